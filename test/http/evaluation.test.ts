import { beforeAll, describe, expect, test } from 'vitest';
import { demandNotBarred } from '../../functions/applying/demand-not-barred.ts';
import { EvaluationView } from '../../shared/contracts/evaluation.ts';
import { routes } from '../../shared/contracts/routes.ts';
import { plusMonths } from '../../shared/domain/evaluation/consequence.ts';
import { PersonId } from '../../shared/domain/ids.ts';
import {
  haishuConsequences,
  suzhouEvaluation,
  zhongshanConsequences,
} from '../../shared/domain/settings/presets/evaluation.ts';
import { suzhouMidTerm } from '../../shared/domain/settings/presets/evaluation-rubrics.ts';
import { dayOf, plusMillis } from '../../shared/domain/time.ts';
import { commit } from '../../shared/store/commit.ts';
import { put, transact } from '../../shared/store/items.ts';
import { putMember, putPerson } from '../../shared/store/people.ts';
import { loadPurchase } from '../../shared/store/purchases.ts';
import { settingItem } from '../../shared/store/settings.ts';
import { loadTenant } from '../../shared/store/tenants.ts';
import { aChange, storedIn } from '../support/a-stored-purchase.ts';
import { aPerson, kunshan } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { anOrganization } from '../support/an-organization.ts';
import { organizations, people } from '../support/people.ts';
import { play } from '../support/play-to.ts';
import { approval } from '../support/straight-line.ts';

const app = anApp();
const [first, second] = organizations;
const day = 86_400_000;
const community = PersonId.parse(`p${'31'.padStart(25, '0')}`);
let keys = 0;
let purchase = '';
const cookies: Record<string, string> = {};

const rubric = {
  ...suzhouMidTerm,
  raters: [
    { kind: 'evaluator' as const, weight: 70, isRequired: true },
    { kind: 'community' as const, weight: 20 },
    { kind: 'finance' as const, weight: 10 },
  ],
};

beforeAll(async () => {
  await transact(app.table, [
    put(app.table, settingItem(kunshan.id, 'rubrics', { version: 1, value: [rubric] })),
    put(
      app.table,
      settingItem(kunshan.id, 'evaluation', {
        version: 1,
        value: { ...suzhouEvaluation, lateSelfReport: 'fails' },
      }),
    ),
    put(
      app.table,
      settingItem(kunshan.id, 'consequences', {
        version: 1,
        value: [...haishuConsequences, ...zhongshanConsequences],
      }),
    ),
  ]);
  await putPerson(app.table, aPerson(community), app.deps.secrets.linkKey);
  await putMember(app.table, kunshan, aPerson(community), ['communityCommittee']);
  for (const [name, id] of Object.entries({ ...people, community }))
    if (typeof id === 'string') cookies[name] = await app.signIn(id);
  cookies['organization'] = await app.signIn(anOrganization(first).member.id);
  cookies['stranger'] = await app.signIn(anOrganization(second).member.id);
});

const address = (of = purchase) => `/api/t/kunshan/purchases/${of}/projects/${first.id}/evaluation`;
const addressFor = (who: string) =>
  who === 'organization' ? `${address()}?organization=${first.id}` : address();

async function ask(who: string, body: object, key?: string) {
  keys += 1;
  const headers = { 'idempotency-key': key ?? `evaluation-${keys}` };
  return app.ask('POST', addressFor(who), { cookie: cookies[who] ?? '', headers, body });
}
async function see(who: string) {
  return EvaluationView.parse(
    (await app.ask('GET', addressFor(who), { cookie: cookies[who] ?? '' })).json,
  );
}
const round = async (who: string) => (await see(who)).rounds.at(-1);
const codeOf = async (who: string, body: object) => (await ask(who, body)).problem.code;
const later = (days: number) => app.clock.set(plusMillis(app.clock.now(), days * day));

/** A project whose purchase is at its mid-term evaluation. */
async function aProject() {
  const { purchase: stored, now } = await storedIn(app.table, 'midTermEvaluation');
  if (now > app.clock.now()) app.clock.set(now);
  purchase = stored.id;
}

const seats = [
  { kind: 'evaluator', personId: people.evaluator },
  { kind: 'community', personId: community },
  { kind: 'finance', personId: people.financeOfficer },
];
const open = { type: 'openRound', phase: 'midTerm', rubric: rubric.id, seats };
const at = { round: 'midTerm.1' };
const selfReport = {
  type: 'handInSelfReport',
  ...at,
  report: {
    reflection: '服务按计划开展，下半年加强上门。',
    points: { implementation: 38 },
    purchaser: { marks: { clear: 4, paid: 2 }, note: '第一笔付款晚了二十天' },
  },
};
const marks = { implementation: 36, resources: 17, finance: 15, effect: 16.5 };
const sheet = (points: object, findings = '资料齐全，服务规范') => ({
  type: 'lockSheet',
  ...at,
  sheet: { points, findings, reasons: { effect: '秘密理由' } },
});

async function toRating() {
  await aProject();
  await ask('author', open);
  await ask('organization', selfReport);
  await ask('author', { type: 'freeze', ...at });
  await ask('author', { type: 'openRating', ...at });
}

describe('what follows from a breach', () => {
  test('[3-51] a bar: asked by rule, approved, appealed, decided by somebody else, refused at the next call', async () => {
    const work = await storedIn(app.table, 'implementing');
    if (work.now > app.clock.now()) app.clock.set(work.now);
    purchase = work.purchase.id;
    const asked = await app.ask('POST', `/api/t/kunshan/purchases/${purchase}/work`, {
      cookie: cookies['author'] ?? '',
      headers: {
        'idempotency-key': 'evaluation-bar-1',
        'if-match': `"v${work.purchase.version}"`,
      },
      body: {
        type: 'askConsequence',
        organizationId: first.id,
        rule: 'zhongshan-breach',
        reason: '将项目整体转包给其他机构',
      },
    });
    expect(asked.status).toBe(200);
    expect((await see('organization')).consequences).toMatchObject([{ status: 'asked', may: [] }]);
    const before = await loadPurchase(app.table, kunshan.id, work.purchase.id);
    let position = { purchase: before.purchase, now: app.clock.now() };
    const isOpen = () =>
      Object.values(position.purchase.approvals).some(
        ({ subject, status }) => subject === 'consequence' && status === 'open',
      );
    while (isOpen())
      position = play(position, approval(position.purchase, 'approve', 'consequence'));
    const version = before.purchase.version + 1;
    await commit(app.table, aChange(before, { ...position.purchase, version }));
    const id = 'zhongshan-breach.midTerm';
    const grounds = '只有一场讲座由伙伴机构承办';
    await ask('organization', { type: 'appealConsequence', consequence: id, grounds });
    later(30);
    expect(await codeOf('author', { type: 'enforce', consequence: id })).toBe('not-permitted');
    const outcome = { outcome: 'dismissed', reason: '合同约定不得转包' };
    const decision = { type: 'decideConsequence', consequence: id, ...outcome };
    expect(await codeOf('author', decision)).toBe('not-permitted');
    const deciding = [];
    for (const who of ['officeHead', 'secondOfficeHead', 'leadingGroupHead'])
      if ((await see(who)).consequences[0]?.may.includes('decideConsequence')) deciding.push(who);
    expect(deciding).not.toHaveLength(0);
    expect((await ask(deciding[0] ?? '', decision)).status).toBe(200);
    expect((await ask('author', { type: 'enforce', consequence: id })).status).toBe(200);
    const [shown] = (await see('organization')).consequences;
    const now = app.clock.now();
    expect(shown?.barredUntil).toBe(plusMonths(dayOf(now), 36));
    const config = await loadTenant(app.table, kunshan.id, now);
    expect(() => demandNotBarred(config, first.id, now)).toThrow('barred');
    expect(() => demandNotBarred(config, second.id, now)).not.toThrow();
    expect(() => demandNotBarred(config, first.id, plusMillis(now, 1100 * day))).not.toThrow();
  });
});

describe('a round of evaluation', () => {
  test('[1-18] runs from self-report to final grade, each by whose turn it is', async () => {
    await toRating();
    expect((await round('organization'))?.state).toBe('rating');
    expect(app.mails.map(({ subject }) => subject).join()).not.toContain('undefined');
    expect((await ask('evaluator', sheet(marks))).status).toBe(200);
    expect(
      (await ask('community', sheet({ implementation: 20, resources: 15, effect: 16 }))).status,
    ).toBe(200);
    expect(
      (
        await ask(
          'financeOfficer',
          sheet({ implementation: 30, resources: 15, finance: 12, effect: 14 }),
        )
      ).status,
    ).toBe(200);
    await ask('author', { type: 'close', ...at });
    // 36 and 20 of 40 are 40 % apart, more than the 30 the tenant lets pass.
    expect((await round('author'))?.toTalkOver).toEqual(['implementation']);
    expect(await codeOf('author', { type: 'notice', ...at })).toBe('items-to-talk-over');
    const correction = {
      type: 'correct',
      ...at,
      item: 'implementation',
      points: 30,
      reason: '补看了外展记录',
    };
    expect((await ask('community', correction)).status).toBe(200);
    expect(
      (await round('evaluator'))?.sheets.flatMap(({ corrections }) => corrections ?? []),
    ).toMatchObject([{ item: 'implementation', from: 20, to: 30, reason: '补看了外展记录' }]);
    await ask('author', { type: 'notice', ...at });
    const noticed = await round('organization');
    // Implementation (36×70 + 30×20 + 30×10)/100 = 34.2; resources (17×70 + 15×20 + 15×10)/100 = 16.4;
    // finance (15×70 + 12×10)/80 = 14.625; effect (16.5×70 + 16×20 + 14×10)/100 = 16.15: 81.375.
    expect(noticed?.result).toMatchObject({ points: 81.3, grade: 'pass', isPass: true });
    expect(noticed?.sheets).toEqual([]);
    expect(await codeOf('author', { type: 'finish', ...at })).toBe('notice-runs');
    later(9);
    await ask('author', { type: 'finish', ...at });
    expect((await round('organization'))?.state).toBe('final');
  });

  test('a rater cannot see others before close, by any route and in any post', async () => {
    await toRating();
    await ask('evaluator', sheet(marks));
    const places: Record<string, string> = {
      tenant: 'kunshan',
      purchase,
      organization: first.id,
      entry: '0'.repeat(26),
      year: '2026',
      key: 'rubrics',
      version: '1',
    };
    const reads = routes.filter(
      ({ method, path }) => method === 'get' && path.startsWith('/api/t/'),
    );
    /** What is not of a purchase answers all officials alike: one of them asks there. */
    const isNear = (path: string) => /:purchase|evaluations|audit/.test(path);
    const readers = [
      'officeHead',
      'author',
      'community',
      'financeOfficer',
      'auditor',
      'organization',
    ];
    for (const who of readers)
      for (const { path, access } of reads.filter(
        (one) => who === 'officeHead' || isNear(one.path),
      )) {
        const own = access === 'officialOrOrganization' && who === 'organization';
        const found = path.replace(/:(\w+)/g, (_, name) => places[name] ?? '0'.repeat(26));
        const { text, status } = await app.ask(
          'GET',
          `${found}${own ? `?organization=${first.id}` : ''}`,
          {
            cookie: cookies[who] ?? '',
          },
        );
        expect(status, `${who} ${path}`).toBeLessThan(500);
        expect(text.includes('秘密理由') || text.includes('"effect":16.5'), `${who} ${path}`).toBe(
          false,
        );
      }
    expect((await round('community'))?.seats.map(({ isIn }) => isIn)).toEqual([true, false, false]);
    expect((await round('community'))?.selfReport?.points).toBeUndefined();
    expect((await round('evaluator'))?.sheets).toHaveLength(1);
  });

  test('a sheet is locked when it is handed in, and only by who has the seat', async () => {
    await toRating();
    await ask('evaluator', sheet(marks));
    expect(await codeOf('evaluator', sheet(marks))).toBe('sheet-locked');
    expect(await codeOf('officeHead', sheet(marks))).toBe('not-permitted');
    const { problem } = await ask('community', sheet({ implementation: 41, finance: 3 }));
    expect(problem).toMatchObject({ code: 'invalid-request' });
    expect(JSON.stringify(problem)).toContain('/sheet/points/finance');
    expect(await codeOf('author', { type: 'close', ...at })).toBe('rating-runs');
    later(20);
    await ask('author', { type: 'close', ...at });
    // Community and finance did not come: the evaluator stands alone.
    const closed = await round('author');
    expect(closed?.outcome).toMatchObject({ points: 84.5, missing: ['community', 'finance'] });
  });

  test('late without cause is a fail where the tenant says so; on appeal somebody else may excuse it', async () => {
    await aProject();
    await ask('author', open);
    expect(await codeOf('author', { type: 'freeze', ...at })).toBe('self-report-runs');
    later(30);
    await ask('author', { type: 'freeze', ...at });
    await ask('author', { type: 'notice', ...at });
    expect((await round('organization'))?.result).toMatchObject({ points: 0, isPass: false });
    await ask('organization', { type: 'appeal', ...at, grounds: '负责人住院，材料无人提交' });
    expect(
      await codeOf('author', {
        type: 'decideAppeal',
        ...at,
        outcome: 'upheld',
        reason: '情况属实',
      }),
    ).toBe('must-recuse');
    await ask('leadingGroupHead', {
      type: 'decideAppeal',
      ...at,
      outcome: 'upheld',
      reason: '情况属实',
    });
    expect((await round('organization'))?.state).toBe('frozen');
  });

  test('who did the buying does not rate, nobody rates twice, and a stranger finds nothing', async () => {
    await aProject();
    const unfit = { ...open, seats: [{ kind: 'evaluator', personId: people.author }] };
    expect(JSON.stringify((await ask('author', unfit)).problem)).toContain('rater-unfit');
    const twice = { ...open, seats: [seats[0], seats[0]] };
    expect(JSON.stringify((await ask('author', twice)).problem)).toContain('rater-unfit');
    expect(await codeOf('evaluator', open)).toBe('not-permitted');
    const { status } = await app.ask('GET', `${address()}?organization=${second.id}`, {
      cookie: cookies['stranger'] ?? '',
    });
    expect(status).toBe(404);
    const same = 'evaluation-again';
    await ask('author', open, same);
    expect((await ask('author', open, same)).status).toBe(200);
    expect((await see('author')).rounds).toHaveLength(1);
    expect(await codeOf('author', open)).toBe('round-open');
  });
});
