import { createHash } from 'node:crypto';
import { rollLinkage } from '../../../functions/overview/roll-linkage.ts';
import type { Deps } from '../../../functions/ports.ts';
import type { PurchaseId, TenantId } from '../../../shared/domain/ids.ts';
import type { LinkageFacts } from '../../../shared/domain/linkage/facts.ts';
import type { Goal } from '../../../shared/domain/linkage/goal.ts';
import type { Mode, Strategy } from '../../../shared/domain/linkage/names.ts';
import { proposalOf } from '../../../shared/domain/linkage/proposal.ts';
import type { Decided, Earlier } from '../../../shared/domain/linkage/row.ts';
import type { PlaceFigures } from '../../../shared/domain/linkage/year.ts';
import { dayOf, type Instant, plusDays } from '../../../shared/domain/time.ts';
import { transact } from '../../../shared/store/items.ts';
import {
  decidedWrites,
  earlierWrite,
  goalWrites,
  limitWrite,
  putLinkageYear,
  readLinkageFacts,
  readLinkageYears,
} from '../../../shared/store/linkage.ts';

type Place = { code: string; name: string };
const idOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);
const yuan = (n: number) => n * 100;

/** Title, years back, which of the streets, organization, whose money, ten thousands of yuan, mode, strategies. */
const past: readonly [
  string,
  number,
  number,
  string,
  Earlier['source'],
  number,
  Mode,
  Strategy[],
][] = [
  ['敬老月社区慰问演出', 2, 0, '金秋文化服务社', 'fiscal', 12, 'governmentLed', ['organized']],
  ['创建文明城市志愿巡访', 2, 1, '青禾志愿服务中心', 'fiscal', 18, 'governmentLed', ['organized']],
  ['社区消防宣传月', 2, 2, '平安社区服务中心', 'fiscal', 9, 'governmentLed', []],
  [
    '独居老人结对关爱',
    2,
    0,
    '晨曦社会工作服务中心',
    'welfareLottery',
    22,
    'demandDriven',
    ['professional'],
  ],
  [
    '居家养老上门服务',
    2,
    1,
    '晨曦社会工作服务中心',
    'fiscal',
    46,
    'projectLed',
    ['projectBased', 'professional'],
  ],
  ['节庆广场文艺汇演', 1, 0, '金秋文化服务社', 'fiscal', 15, 'governmentLed', ['organized']],
  [
    '垃圾分类入户宣传',
    1,
    1,
    '青禾志愿服务中心',
    'fiscal',
    20,
    'governmentLed',
    ['organized', 'projectBased'],
  ],
  [
    '居家养老上门服务',
    1,
    0,
    '晨曦社会工作服务中心',
    'fiscal',
    52,
    'projectLed',
    ['projectBased', 'professional'],
  ],
  [
    '四点半课堂',
    1,
    2,
    '林畔青少年服务中心',
    'partyServiceFund',
    16,
    'demandDriven',
    ['diversified'],
  ],
  ['楼道微花园共建', 1, 1, '同心邻里互助会', 'donation', 6, 'ideaDriven', ['socialized']],
  [
    '残疾人居家康复',
    1,
    0,
    '康宁康复服务中心',
    'welfareLottery',
    28,
    'projectLed',
    ['professional'],
  ],
  [
    '社区食堂共管共治',
    0,
    0,
    '同心邻里互助会',
    'coConstruction',
    24,
    'systemInnovation',
    ['socialized', 'organized'],
  ],
  ['银龄互助时间银行', 0, 1, '青禾志愿服务中心', 'namedFund', 10, 'ideaDriven', ['socialized']],
  [
    '困难家庭陪伴成长',
    0,
    2,
    '林畔青少年服务中心',
    'partyServiceFund',
    21,
    'demandDriven',
    ['professional'],
  ],
  ['创建复评志愿服务', 0, 0, '青禾志愿服务中心', 'fiscal', 14, 'governmentLed', ['organized']],
];

const earlierIn = (year: number, streets: readonly Place[]): Earlier[] =>
  past.flatMap(([title, back, at, organization, source, wan, mode, strategies]) => {
    const street = streets[at % streets.length];
    if (!street) return [];
    return [
      {
        title,
        year: year - back,
        regionCodes: [street.code],
        organization,
        source,
        amountFen: yuan(wan * 10_000),
        mode,
        strategies,
        basis: `${year - back} 年度项目台账（示例）`,
      },
    ];
  });

const proposedIn = (facts: LinkageFacts) => {
  const { mode } = proposalOf(facts);
  return mode ? { proposed: mode } : {};
};

const decisionOf = (facts: LinkageFacts, at: Instant): Decided => ({
  attributes: {
    mode: 'demandDriven',
    reason: '由网格走访中汇集的居民需求而来，服务对象多为独居和空巢老人。',
    strategies: [
      { is: 'professional', reason: '由持证社工带队，每月一次督导' },
      { is: 'organized', reason: '社区、机构、社工每月碰头，事项记入纪要' },
    ],
    segments: [{ is: 'composition', group: '独居、空巢和高龄老人' }],
    checklist: [
      { item: 'needsAreResidents', yes: true, note: '' },
      { item: 'overlookedHeard', yes: true, note: '上门走访行动不便的老人' },
      { item: 'manyChannels', yes: true, note: '网格员、热线、纸质表' },
      { item: 'groupsGrown', yes: false, note: '下半年扶持楼组互助队' },
    ],
    scope: { places: facts.regionCodes, who: 'residents', note: '60 周岁以上，不分户籍' },
  },
  ...proposedIn(facts),
  byName: '示例经办人',
  at,
  version: 1,
});

function goalsOf(
  communities: readonly Place[],
  { now, purchase }: { now: Instant; purchase: PurchaseId },
): Goal[] {
  const [first, second] = communities;
  const today = dayOf(now);
  const plain = { version: 1, because: '居民议事会提出', byName: '示例社区书记', at: now };
  return [
    ...(first
      ? [
          {
            ...plain,
            id: idOf(`goal ${first.code}`),
            placeName: first.name,
            text: {
              place: first.code,
              title: '独居老人都有人照看',
              measure: '结对照看的独居老人',
              unit: '人',
              from: 20,
              target: 120,
              due: plusDays(today, 200),
              costFen: yuan(400_000),
              purchases: [purchase],
            },
            seen: [
              { on: plusDays(today, -60), value: 48, otherFen: 0, note: '第一季度走访' },
              { on: plusDays(today, -5), value: 76, otherFen: yuan(3000), note: '志愿者补贴' },
            ],
          },
        ]
      : []),
    ...(second
      ? [
          {
            ...plain,
            id: idOf(`goal ${second.code}`),
            placeName: second.name,
            text: {
              place: second.code,
              title: '更多居民参加议事',
              measure: '参加过议事的居民',
              unit: '人次',
              from: 60,
              target: 300,
              due: plusDays(today, 40),
              purchases: [],
            },
            seen: [{ on: plusDays(today, -12), value: 185, otherFen: yuan(2400), note: '' }],
          },
        ]
      : []),
  ];
}

/** A year ago everything stood a little lower: an example, as nobody counted then. */
const lower = (place: PlaceFigures): PlaceFigures => ({
  ...place,
  measured: place.measured.map((value, at) =>
    at % 2 === 0 ? Math.round(value * 82) / 100 : value,
  ),
});

type Example = { streets: readonly Place[]; communities: readonly Place[]; purchase: PurchaseId };

/** Projects of two years, a limit, a decision, goals, and the year before to compare with. */
export async function seedLinkage(
  deps: Deps,
  tenant: TenantId,
  { streets, communities, purchase }: Example,
): Promise<void> {
  const { table } = deps;
  const now = deps.clock.now();
  const year = Number(dayOf(now).slice(0, 4));
  const limit = { percent: 30, by: 'number', basis: '示例：领导小组年度会议纪要' } as const;
  const facts = await readLinkageFacts(table, tenant, purchase);
  const writes = [
    ...earlierIn(year, streets).map((one) =>
      earlierWrite(table, tenant, idOf(`${one.year} ${one.title}`), one),
    ),
    limitWrite(table, tenant, { limit, told: [] }),
    ...goalsOf(communities, { now, purchase }).flatMap((goal) => goalWrites(table, tenant, goal)),
    ...(facts ? decidedWrites(table, tenant, { facts, decided: decisionOf(facts, now) }) : []),
  ];
  await transact(
    table,
    writes.map(({ item }) => item),
  );
  await rollLinkage(deps, tenant);
  const { years } = await readLinkageYears(table, tenant);
  const [latest, before] = [
    years.find((one) => one.year === year),
    years.find((one) => one.year === year - 1),
  ];
  if (!latest || !before) return;
  const then = {
    ...before,
    all: lower(latest.all),
    streets: latest.streets.map(lower),
    stages: latest.stages,
  };
  await putLinkageYear(table, tenant, then, new Map());
}
