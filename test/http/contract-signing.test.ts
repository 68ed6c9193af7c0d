import { beforeAll, describe, expect, test } from 'vitest';
import type { ContractDocuments } from '../../shared/contracts/contract-documents.ts';
import { contractDocument } from '../../shared/domain/purchase/documents.ts';
import { hashOf } from '../../shared/store/audit.ts';
import { loadPurchase } from '../../shared/store/purchases.ts';
import { type AppPosition, publishedIn } from '../support/a-published-purchase.ts';
import { anApplication } from '../support/a-purchase.ts';
import { anApp } from '../support/an-app.ts';
import { aPdf, judgeArrivals, send, sha256 } from '../support/files.ts';
import { as, organizations, people } from '../support/people.ts';

const app = anApp();
const [own, rival] = organizations;
const memberOf = ({ id }: typeof own) => {
  const actor = as.organization(id);
  return actor.kind === 'organization' ? actor.personId : people.author;
};
const cookies: Record<string, string> = {};
beforeAll(async () => {
  cookies[own.id] = await app.signIn(memberOf(own));
  cookies[rival.id] = await app.signIn(memberOf(rival));
  cookies['head'] = await app.signIn(people.officeHead);
});
const asking = (who: string) => (who === 'head' ? '?organization=' : `?organization=${who}`);
let keys = 0;
const headers = (version?: number) => {
  keys += 1;
  return {
    'idempotency-key': `signing-key-${keys}`,
    ...(version && { 'if-match': `"v${version}"` }),
  };
};

type Announced = {
  document: { id: string };
  upload: { url: string; fields: Record<string, string> };
};

/** A signed copy that was handed in and looked at, unless it should still be on its way. */
async function handedIn(
  { path }: AppPosition,
  who: string,
  { content = aPdf('签好的合同'), purpose = 'contract', isLookedAt = true } = {},
) {
  const query = who === 'head' ? '' : asking(who);
  const { json } = await app.ask('POST', `${path}/documents${query}`, {
    cookie: cookies[who] ?? '',
    headers: headers(),
    body: {
      name: '签好的合同.pdf',
      size: content.length,
      sha256: sha256(content),
      purpose,
      audience: 'office',
      ...(who === 'head' && { organization: own.id }),
    },
  });
  const { document, upload } = json as Announced;
  await send(app, upload, content);
  if (isLookedAt) await judgeArrivals(app);
  else app.arrivals.splice(0);
  return document.id;
}

async function sign(
  { purchase: { tenantId, id }, path }: AppPosition,
  who: string,
  signature: object,
) {
  const { purchase } = await loadPurchase(app.table, tenantId, id);
  return app.ask('POST', `${path}/commands${who === 'head' ? '' : asking(who)}`, {
    cookie: cookies[who] ?? '',
    headers: headers(purchase.version),
    body: {
      type: 'signContract',
      signature,
      ...(who === 'head' && { organizationId: own.id }),
    },
  });
}

const signing = () => publishedIn(app, 'contractSigning', { sent: [anApplication(own)] });
const printedOn = ({ purchase }: AppPosition) => {
  const project = purchase.projects[own.id];
  return (project ? hashOf(contractDocument(purchase, project)) : '').slice(-8);
};

describe('[1-15] a contract signed outside the platform', () => {
  test('is in force with the copies of both sides, their hashes and what they are copies of', async () => {
    const position = await signing();
    const printedHash = printedOn(position);
    const paper = aPdf('乙方盖章');
    const documentId = await handedIn(position, own.id, { content: paper });
    const first = await sign(position, own.id, {
      method: 'handwritten',
      printedHash,
      documentId,
      signatory: '王某',
    });
    expect(first.json).toMatchObject({ state: 'contractSigning' });
    const second = await sign(position, 'head', {
      method: 'provider',
      printedHash,
      documentId: await handedIn(position, 'head', { content: aPdf('双方签章') }),
      reference: 'CA-2026-118',
    });
    expect(second.json).toMatchObject({ state: 'implementing' });
    const list = await app.ask('GET', `${position.path}/contract-documents${asking(own.id)}`, {
      cookie: cookies[own.id] ?? '',
    });
    const [document] = (list.json as ContractDocuments).items;
    expect(document?.signatures).toMatchObject({
      provider: {
        method: 'handwritten',
        signatory: '王某',
        file: { id: documentId, sha256: sha256(paper) },
      },
      purchaser: { method: 'provider', reference: 'CA-2026-118' },
    });
  });

  test('of another version is refused, with which one was approved', async () => {
    const position = await signing();
    const documentId = await handedIn(position, own.id);
    const given = { method: 'handwritten', documentId, printedHash: '00000000' };
    const { problem } = await sign(position, own.id, given);
    expect(problem).toMatchObject({ code: 'signed-another-version', status: 409 });
    const said = JSON.stringify(problem);
    for (const words of [printedOn(position), '00000000']) expect(said).toContain(words);
  });

  test('without its copy, with one nobody has looked at, or with somebody else’s is none', async () => {
    const position = await publishedIn(app, 'contractSigning');
    const printedHash = printedOn(position);
    const of = (documentId?: string) =>
      sign(position, own.id, { method: 'handwritten', printedHash, documentId });
    const pending = await handedIn(position, own.id, { isLookedAt: false });
    const foreign = await handedIn(position, rival.id);
    const other = await handedIn(position, own.id, { purpose: 'other' });
    for (const documentId of [undefined, pending, foreign, other, '0'.repeat(26)])
      expect((await of(documentId)).problem).toMatchObject({
        code: 'signed-copy-missing',
        status: 422,
      });
    const unread = await sign(position, own.id, {
      method: 'handwritten',
      documentId: await handedIn(position, own.id),
    });
    expect(unread.problem.code).toBe('signed-copy-missing');
  });
});
