import { needIdOf } from '../../functions/need-receipts.ts';
import { markOfPaper } from '../../functions/paper-codes.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import type { Meeting } from '../../shared/domain/meeting/meeting.ts';
import { citedOf, putTo } from '../../shared/domain/needs/binding.ts';
import { type Need, reported } from '../../shared/domain/needs/need.ts';
import { type Instant, plusMillis } from '../../shared/domain/time.ts';
import { counted } from '../../shared/domain/vote/count.ts';
import { pickName } from '../../shared/domain/vote/paper.ts';
import type { Vote } from '../../shared/domain/vote/vote.ts';
import { meetingWrite, voteWrite } from '../../shared/store/gatherings.ts';
import { transact } from '../../shared/store/items.ts';
import { putReported } from '../../shared/store/needs.ts';
import type { Write } from '../../shared/store/record.ts';
import type { Table } from '../../shared/store/table.ts';
import { countPapers, heapWrites } from '../../shared/store/voting-papers.ts';
import { yuan } from './plans/yuan.ts';

export type DeliberationSeed = {
  tenant: TenantId;
  community: string;
  by: string;
  now: Instant;
  key: string;
  /** Needs are left out where a survey counts them. */
  hasNeeds: boolean;
};

const dayMillis = 86_400_000;
const written = (table: Table, writes: readonly Write[]) =>
  transact(
    table,
    writes.map(({ item }) => item),
  );

const wishes = [
  ['elderly', '独居老人中午吃饭不方便，想要社区食堂'],
  ['safety', '电动车在楼道里充电，想要集中充电棚'],
  ['youth', '放学后孩子没人照看，想要四点半课堂'],
] as const;

const choices = [
  { title: '社区食堂改造', about: '六十岁以上老人优惠用餐', costFen: yuan(40_000) },
  { title: '电动车充电棚', about: '两处，共四十个充电位', costFen: yuan(36_000) },
  { title: '四点半课堂', about: '周一至周五，一学期', costFen: yuan(24_000) },
  { title: '楼道扶手', about: '六栋没有电梯的楼', costFen: yuan(18_000) },
];

async function addNeeds(table: Table, { tenant, community, now }: DeliberationSeed, vote: Vote) {
  const needs: Need[] = [];
  for (const [at, [category, text]] of wishes.entries()) {
    const id = needIdOf(`example${community}${at}`);
    const forWhom: Need['forWhom'] = [];
    const source = 'gridWorker' as const;
    const whole = { ...reported({ id, community, category, text, forWhom, source, at: now }) };
    const asked = { ...putTo(whole, { kind: 'vote', id: vote.id, title: vote.title }), version: 1 };
    await putReported(table, tenant, asked, { community, street: community.slice(0, 9) });
    needs.push(asked);
  }
  return needs;
}

const idOf = (nth: number) => `${nth}`.padStart(20, '0');

function voteOf(one: DeliberationSeed, over: Partial<Vote> & Pick<Vote, 'id'>): Vote {
  const { community, by, now } = one;
  return {
    title: '2026年第一批社区微更新项目',
    about: '社区保障资金今年先做哪几项，请大家来选。',
    region: community,
    method: 'equalShares',
    budgetFen: yuan(80_000),
    mostPicks: 2,
    eligible: 2_150,
    opensAt: plusMillis(now, -3 * dayMillis),
    closesAt: plusMillis(now, 6 * dayMillis),
    status: 'announced',
    communities: [community],
    choices: choices.map((choice, at) => ({ ...choice, id: `c${at + 1}`, needs: [] })),
    at: now,
    by,
    notice: { at: plusMillis(now, -12 * dayMillis) },
    voids: [],
    carriedOut: [],
    version: 1,
    ...over,
  };
}

const answers = [
  { picks: ['c1', 'c2'], papers: 14 },
  { picks: ['c2', 'c4'], papers: 9 },
  { picks: ['c3'], papers: 11 },
  { picks: ['c1', 'c4'], papers: 6 },
];

/** Papers that came back so far; answered before the vote is stored as counted. */
async function answer(table: Table, { tenant, community, key }: DeliberationSeed, vote: string) {
  await written(
    table,
    heapWrites(table, tenant, vote, { community, from: 0, count: 60, number: 0 }),
  );
  const papers = answers
    .flatMap(({ picks, papers: count }) => Array.from({ length: count }, () => pickName(picks)))
    .map((name, number) => ({
      community,
      name,
      mark: markOfPaper(key, { tenant, vote, community }, number),
    }));
  await countPapers(table, tenant, vote, { channel: 'phone', papers: papers.slice(0, 28) });
  await countPapers(table, tenant, vote, { channel: 'entered', papers: papers.slice(28) });
}

function hearingOf({ community, by, now }: DeliberationSeed): Meeting {
  return {
    id: idOf(3),
    kind: 'hearing',
    purpose: 'opinion',
    title: '小区停车改造听证会',
    about: '拟在北门新增三十个车位，涉及绿地和消防通道，请居民发表意见。',
    region: community,
    at: plusMillis(now, 8 * dayMillis),
    place: '社区二楼会议室',
    invited: [
      { kind: 'representatives', name: '', seats: 35, decides: true },
      { kind: 'memberUnits', name: '北门小学', seats: 2, decides: false },
      { kind: 'property', name: '安居物业', seats: 2, decides: false },
      { kind: 'departments', name: '区城管局', seats: 1, decides: false },
    ],
    needs: [],
    status: 'announced',
    noticeAt: plusMillis(now, -dayMillis),
    by,
    rules: {},
    moved: [],
    version: 1,
  };
}

/** A hearing to come, a vote that runs, and one with its result. */
export async function addDeliberation(table: Table, one: DeliberationSeed): Promise<void> {
  const { tenant, now, hasNeeds } = one;
  const plain = voteOf(one, { id: idOf(1) });
  const needs = hasNeeds ? await addNeeds(table, one, plain) : [];
  const running = {
    ...plain,
    choices: plain.choices.map((choice, at) => ({
      ...choice,
      needs: needs.slice(at, at + 1).map(citedOf),
    })),
  };
  const past = voteOf(one, {
    id: idOf(2),
    title: '2025年居民活动经费安排',
    opensAt: plusMillis(now, -40 * dayMillis),
    closesAt: plusMillis(now, -30 * dayMillis),
  });
  await written(table, [
    voteWrite(table, tenant, running),
    voteWrite(table, tenant, past),
    meetingWrite(table, tenant, hearingOf(one)),
  ]);
  await answer(table, one, running.id);
  await answer(table, one, past.id);
  const { method, budgetFen } = past;
  const result = {
    at: plusMillis(now, -29 * dayMillis),
    outcome: counted(past.choices, answers, { method, budgetFen }),
    phone: 28,
    entered: 12,
    hash: '',
  };
  await written(table, [
    voteWrite(table, tenant, { ...past, status: 'counted', result, version: 2 }),
  ]);
}
