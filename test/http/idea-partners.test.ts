import { beforeAll, describe, expect, test } from 'vitest';
import { runErrands } from '../../functions/cron/jobs.ts';
import { ideaIdOf } from '../../functions/public/ideas/hand-in.ts';
import { transact } from '../../shared/store/items.ts';
import { verificationWrite } from '../../shared/store/verifications.ts';
import { publishedIn } from '../support/a-published-purchase.ts';
import { anApplication } from '../support/a-purchase.ts';
import { kunshan } from '../support/a-tenant.ts';
import { anOrganization } from '../support/an-organization.ts';
import {
  app,
  begin,
  command,
  handIn,
  handler,
  member,
  once,
  open,
  other,
  own,
} from '../support/collecting-ideas.ts';

beforeAll(begin);

describe('[3-19] a registered organization carries an idea out in its own name', () => {
  const answerAt = `/api/organizations/${own.id}/ideas/kunshan`;
  const agreementSha256 = 'c'.repeat(64);

  test('it is asked, accepts with the agreement, and only then applies citing the idea', async () => {
    const { id } = await open();
    const idea = ideaIdOf((await handIn(id)).code);
    const ask = { type: 'askPartner', idea, organization: own.id };
    expect((await command(id, handler, ask)).problem.errors).toEqual([
      expect.objectContaining({ pointer: '/organization', code: 'unknown-entry' }),
    ]);
    await verified();
    expect((await command(id, handler, ask)).status).toBe(200);
    await runErrands(app.deps, 0);
    expect(app.mails.at(-1)).toMatchObject({ subject: '邀请合作：楼道折叠座椅' });
    expect(app.mails.at(-1)?.text).toContain(`/work/ideas/?organization=${own.id}`);
    const cites = { idea: { owner: '陈阿姨', hasPartnershipAgreement: true, cites: idea } };
    const before = await submit(cites);
    expect(before.problem.errors).toEqual([
      expect.objectContaining({ pointer: '/body/idea/cites', code: 'idea-not-partnered' }),
    ]);
    const asked = await app.ask('GET', `/api/organizations/${own.id}/ideas`, { cookie: member });
    expect(asked.json).toMatchObject({
      items: [{ match: { state: 'asked', idea: { id: idea } } }],
    });
    expect(JSON.stringify(asked.json)).not.toMatch(/陈阿姨|13800001234/);
    const bare = { idea, accepts: true };
    expect((await app.ask('POST', answerAt, { cookie: member, body: bare })).status).toBe(422);
    const accepted = { ...bare, agreementSha256 };
    const done = await app.ask('POST', answerAt, { cookie: member, body: accepted });
    expect(done.json).toMatchObject({ items: [{ match: { state: 'accepted', agreementSha256 } }] });
    const again = await app.ask('POST', answerAt, { cookie: member, body: accepted });
    expect(again.problem.code).toBe('illegal-move');
    expect((await submit(cites)).status).toBe(201);
    const stranger = await app.signIn(anOrganization(other).member.id);
    expect((await app.ask('POST', answerAt, { cookie: stranger, body: accepted })).status).toBe(
      404,
    );
  });

  async function submit(over: object) {
    const { purchase } = await publishedIn(app, 'biddingOpen');
    const { body } = anApplication(own);
    return app.ask(
      'POST',
      `/api/organizations/${own.id}/applications/kunshan/${purchase.id}/submission`,
      { cookie: member, headers: once(), body: { body: { ...body, ...over } } },
    );
  }

  async function verified() {
    const verification = {
      tenant: kunshan.id,
      tenantName: '昆山市民政局',
      organization: { id: own.id, name: own.name, creditCode: own.creditCode },
      status: 'verified' as const,
      requestedAt: app.clock.now(),
      revision: 1,
      shows: [],
      shown: {},
    };
    await transact(app.table, [verificationWrite(app.table, verification).item]);
  }
});
