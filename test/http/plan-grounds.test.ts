import { beforeAll, describe, expect, test } from 'vitest';
import { consultationRules } from '../../shared/domain/policy/presets/competitive-consultation.ts';
import {
  invitedTenderRules,
  singleSourceRules,
} from '../../shared/domain/policy/presets/further-methods.ts';
import { ventureRules } from '../../shared/domain/policy/presets/venture.ts';
import type { Plan } from '../../shared/domain/purchase/plan.ts';
import { plusMillis } from '../../shared/domain/time.ts';
import { aConsultationPlan, monday } from '../support/a-purchase.ts';
import { anApp } from '../support/an-app.ts';
import type { Answered } from '../support/answered.ts';
import { organizations, people } from '../support/people.ts';
import { day, publication } from '../support/straight-line.ts';

const app = anApp();
let handler: string;
let head: string;
let count = 0;

const change = async (cookie: string, path: string, body: unknown, version?: number) => {
  count += 1;
  return app.ask(path.endsWith('/rules') ? 'PUT' : 'POST', path, {
    cookie,
    headers: {
      'idempotency-key': `key-grounds-${count}`,
      ...(version !== undefined && { 'if-match': `"v${version}"` }),
    },
    body,
  });
};

/** A purchase of the handler's, and what is asked of it. */
async function begun(plan: Plan) {
  const { json } = await change(handler, '/api/t/kunshan/purchases', { plan });
  const { id } = json as { id: string };
  let { version } = json as { version: number };
  return async (command: object, cookie = handler) => {
    const path = `/api/t/kunshan/purchases/${id}/commands`;
    const done = await change(cookie, path, command, version);
    if (done.status < 300) version = (done.json as { version: number }).version;
    return done;
  };
}

const codes = (answer: Answered) =>
  (answer.problem.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);

beforeAll(async () => {
  app.clock.set(plusMillis(monday, 3_600_000));
  [handler, head] = await Promise.all([app.signIn(people.author), app.signIn(people.officeHead)]);
  const at = await app.ask('GET', '/api/t/kunshan/settings/rules', { cookie: head });
  const { current } = at.json as { current: { version: number } };
  const value = [ventureRules, consultationRules, invitedTenderRules, singleSourceRules];
  const set = await change(
    head,
    '/api/t/kunshan/settings/rules',
    { value, reason: '增加采购方式' },
    current.version,
  );
  expect(set.status).toBe(200);
});

describe('what makes a method lawful is asked of the plan that goes up', () => {
  const invited = aConsultationPlan({ method: 'invitedTender' });
  test('an invited tender without its case of the law and without enough invited is refused, and taken with both', async () => {
    const ask = await begun(invited);
    expect(codes(await ask({ type: 'submitPlan' }))).toEqual([
      '/plan/methodReason method-needs-ground',
      '/plan/invitees invitees-missing',
    ]);
    const plan: Plan = {
      ...invited,
      methodReason: { ground: 'limitedRange', explanation: '只有三家具备资质' },
      invitees: organizations.slice(0, 3).map(({ id }) => id),
    };
    expect((await ask({ type: 'revisePlan', plan })).status).toBe(200);
    expect((await ask({ type: 'submitPlan' })).json).toMatchObject({ state: 'planApproval' });
  });

  test('a notice whose text reads otherwise outside is not taken', async () => {
    const ask = await begun(aConsultationPlan({ title: '意向比对' }));
    const asked = {
      type: 'publishIntention',
      publication: { ...publication(plusMillis(monday, -40 * day)), contentHash: '0'.repeat(64) },
      expected: '2026-04',
    };
    expect(codes(await ask(asked))).toEqual(['/publication/contentHash text-differs']);
    const { contentHash: _other, ...plain } = asked.publication;
    expect((await ask({ ...asked, publication: plain })).json).toMatchObject({ state: 'drafting' });
  });

  test('a single source goes up once its notice has run and nobody was right against it', async () => {
    const single = aConsultationPlan({
      title: '专利服务',
      method: 'singleSource',
      priceWeight: 0,
      criteria: [{ id: 'plan', name: '服务方案', max: 100, indicator: '五项，每项完整得 20 分' }],
      invitees: [organizations[0].id],
      confirmedAssumptions: [],
      methodApproval: { authority: '苏州市财政局', number: '8号', date: '2026-02-20' },
      singleSource: {
        reason: 'unique',
        explanation: '专利服务',
        experts: [{ name: '王某', employer: '某大学', title: '教授', opinion: '仅此一家' }],
      },
    });
    const ask = await begun(single);
    expect(codes(await ask({ type: 'submitPlan' }))).toContain(
      '/plan/singleSource/notice single-source-needs-notice',
    );
    const noticed = await ask({
      type: 'publishSingleSourceNotice',
      publication: publication(plusMillis(monday, -20 * day)),
      supplier: organizations[0].name,
    });
    expect(noticed.json).toMatchObject({ state: 'drafting' });
    await ask({ type: 'recordNoticeObjection', from: '另一机构', text: '本机构也能提供' });
    expect(codes(await ask({ type: 'submitPlan' }))).toContain(
      '/plan/singleSource/notice single-source-objection-open',
    );
    await ask(
      { type: 'judgeNoticeObjection', objectionId: 'n1', isUpheld: false, reason: '不具备专利' },
      head,
    );
    expect(codes(await ask({ type: 'submitPlan' }))).toEqual([
      '/plan/confirmedAssumptions unknown-openTender',
    ]);
  });
});
