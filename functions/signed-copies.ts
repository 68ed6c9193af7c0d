import type { Context } from '../shared/domain/purchase/decision.ts';
import type { Purchase } from '../shared/domain/purchase/purchase.ts';
import { readDocument } from '../shared/store/documents.ts';
import type { Request } from './acting.ts';
import type { Deps } from './ports.ts';

/** The signed copy a command names: clean, for a contract, and of whoever hands it in. */
export async function signedCopiesFor(
  { table }: Deps,
  { tenantId, id }: Purchase,
  { command, actor }: Pick<Request, 'command' | 'actor'>,
): Promise<NonNullable<Context['signedCopies']>> {
  const isSigning = command.type === 'signContract' || command.type === 'signSupplement';
  const documentId = isSigning ? command.signature?.documentId : undefined;
  if (!documentId) return {};
  const found = await readDocument(table, tenantId, id, documentId);
  if (found?.state !== 'clean' || found.purpose !== 'contract') return {};
  const isOwn = actor.kind !== 'organization' || found.organization === actor.organizationId;
  return isOwn ? { [found.id]: { name: found.name, sha256: found.sha256 } } : {};
}
