import { changeGiving } from '../../../functions/library/giving-change.ts';
import { changeLibrary } from '../../../functions/library/library-change.ts';
import { placeOf } from '../../../functions/library/place.ts';
import type { Deps } from '../../../functions/ports.ts';
import type { GivingCommand } from '../../../shared/contracts/giving.ts';
import type { LibraryCommand } from '../../../shared/contracts/library.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { plusDays } from '../../../shared/domain/time.ts';
import { readFacilityRows } from '../../../shared/store/facilities.ts';
import { holderOf, officialIn } from './cast.ts';
import { readTenant } from './course.ts';

type Place = { code: string; name: string };
type Text = Extract<LibraryCommand, { type: 'keepEntry' }>['text'];
type Gift = Extract<GivingCommand, { type: 'receive' }>;

const city = { level: 'city', name: '昆山市' } as const;
const common: Omit<Text, 'kind' | 'title' | 'abstract'> = {
  body: '',
  number: '',
  status: 'inForce',
  area: city,
  topics: ['facilities', 'community'],
  certainty: 'tenant',
  relations: [],
  isPublic: true,
  categories: ['elderly'],
  catalogue: [],
  grants: [],
};

/** Invented documents of an invented office, one of each kind a tenant writes. */
const documents = (today: string): readonly Text[] => [
  {
    ...common,
    kind: 'policy',
    title: '社区服务设施扶持办法（示例）',
    body: '示例单位',
    number: '示例〔2026〕1号',
    issued: '2026-01-08',
    from: '2026-02-01',
    until: '2028-01-31',
    reviewOn: plusDays(today, 120),
    abstract: '社区服务设施的水电按居民价计收；服务中心免收有关费用；社区服务项目列入城市规划。',
    grants: [
      { kind: 'utilities', to: 'facility', only: [], condition: '对居民开放的社区服务设施' },
      { kind: 'fees', to: 'facility', only: ['elderlyFacility'], condition: '养老设施' },
      { kind: 'cityPlan', to: 'community', only: [], condition: '社区服务建设项目' },
    ],
  },
  {
    ...common,
    kind: 'case',
    title: '老旧小区“楼道食堂”送餐（示例）',
    issued: '2026',
    abstract: '把送餐从社区食堂延伸到楼道，独居老人每天有人见面。',
    case: {
      place: '昆山市示例社区',
      problem: '高龄独居老人下楼难，社区食堂离得远，吃饭凑合。',
      done: '邻居报名做楼道送餐员，社区食堂统一配餐，社会组织排班和培训，每天送餐时看一眼老人。',
      cost: { what: '一年', amount: 86_000_00, unit: 'fen', certainty: 'tenant' },
      results: [
        { what: '送餐老人', amount: 46, unit: '人', certainty: 'tenant' },
        { what: '最早的登记册', printed: '二十余户（字迹不清）' },
      ],
      ask: '社区服务台',
    },
  },
  {
    ...common,
    kind: 'study',
    title: '独居老人用餐走访（示例）',
    issued: '2026',
    abstract: '入户走访和食堂计数，弄清独居老人为什么不去食堂。',
    study: {
      question: '独居老人为什么不去社区食堂？',
      methods: [
        { method: 'visits', by: '社区工作者和社工', from: '2026-01-05', until: '2026-01-25' },
        { method: 'count', by: '社区食堂', from: '2026-01-05', until: '2026-01-25' },
      ],
      visited: ['社区食堂', '老年活动室', '楼组长'],
      findings: [
        { text: '受访老人', figure: { what: '老人', amount: 62, unit: '人', certainty: 'tenant' } },
        { text: '六成说下楼不便，不是嫌贵。' },
      ],
      needs: [],
    },
  },
];

const donor = (kind: 'enterprise' | 'organization' | 'person', name: string, isNamed: boolean) =>
  ({ kind, name, isNamed, language: 'zh-CN' }) as const;

/** Invented gifts: money for old people, goods for a community, hours of barbers. */
const gifts = (today: string, community: string): readonly Gift[] => [
  {
    type: 'receive',
    donor: donor('enterprise', '昆山示例食品有限公司', true),
    on: plusDays(today, -40),
    gift: { kind: 'money', amount: 50_000_00, what: '', valuedBy: '' },
    purpose: { kind: 'any' },
    fund: 'donations',
  },
  {
    type: 'receive',
    donor: donor('person', '一位居民', false),
    on: plusDays(today, -30),
    gift: { kind: 'money', amount: 2_000_00, what: '', valuedBy: '' },
    purpose: { kind: 'community', id: community },
    fund: 'donations',
    rule: 'one-to-one',
  },
  {
    type: 'receive',
    donor: donor('organization', '示例商会', true),
    on: plusDays(today, -20),
    gift: { kind: 'goods', amount: 18_600_00, what: '轮椅 12 辆', valuedBy: '购货发票' },
    purpose: { kind: 'community', id: community },
  },
  {
    type: 'receive',
    donor: donor('person', '理发师', false),
    on: plusDays(today, -10),
    gift: { kind: 'hours', amount: 24 * 60, what: '上门理发', valuedBy: '' },
    purpose: { kind: 'category', id: 'elderly' },
  },
];

/** What an office writes down for itself, what policies give to its places, and what it was given. */
export async function seedLibrary(
  deps: Deps,
  tenant: TenantId,
  communities: readonly Place[],
): Promise<void> {
  const config = await readTenant({ deps, tenant });
  const actor = officialIn(config, holderOf(config, 'officeHead'));
  const place = await placeOf(deps, { tenant, actor });
  const { today } = place;
  const repeatOf = (key: string) => ({
    principal: actor.personId,
    key: `seed-library-${key}`,
    requestHash: '',
  });
  const keep = async (key: string, command: LibraryCommand) =>
    (await changeLibrary(place, { command, repeat: repeatOf(key) })).id;
  const give = async (key: string, command: GivingCommand) =>
    (await changeGiving(place, { command, repeat: repeatOf(key) })).id;
  const ids: string[] = [];
  for (const [i, text] of documents(today).entries())
    ids.push(await keep(`entry-${i}`, { type: 'keepEntry', text }));
  const [policy = ''] = ids;
  const { rows } = await readFacilityRows(deps.table, tenant);
  for (const [i, { id }] of rows.slice(0, 4).entries()) {
    const state = i < 2 ? 'recorded' : 'applied';
    const worth = i < 2 ? { yearFen: (8 + i) * 1_000_00 } : {};
    const recipient = { kind: 'facility', id } as const;
    const benefit = {
      policy,
      kind: 'utilities',
      recipient,
      state,
      since: plusDays(today, -50 + i),
    };
    await keep(`benefit-${i}`, { type: 'recordBenefit', ...benefit, ...worth } as LibraryCommand);
  }
  const community = communities[0]?.code ?? '';
  await give('rules', {
    type: 'setRules',
    rules: {
      receiver: '示例慈善会',
      reportDays: 90,
      matches: [
        {
          id: 'one-to-one',
          name: '社区定向捐赠配比（示例）',
          matcher: '示例慈善会',
          percent: 100,
          capFen: 100_000_00,
          from: plusDays(today, -120),
          until: plusDays(today, 240),
          fund: 'charity-named-fund',
          source: '示例，由租户设定',
          certainty: 'tenant',
        },
      ],
    },
  });
  const given: string[] = [];
  for (const [i, gift] of gifts(today, community).entries())
    given.push(await give(`gift-${i}`, gift));
  for (const [i, amount, note] of [
    [0, 12_000_00, '给社区食堂添置保温餐箱 40 个'],
    [2, 9_300_00, '轮椅 6 辆借给行动不便的老人'],
  ] as const)
    await give(`use-${i}`, {
      type: 'use',
      donation: given[i] ?? '',
      on: plusDays(today, -5),
      amount,
      to: { kind: 'community', id: community },
      note,
    });
}
