import { createHash, randomBytes } from 'node:crypto';
import { StoredDocument } from '../domain/files/document.ts';
import { DocumentId, type PurchaseId, type TenantId } from '../domain/ids.ts';
import { put, queryAll, read } from './items.ts';
import { keys, partitions, type Subject } from './keys.ts';
import type { Recording } from './record.ts';
import type { Reply } from './replies.ts';
import type { Table } from './table.ts';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const idOf = (bytes: Uint8Array) =>
  DocumentId.parse([...bytes].map((byte) => alphabet.charAt(byte % 32)).join(''));

/** The id of what a request announces: repeated under its key, it is the same document. */
export const documentIdFor = (
  purchase: PurchaseId,
  { principal, key }: Pick<Reply, 'principal' | 'key'>,
): DocumentId =>
  idOf(
    createHash('sha256')
      .update(`document|${purchase}|${principal}|${key}`)
      .digest()
      .subarray(0, 26),
  );

/** An id that tells nothing, not even when it was made. */
export const secretDocumentId = (): DocumentId => idOf(randomBytes(26));

/** The chain names the purchase as well, so that whoever works at one reaches no file of another. */
const documentSubject = ({ tenant, purchase, id }: StoredDocument): Subject => ({
  tenant,
  kind: 'document',
  id: `${purchase}#${id}`,
});

export async function readDocument(
  table: Table,
  tenant: TenantId,
  purchase: PurchaseId,
  id: DocumentId,
): Promise<StoredDocument | undefined> {
  const item = await read(table, keys.document(tenant, purchase, id));
  return item && StoredDocument.parse(item['data']);
}

/** Every file of a purchase, also those that were announced and never came. */
export async function listDocuments(
  table: Table,
  tenant: TenantId,
  purchase: PurchaseId,
): Promise<StoredDocument[]> {
  const items = await queryAll(table, partitions.documents(tenant, purchase));
  return items
    .map((item) => StoredDocument.parse(item['data']))
    .sort((a, b) => a.at.localeCompare(b.at));
}

type By = Pick<Recording, 'actor' | 'command' | 'now' | 'worldNow'> &
  Partial<Pick<Recording, 'origin' | 'repeat'>>;

/** The audited change that leaves `document` as it is given. What the record says of it, its reader may know. */
export const documentRecord = (table: Table, document: StoredDocument, by: By): Recording => {
  const { id, purchase, name, state, sha256, refusal } = document;
  return {
    subject: documentSubject(document),
    ...by,
    after: { purchase, name, state, sha256, ...(refusal && { refusal }) },
    writes: () => [
      {
        item: put(table, {
          ...keys.document(document.tenant, purchase, id),
          et: 'document',
          data: document,
        }),
      },
    ],
  };
};
