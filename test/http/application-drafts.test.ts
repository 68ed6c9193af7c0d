import { beforeAll, describe, expect, test } from 'vitest';
import { type AppPosition, publishedIn } from '../support/a-published-purchase.ts';
import { anApp } from '../support/an-app.ts';
import { anOrganization } from '../support/an-organization.ts';
import { organizations } from '../support/people.ts';

const app = anApp();
const [own] = organizations;
let cookie: string;
beforeAll(async () => {
  cookie = await app.signIn(anOrganization(own).member.id);
});

const placeOf = ({ purchase }: AppPosition) =>
  `/api/organizations/${own.id}/applications/${purchase.tenantId}/${purchase.id}`;

describe('the draft of an application', () => {
  const save = (position: AppPosition, version: number | undefined, draft: unknown) =>
    app.ask('PUT', `${placeOf(position)}/draft`, {
      cookie,
      headers: version === undefined ? {} : { 'if-match': `"d${version}"` },
      body: { body: draft },
    });

  test('is kept for every member and every device, over the version last seen', async () => {
    const position = await publishedIn(app, 'biddingOpen');
    expect((await save(position, 0, { title: '草稿' })).json).toMatchObject({ version: 1 });
    const state = await app.ask('GET', placeOf(position), { cookie });
    expect(state.json).toMatchObject({ draft: { body: { title: '草稿' }, version: 1 } });
    const stale = await save(position, 0, { title: '另一台' });
    expect(stale.problem).toMatchObject({ code: 'version-conflict', status: 412 });
    const blind = await save(position, undefined, {});
    expect(blind.problem).toMatchObject({ code: 'version-required', status: 428 });
  });

  test('that is too long is refused in words', async () => {
    const position = await publishedIn(app, 'biddingOpen');
    const { problem } = await save(position, 0, {
      summary: '长'.repeat(60_000),
      more: '长'.repeat(50_000),
    });
    expect(problem.status).toBe(413);
    const long = await save(position, 0, { summary: 'a'.repeat(100_001) });
    expect(long.problem).toMatchObject({
      status: 422,
      errors: [{ pointer: '/body', code: 'draft-too-large' }],
    });
  });
});
