import { beforeAll, describe, expect, test } from 'vitest';
import type { StoredDocument } from '../../shared/domain/files/document.ts';
import { type AppPosition, publishedIn } from '../support/a-published-purchase.ts';
import { anApp } from '../support/an-app.ts';
import { anOrganization } from '../support/an-organization.ts';
import { aPdf, aPng, judgeArrivals, send, sha256 } from '../support/files.ts';
import { organizations, people } from '../support/people.ts';

const app = anApp();
const [own, rival] = organizations;
let handler: string;
let member: string;
let other: string;
let keys = 0;
beforeAll(async () => {
  handler = await app.signIn(people.author);
  member = await app.signIn(anOrganization(own).member.id);
  other = await app.signIn(anOrganization(rival).member.id);
});

type Announced = {
  document: StoredDocument;
  upload: { url: string; fields: Record<string, string> };
};
const as = (organization: { id: string }) => `?organization=${organization.id}`;

async function announce(
  position: AppPosition,
  {
    cookie,
    query = '',
    ...file
  }: { cookie: string; query?: string; content: Buffer; name?: string; audience?: string },
) {
  keys += 1;
  return app.ask('POST', `${position.path}/documents${query}`, {
    cookie,
    headers: { 'idempotency-key': `file-key-${keys}` },
    body: {
      name: file.name ?? '补充材料.pdf',
      size: file.content.length,
      sha256: sha256(file.content),
      purpose: 'other',
      audience: file.audience ?? 'office',
    },
  });
}

const read = (position: AppPosition, id: string, cookie: string, query = '') =>
  app.ask('GET', `${position.path}/documents/${id}${query}`, { cookie });

describe('a file', () => {
  test('is announced, sent, looked at, and given to whoever may read it for a minute', async () => {
    const position = await publishedIn(app, 'eligibilityCheck');
    const content = aPdf('场地证明');
    const { json } = await announce(position, { cookie: member, query: as(own), content });
    const { document, upload } = json as Announced;
    expect(document).toMatchObject({ state: 'pending', organization: own.id, audience: 'office' });
    const links = `${position.path}/documents/${document.id}/links`;
    expect((await app.ask('POST', links, { cookie: handler, body: {} })).problem.code).toBe(
      'file-not-clean',
    );
    expect(await send(app, upload, content)).toBe(204);
    await judgeArrivals(app);
    const seen = await read(position, document.id, handler);
    expect(seen.json).toMatchObject({ state: 'clean', mediaType: 'application/pdf' });
    const { url } = (await app.ask('POST', links, { cookie: handler, body: {} })).json as {
      url: string;
    };
    const given = await app.blobs.answer(new Request(`https://sanshe.example${url}`));
    expect(Buffer.from(await given.arrayBuffer())).toEqual(content);
    expect(given.headers.get('content-disposition')).toContain('attachment');
    const forged = await app.blobs.answer(new Request(`https://sanshe.example${url}x`));
    expect(forged.status).toBe(403);
  });

  test('of an organization is not there for another, nor for an official who may not see files', async () => {
    const position = await publishedIn(app, 'eligibilityCheck');
    const content = aPdf();
    const { json } = await announce(position, { cookie: member, query: as(own), content });
    const { document } = json as Announced;
    expect((await read(position, document.id, member, as(own))).status).toBe(200);
    expect((await read(position, document.id, other, as(rival))).status).toBe(404);
    const list = await app.ask('GET', `${position.path}/documents${as(rival)}`, { cookie: other });
    expect(list.json).toEqual({ items: [] });
    const administrator = await app.signIn(people.experts[0] ?? people.author);
    expect((await read(position, document.id, administrator)).status).toBe(404);
  });

  test('that is not what it says is refused with its reason, and never given', async () => {
    const position = await publishedIn(app, 'eligibilityCheck');
    const content = aPng();
    const { json } = await announce(position, { cookie: member, query: as(own), content });
    const { document, upload } = json as Announced;
    await send(app, upload, content);
    await judgeArrivals(app);
    const seen = await read(position, document.id, member, as(own));
    expect(seen.json).toMatchObject({ state: 'refused', refusal: 'content-differs' });
    const links = `${position.path}/documents/${document.id}/links${as(own)}`;
    expect((await app.ask('POST', links, { cookie: member, body: {} })).problem.code).toBe(
      'file-not-clean',
    );
  });

  test('other than the one announced does not arrive', async () => {
    const position = await publishedIn(app, 'eligibilityCheck');
    const { json } = await announce(position, { cookie: handler, content: aPdf('一') });
    const { document, upload } = json as Announced;
    expect(await send(app, upload, aPdf('二'))).toBe(400);
    expect(await send(app, upload, aPdf('更长一些'))).toBe(400);
    expect(app.arrivals).toEqual([]);
    expect((await read(position, document.id, handler)).json).toMatchObject({ state: 'pending' });
  });

  test('of an organization comes only sealed before the opening', async () => {
    const position = await publishedIn(app, 'biddingOpen');
    const answer = await announce(position, { cookie: member, query: as(own), content: aPdf() });
    expect(answer.problem).toMatchObject({ code: 'not-permitted', status: 403 });
  });

  test('announced again under its key is the same one', async () => {
    const position = await publishedIn(app, 'eligibilityCheck');
    const content = aPdf();
    const sent = {
      cookie: handler,
      headers: { 'idempotency-key': 'file-key-again' },
      body: {
        name: 'a.pdf',
        size: content.length,
        sha256: sha256(content),
        purpose: 'call',
        audience: 'public',
      },
    };
    const [first, second] = [
      await app.ask('POST', `${position.path}/documents`, sent),
      await app.ask('POST', `${position.path}/documents`, sent),
    ].map(({ json }) => (json as Announced).document.id);
    expect(second).toBe(first);
  });

  test.each([
    ['../../etc/passwd.pdf', '/name'],
    ['程序.exe', '/name'],
    ['无后缀', '/name'],
  ])('is not called %s', async (name, pointer) => {
    const position = await publishedIn(app, 'eligibilityCheck');
    const { problem } = await announce(position, { cookie: handler, content: aPdf(), name });
    expect(problem).toMatchObject({ status: 422, errors: [{ pointer }] });
  });
});
