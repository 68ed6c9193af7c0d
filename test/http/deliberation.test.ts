import { beforeAll, describe, expect, test } from 'vitest';
import { needIdOf } from '../../functions/need-receipts.ts';
import type {
  GatheringsPage,
  MeetingCommand,
  MeetingView,
} from '../../shared/contracts/meetings.ts';
import type {
  Papers,
  PapersEntered,
  VoteCommand,
  VoteFile,
  VoteProposals,
  VoteView,
} from '../../shared/contracts/votes.ts';
import type { Need } from '../../shared/domain/needs/need.ts';
import { type Instant, instant } from '../../shared/domain/time.ts';
import { queryAll } from '../../shared/store/items.ts';
import { partitions } from '../../shared/store/keys.ts';
import { anOfficial, needPeople } from '../support/a-need.ts';
import { kunshan } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { people } from '../support/people.ts';

const app = anApp();
const base = '/api/t/kunshan';
const place = '320583103001';
let handler: string;
let committee: string;
let observer: string;
let count = 0;
const once = () => {
  count += 1;
  return { 'idempotency-key': `key-delib-${count}` };
};
const later = (days: number, from = app.clock.now()): Instant =>
  instant(Date.parse(from) + days * 86_400_000);
const ask = async <T>(method: string, path: string, body?: unknown, cookie = committee) => {
  const headers = method === 'POST' ? once() : {};
  const answer = await app.ask(method, `${base}${path}`, {
    cookie,
    headers,
    ...(body !== undefined && { body }),
  });
  return { ...answer, json: answer.json as T };
};
async function report(text: string): Promise<{ receipt: string; id: string }> {
  const body = { category: 'elderly', regionCode: place, text };
  const { json } = await app.ask('POST', `${base}/needs`, { body });
  const { receipt } = json as { receipt: string };
  return { receipt, id: needIdOf(receipt) };
}
const needOf = async (id: string) =>
  (await ask<{ need: Need }>('GET', `/needs/${id}`, undefined, handler)).json.need;
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const page = (path: string) => app.ask('GET', `/t/kunshan/${path}`);
const fill = (path: string, fields: readonly (readonly [string, string])[]) =>
  app.ask('POST', `/t/kunshan/${path}`, {
    headers: form,
    body: new URLSearchParams(fields.map(([name, value]) => [name, value])).toString(),
  });
const mine = async (code: string) => (await fill('need/mine', [['code', code]])).text;

const notice = (needs: readonly string[], over: object = {}) => ({
  kind: 'council',
  purpose: 'decision',
  title: '三号楼加装电梯议事会',
  about: '加装电梯怎么选址、费用怎么分摊，请大家来议。',
  region: place,
  at: later(10),
  place: '社区二楼会议室',
  invited: [
    { kind: 'representatives', seats: 41, decides: true },
    { kind: 'property', name: '安居物业', seats: 2 },
  ],
  needs,
  ...over,
});
const announce = (needs: readonly string[], over: object = {}) =>
  ask<MeetingView>('POST', '/meetings', notice(needs, over));
const command = (id: string, body: MeetingCommand) =>
  ask<MeetingView>('POST', `/meetings/${id}/commands`, body);

beforeAll(async () => {
  handler = await app.signIn(people.author);
  committee = await anOfficial(app, needPeople.committee, 'communityCommittee');
  observer = await anOfficial(app, needPeople.worker, 'observer');
});

describe('[4-08][4-51] a meeting of residents', () => {
  test('is announced, held with minutes, and what it decides binds the list', async () => {
    const [lift, shed, bench] = [
      await report('三号楼想装电梯，老人下不了楼'),
      await report('想要一个自行车棚'),
      await report('小花园里想要长椅'),
    ];
    const needs = [lift.id, shed.id, bench.id];
    const { status, json } = await announce(needs);
    expect(status).toBe(201);
    const { id } = json.meeting;
    expect((await mine(lift.receipt)).includes('三号楼加装电梯议事会')).toBe(true);
    const early = await command(id, {
      type: 'hold',
      present: [30, 2],
      minutes: '会议记录在后面',
      opinions: [],
    });
    expect(early.problem.errors?.[0]?.code).toBe('date-ahead');
    app.clock.pass(11 * 86_400_000);
    const minutes = '到会三十人，逐项讨论并举手表决。';
    const said = {
      from: 'property',
      text: '施工时要留消防通道',
      taking: 'taken',
      answer: '写入方案',
    };
    await command(id, {
      type: 'hold',
      present: [30, 2],
      minutes,
      opinions: [said as never],
    });
    const hands = { for: 26, against: 3, abstained: 1 };
    const decisions = [
      { need: lift.id, decides: 'first' as const, hands },
      { need: shed.id, decides: 'not' as const, hands: { for: 4, against: 25, abstained: 1 } },
    ];
    const many = { need: bench.id, decides: 'listed' as const, hands: { ...hands, for: 31 } };
    const wrong = await command(id, { type: 'conclude', text: '同意加装', decisions: [many] });
    expect(wrong.problem.errors?.[0]).toMatchObject({ code: 'more-hands' });
    const lost = {
      need: bench.id,
      decides: 'listed' as const,
      hands: { ...hands, for: 2, against: 9 },
    };
    const refused = await command(id, { type: 'conclude', text: '同意加装', decisions: [lost] });
    expect(refused.problem.errors?.[0]).toMatchObject({ code: 'not-carried' });
    const done = await command(id, { type: 'conclude', text: '同意先装电梯', decisions });
    expect(done.json.meeting.status).toBe('concluded');

    expect(await needOf(lift.id)).toMatchObject({ status: 'listed', bound: { decides: 'first' } });
    const listing = { type: 'list', needs: [shed.id] };
    await ask('POST', '/needs/commands', { type: 'verify', needs: [shed.id] }, handler);
    const bound = await ask('POST', '/needs/commands', listing, handler);
    expect(bound.problem.code).toBe('need-bound');
    expect(bound.problem.title).toContain('三号楼加装电梯议事会');
    const off = { type: 'unlist', needs: [lift.id], note: '先不做' };
    expect((await ask('POST', '/needs/commands', off, handler)).problem.code).toBe('need-bound');
    expect(await mine(lift.receipt)).toContain('同意先装电梯');

    await ask('POST', '/needs/commands', { type: 'verify', needs: [bench.id] }, handler);
    await ask('POST', '/needs/commands', { type: 'list', needs: [bench.id] }, handler);
    const listed = await ask<{ items: Need[] }>('GET', '/needs?status=listed', undefined, handler);
    expect(listed.json.items.map((one) => one.id)).toEqual([lift.id, bench.id]);
    const open = (await page(`meetings/${id}`)).text;
    for (const words of ['社区二楼会议室', minutes, '施工时要留消防通道', '同意先装电梯', '26'])
      expect(open).toContain(words);
  });

  test('keeps the period of notice and the quorum the tenant asks for, and says where they come from', async () => {
    const source = '《居民委员会组织法》示例';
    const value = {
      councilNoticeDays: 5,
      quorumPercent: 50,
      majorityPercent: 50,
      source,
      certainty: 'tenant',
    };
    await setRules(value);
    const { id } = await report('门口路灯坏了一个月');
    const soon = await announce([id], { at: later(2) });
    expect(soon.problem.code).toBe('notice-too-short');
    expect(soon.problem.title).toContain(source);
    const { json } = await announce([id], { at: later(12) });
    const meeting = json.meeting.id;
    expect(json.meeting.rules).toMatchObject({ noticeDays: 5, quorumPercent: 50 });
    app.clock.pass(13 * 86_400_000);
    await command(meeting, {
      type: 'hold',
      present: [20, 2],
      minutes: '到会不足，改期。',
      opinions: [],
    });
    const hands = { for: 20, against: 0, abstained: 0 };
    const decisions = [{ need: id, decides: 'listed' as const, hands }];
    const few = await command(meeting, { type: 'conclude', text: '同意', decisions });
    expect(few.problem.code).toBe('quorum-missed');
    const put = await command(meeting, { type: 'putOff', at: later(12), reason: '到会人数不够' });
    expect(put.json.meeting).toMatchObject({
      status: 'announced',
      moved: [{ reason: '到会人数不够' }],
    });
  });
});

/** What the tenant asks for from now on. */
async function setRules(value: object) {
  const cookie = await app.signIn(people.officeHead);
  const headers = { ...once(), 'if-match': '"v0"' };
  const body = { value, reason: '按局务会决定' };
  const path = '/api/t/kunshan/settings/deliberation';
  const { status } = await app.ask('PUT', path, { cookie, headers, body });
  expect(status).toBe(200);
}

const choices = [
  { title: '三号楼电梯', costFen: 4_000_000 },
  { title: '路灯更换', costFen: 3_000_000 },
  { title: '口袋公园', costFen: 3_000_000 },
  { title: '老年食堂', costFen: 2_500_000 },
];
const vote = (id: string, body: VoteCommand, cookie = committee) =>
  ask<VoteView>('POST', `/votes/${id}/commands`, body, cookie);

async function aVote(over: object = {}): Promise<string> {
  const text = {
    title: '2026年社区微更新项目表决',
    about: '在十万元以内选出先做的项目',
    region: place,
    method: 'equalShares',
    budgetFen: 10_000_000,
    mostPicks: 3,
    opensAt: later(12),
    closesAt: later(20),
    ...over,
  };
  return (await ask<VoteView>('POST', '/votes', text)).json.vote.id;
}

describe('[1-09] a vote of residents within a budget', () => {
  test('holders of papers propose before it opens, and their paper tells what became of it', async () => {
    const opensAt = later(12);
    const proposals = { perPaper: 2, until: opensAt };
    const late = { ...proposals, until: later(13) };
    const text = { title: '提案表决', region: place, method: 'topN', budgetFen: 10_000_000 };
    const days = { mostPicks: 2, opensAt, closesAt: later(20) };
    const wrong = await ask('POST', '/votes', { ...text, ...days, proposals: late });
    expect(wrong.problem.errors?.[0]).toMatchObject({ pointer: '/proposals/until' });
    const id = await aVote({ proposals, opensAt, mostPicks: 2 });
    for (const one of choices.slice(0, 2))
      await vote(id, { type: 'putChoice', text: { about: '', needs: [], ...one } });
    await vote(id, { type: 'announce' });
    const print = { community: place, count: 2 };
    const { papers } = (await ask<Papers>('POST', `/votes/${id}/papers`, print)).json;
    const [code = '', other = ''] = papers.map((one) => one.code);
    expect((await page(`votes/${id}`)).text).toContain('持选票的居民可以在');
    expect((await fill(`votes/${id}/2222-2222-2222`, [['title', '别处的']])).status).toBe(404);
    expect((await fill(`votes/${id}/${code}`, [['title', '']])).status).toBe(422);
    const numbered = [['title', '找320583199001011234']] as const;
    expect((await fill(`votes/${id}/${code}`, numbered)).status).toBe(422);
    for (const title of ['楼下装扶手', '多装路灯'])
      expect((await fill(`votes/${id}/${code}`, [['title', title]])).status).toBe(201);
    expect((await fill(`votes/${id}/${code}`, [['title', '第三个']])).status).toBe(409);
    expect((await fill(`votes/${id}/${other}`, [['title', '建大剧院']])).status).toBe(201);
    expect((await page(`votes/${id}/${other}`)).text).not.toContain('楼下装扶手');
    const listed = (await ask<VoteProposals>('GET', `/votes/${id}/proposals`)).json.items;
    const made = (title: string) => {
      const [own] = listed.filter((one) => one.proposals.some((each) => each.title === title));
      const at = own?.proposals.findIndex((each) => each.title === title) ?? -1;
      return { paper: own?.paper ?? '', place: at, reason: '议事会讨论' };
    };
    const costed = { title: '楼下装扶手', about: '', costFen: 500_000, needs: [] };
    const taken = await vote(id, { type: 'takeProposal', ...made('楼下装扶手'), text: costed });
    expect(taken.json.vote.choices.map((one) => one.title)).toEqual([
      ...choices.slice(0, 2).map((one) => one.title),
      '楼下装扶手',
    ]);
    await vote(id, { type: 'mergeProposal', ...made('多装路灯'), choice: 'c2' });
    await vote(id, { type: 'declineProposal', ...made('建大剧院'), reason: '超出社区权限' });
    const twice = await vote(id, { type: 'declineProposal', ...made('建大剧院') });
    expect(twice.problem.code).toBe('already-decided');
    const told = (await page(`votes/${id}/${code}`)).text;
    expect(told).toContain('已采纳为第 3 项');
    expect(told).toContain('并入第 2 项');
    expect(told).not.toContain('超出社区权限');
    expect((await page(`votes/${id}/${other}`)).text).toContain('超出社区权限');

    app.clock.pass(12 * 86_400_000 + 60_000);
    const shut = await vote(id, { type: 'declineProposal', ...made('建大剧院') });
    expect(shut.problem.code).toBe('illegal-move');
    expect((await fill(`votes/${id}/${code}`, [['c3', 'yes']])).status).toBe(200);
    expect((await page(`votes/${id}/${code}`)).text).toContain('已采纳为第 3 项');
    /** Nothing that is kept of the answer says which paper it was of, or what that paper proposed. */
    const kept = await queryAll(app.table, partitions.voteAnswers(kunshan.id, id));
    expect(kept).toHaveLength(1);
    const marks = await Promise.all(
      partitions.voteMarks(kunshan.id).map((pk) => queryAll(app.table, { pk })),
    );
    const papersThatProposed = listed.map(({ paper }) => paper);
    for (const paper of papersThatProposed)
      expect(JSON.stringify([kept, marks])).not.toContain(paper);
  });

  test('from choices over papers to a result that moves the list', async () => {
    const canteen = await report('独居老人想有食堂吃饭');
    const id = await aVote();
    expect((await vote(id, { type: 'announce' })).problem.code).toBe('vote-incomplete');
    const dear = { title: '太贵', about: '', costFen: 99_000_000, needs: [] };
    expect((await vote(id, { type: 'putChoice', text: dear })).problem.errors?.[0]?.code).toBe(
      'choice-over-budget',
    );
    for (const [at, one] of choices.entries())
      await vote(id, {
        type: 'putChoice',
        text: { about: '', ...one, needs: at === 3 ? [canteen.id as never] : [] },
      });
    expect((await page(`votes/${id}`)).status).toBe(404);
    const announced = await vote(id, { type: 'announce' });
    expect(announced.json).toMatchObject({ phase: 'soon', vote: { status: 'announced' } });
    expect((await vote(id, { type: 'putChoice', text: dear })).problem.code).toBe('illegal-move');

    const print = { community: place, count: 12 };
    const headers = once();
    const printed = async () =>
      (
        await app.ask('POST', `${base}/votes/${id}/papers`, {
          cookie: committee,
          headers,
          body: print,
        })
      ).json as Papers;
    const heap = await printed();
    expect(await printed()).toEqual(heap);
    expect(new Set(heap.papers.map(({ code }) => code)).size).toBe(12);
    const more = await ask<Papers>('POST', `/votes/${id}/papers`, { community: place, count: 2 });
    expect(more.json.from).toBe(12);
    const code = (at: number) => heap.papers[at]?.code ?? '';

    const early = await fill(`votes/${id}/${code(0)}`, [['c4', 'yes']]);
    expect(early.status).toBe(409);
    app.clock.pass(13 * 86_400_000);
    const sheet = await page(`votes/${id}/${code(0)}`);
    expect(sheet.status).toBe(200);
    expect(sheet.text).toContain('老年食堂');
    expect((await fill(`votes/${id}/${code(0)}`, [])).status).toBe(422);
    const four = choices.map((_, at) => [`c${at + 1}`, 'yes'] as const);
    expect((await fill(`votes/${id}/${code(0)}`, four)).status).toBe(422);
    expect((await fill(`votes/${id}/${code(0)}`, [['c4', 'yes']])).status).toBe(200);
    const again = await fill(`votes/${id}/${code(0)}`, [['c1', 'yes']]);
    expect(again.status).toBe(409);
    expect(again.text).toContain('已经计入');
    expect((await page(`votes/${id}/2222-2222-2222`)).status).toBe(404);
    for (const at of [1, 2]) await fill(`votes/${id}/${code(at)}`, [['c4', 'yes']]);

    const usual = ['c1', 'c2', 'c3'];
    const entered = await ask<PapersEntered>('POST', `/votes/${id}/entries`, {
      papers: [
        ...[3, 4, 5, 6, 7, 8, 9].map((at) => ({ code: code(at).toUpperCase(), picks: usual })),
        { code: code(3), picks: usual },
        { code: code(1), picks: usual },
        { code: '2222-2222-2222', picks: usual },
        { code: code(10), picks: [] },
      ],
    });
    expect(entered.json.outcomes.slice(6)).toEqual([
      'counted',
      'again',
      'again',
      'unknown',
      'nothing-picked',
    ]);
    await vote(id, {
      type: 'voidPapers',
      range: { community: place, from: 11, to: 14, reason: '遗失' },
    });
    expect((await fill(`votes/${id}/${code(11)}`, [['c1', 'yes']])).status).toBe(410);
    const running = (await ask<VoteView>('GET', `/votes/${id}`)).json;
    expect(running.turnout).toEqual([
      { community: place, printed: 14, phone: 3, entered: 7, voided: 3 },
    ]);
    expect((await vote(id, { type: 'count' })).problem.code).toBe('vote-still-open');
    expect((await ask('GET', `/votes/${id}/file`)).problem.code).toBe('vote-still-open');
    expect((await page(`votes/${id}`)).text).not.toContain('票支持');
    const stored = await Promise.all(
      partitions.deliberations(kunshan.id).map((pk) => queryAll(app.table, { pk })),
    );
    for (const paper of heap.papers) expect(JSON.stringify(stored)).not.toContain(paper.code);

    app.clock.pass(8 * 86_400_000);
    expect((await fill(`votes/${id}/${code(10)}`, [['c1', 'yes']])).status).toBe(410);
    const { vote: over } = (await vote(id, { type: 'count' })).json;
    const taken = over.result?.outcome.lines.filter(({ isTaken }) => isTaken).map((one) => one.id);
    expect(taken).toEqual(['c2', 'c3', 'c4']);
    expect(over.result).toMatchObject({ phone: 3, entered: 7 });
    const { text } = (await ask<VoteFile>('GET', `/votes/${id}/file`)).json;
    expect(text).toContain('num_votes;10');
    expect(text.match(/^\d+;4;internet$/gm)).toHaveLength(3);
    expect(text.match(/^\d+;1,2,3;paper$/gm)).toHaveLength(7);

    expect((await vote(id, { type: 'carryOut', choice: 'c1' })).status).toBe(422);
    expect((await vote(id, { type: 'carryOut', choice: 'c4' })).status).toBe(200);
    expect(await needOf(canteen.id)).toMatchObject({
      status: 'listed',
      bound: { decides: 'first' },
    });
    const told = await mine(canteen.receipt);
    expect(told).toContain('2026年社区微更新项目表决');
    expect(told).toContain('入选');
    const shown = (await page(`votes/${id}`)).text;
    expect(shown).toContain('老年食堂');
    expect((await page(`votes/${id}/result.pb`)).text).toBe(text);
  });

  test('is looked at by everybody, and held by those whose community it is', async () => {
    const elsewhere = await ask('POST', '/votes', { title: '别处' }, observer);
    expect(elsewhere.status).toBe(403);
    const list = (await ask<GatheringsPage>('GET', '/deliberation', undefined, observer)).json;
    expect(list.items.map(({ is }) => is)).toContain('meeting');
    const over = await ask<GatheringsPage>('GET', '/deliberation?state=over', undefined, observer);
    expect(over.json.items).toContainEqual(expect.objectContaining({ is: 'vote', taken: 3 }));
    expect((await page('deliberation?state=over')).text).toContain('2026年社区微更新项目表决');
    expect((await page('meetings/00000000000000000000')).status).toBe(404);
  });
});
