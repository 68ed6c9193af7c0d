import type { Deps } from '../../../functions/ports.ts';
import { takenTicket } from '../../../functions/take-ticket.ts';
import { type AtDesk, atDesk } from '../../../functions/ticket-desk.ts';
import type { KnowledgeText } from '../../../shared/domain/hotline/knowledge.ts';
import type { TicketMove } from '../../../shared/domain/hotline/lifecycle.ts';
import { type Moving, moved } from '../../../shared/domain/hotline/moving.ts';
import type { TicketKind } from '../../../shared/domain/hotline/names.ts';
import type { Party, Spoken, Ticket } from '../../../shared/domain/hotline/ticket.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { plusMillis } from '../../../shared/domain/time.ts';
import { readShelf } from '../../../shared/store/directory.ts';
import { ticketWrites } from '../../../shared/store/hotline.ts';
import { knowledgeWrite } from '../../../shared/store/hotline-entries.ts';
import { record } from '../../../shared/store/record.ts';
import { holderOf, officialIn } from './cast.ts';

type Place = { code: string; name: string };
type Step = readonly [move: TicketMove, hoursLater: number, moving?: Moving];

const unit = (name: string): Party => ({ kind: 'unit', unit: name });
const civil = unit('民政局');
const labour = unit('劳动和社会保障局');
const housework: Party = {
  kind: 'provider',
  name: '百姓家政服务部',
  phone: '0572-2221890',
  ownership: 'soleTrader',
};
const repairs: Party = { kind: 'provider', name: '便民家电维修连锁', ownership: 'chainStore' };

const sent = (party: Party): Step => ['dispatch', 0.5, { party }];
const accepted: Step = ['accept', 1];
const visited: Step = ['visit', 3, { note: '已上门查看。' }];
const closed: Step = ['close', 5, { note: '已办好，请来电人确认。' }];
const heard = (satisfaction: number, solved = true): Step => [
  'callBack',
  8,
  { answer: { reached: true, solved, satisfaction } },
];
const finished: Step = ['finish', 90];
const whole = (party: Party, score: number): Step[] => [
  sent(party),
  accepted,
  visited,
  closed,
  heard(score),
  finished,
];

type Line = readonly [
  text: string,
  category: string,
  kind: TicketKind,
  daysAgo: number,
  steps: readonly Step[],
];

/** What thirty callers ask, in every state a ticket has. */
const lines: readonly Line[] = [
  ['独居老人想找人每周上门打扫一次', 'on-site', 'help', 24, whole(housework, 5)],
  ['家里空调不制冷，想找可靠的维修', 'appliances', 'help', 23, whole(repairs, 5)],
  ['下岗半年，想找一份保洁的工作', 'jobs', 'help', 22, whole(labour, 4)],
  [
    '老年证在哪里办，要带什么',
    'elderly',
    'inquiry',
    21,
    [['answer', 0.1, { note: '到社区居委会，带身份证和一张照片。' }], heard(5), finished],
  ],
  ['养老保险断缴两年，怎么补', 'social-insurance', 'inquiry', 20, whole(labour, 4)],
  [
    '孩子放学到家长下班没人看',
    'children',
    'help',
    19,
    [sent(civil), accepted, ['fail', 6, { note: '辖区没有托管点。' }]],
  ],
  ['楼上装修到半夜，休息不好', 'safety', 'complaint', 18, whole(civil, 3)],
  [
    '热水器漏水，修过一次又坏',
    'appliances',
    'complaint',
    17,
    [sent(repairs), accepted, visited, closed, heard(1, false)],
  ],
  [
    '想给老人订中午的饭',
    'meals',
    'help',
    16,
    [sent(civil), accepted, ['fail', 5, { note: '助餐点还没有开到这里。' }]],
  ],
  [
    '公共自行车桩坏了好几天',
    'traffic',
    'report',
    15,
    [['transfer', 1, { transfer: { to: '市12345政务服务便民热线', reference: 'HZ-0931' } }]],
  ],
  [
    '残疾人辅具去哪里申请',
    'disabled',
    'inquiry',
    14,
    [['answer', 0.1, { note: '社区残协登记，区残联评估后发放。' }], heard(5), finished],
  ],
  [
    '小区健身器材螺丝松了',
    'environment',
    'report',
    12,
    [sent(civil), ['refuse', 2, { reason: 'notOurs', note: '器材由体育部门管理。' }]],
  ],
  ['低保申请多久有结果', 'relief', 'inquiry', 11, whole(civil, 5)],
  ['想学用手机，有没有班', 'education', 'suggestion', 10, [sent(civil), accepted, visited, closed]],
  ['计生证明在哪里开', 'family-planning', 'inquiry', 9, whole(unit('人口计生委'), 4)],
  ['有线电视没有信号', 'information', 'help', 8, whole(unit('信息办'), 2)],
  [
    '找一位会做饭的钟点工',
    'on-site',
    'help',
    7,
    [sent(housework), accepted, visited, closed, heard(4)],
  ],
  ['物业半个月没有收垃圾', 'environment', 'complaint', 6, [sent(civil), accepted, visited]],
  ['想给父母装楼道扶手', 'elderly', 'help', 5, [sent(civil), accepted]],
  [
    '社区什么时候体检',
    'health',
    'inquiry',
    4,
    [['answer', 0.1, { note: '每月第一个周三上午，社区卫生服务站。' }]],
  ],
  ['路口没有斑马线，老人过马路危险', 'traffic', 'suggestion', 3, [sent(civil)]],
  ['停水一整天了', 'utilities', 'help', 3, [sent(civil), accepted]],
  ['找律师问房产继承的事', 'legal', 'inquiry', 2, [sent(civil)]],
  ['楼道灯坏了两天', 'utilities', 'report', 2, []],
  ['想订牛奶，不知道哪家送', 'meals', 'inquiry', 1, []],
  ['对面工地晚上施工太吵', 'safety', 'complaint', 1, []],
  ['楼下烧烤油烟大', 'environment', 'complaint', 1, [sent(civil)]],
  ['电动车充电的地方不够', 'uncovered', 'suggestion', 0.1, []],
  ['想做社区志愿者，怎么报名', 'other', 'inquiry', 0.05, []],
];

const entries: readonly KnowledgeText[] = [
  {
    kind: 'answer',
    question: '失业登记在哪里办',
    text: '户口所在街道（镇）劳动保障所，带身份证、解除合同证明；当场登记，可同时推荐岗位。',
    category: 'jobs',
    source: '示例：请按本地办事指南修改',
    on: '2026-01-01',
  },
  {
    kind: 'answer',
    question: '老年证怎么办',
    text: '到社区居委会代办，带身份证和一张一寸照片。',
    category: 'elderly',
    source: '示例：请按本地办事指南修改',
    on: '2026-01-01',
  },
  {
    kind: 'case',
    question: '白鱼潭社区：六位一体的社区卫生服务',
    text: '把卫生服务做成社区特色，通过了ISO9001社区服务质量认证。同样的诉求可参照它的做法。',
    category: 'health',
    source: '湖州市社区建设调研，2007年',
    on: '2007-10-01',
  },
  {
    kind: 'case',
    question: '碧波碧浪社区：智能化的社区服务',
    text: '居民多为高级知识分子，按他们的需要做智能化服务。',
    category: 'information',
    source: '湖州市社区建设调研，2007年',
    on: '2007-10-01',
  },
  {
    kind: 'case',
    question: '红丰社区：中老年人多，做为老服务',
    text: '社区里中老年人多，按大多数居民的需要做为老服务。',
    category: 'elderly',
    source: '湖州市社区建设调研，2007年',
    on: '2007-10-01',
  },
  {
    kind: 'case',
    question: '文苑社区：王法金警务室',
    text: '以民警的名字命名警务室，平安调解有人管、找得到。人名依译文音译，请核对。',
    category: 'safety',
    source: '湖州市社区建设调研，2007年',
    on: '2007-10-01',
  },
  {
    kind: 'model',
    question: '宁波81890：一个号码，件件有着落',
    text: '2001年由海曙区开办，9大类120多项服务；7年受理211万件，办结率100%（2008年）。',
    source: '宁波81890，二手资料，2008年',
    on: '2008-01-01',
  },
  {
    kind: 'model',
    question: '北京96156：社区服务热线',
    text: '全市统一的社区服务号码，作为本线设计的参照。',
    source: '湖州市社区建设调研，2007年',
    on: '2007-10-01',
  },
];

/** The two providers as the directory has them, where it has some of their kind in the community. */
async function inDirectory({ deps, tenant }: AtDesk, community: string) {
  const { rows } = await readShelf(deps.table, tenant, community);
  const known = (party: Party, category: string): Party => {
    const row = rows.find(({ categories }) => categories.includes(category));
    if (!row) return party;
    const { n, name, phone, form } = row;
    const id = `${community}.${n}`;
    return { kind: 'provider', id, name, ...(phone && { phone }), ownership: form };
  };
  const [atHome, mending] = [known(housework, 'on-site'), known(repairs, 'appliances')];
  return (party: Party): Party =>
    party === housework ? atHome : party === repairs ? mending : party;
}

const hour = 3_600_000;

/** A ticket as it stands after its steps; each step at its hour, by the rules of the desk. */
function played(
  start: Ticket,
  steps: readonly Step[],
  { at, partyOf }: { at: AtDesk; partyOf(party: Party): Party },
): Ticket {
  let ticket = start;
  for (const [move, hours, moving = {}] of steps) {
    const now = plusMillis(start.at, hours * hour);
    const party = moving.party && partyOf(moving.party);
    const saying = { ...moving, ...(party && { party }) };
    const next = moved(ticket, move, saying, { ...at.rules, now });
    if (!next.ok) continue;
    ticket = next.value;
  }
  return { ...ticket, version: 1 };
}

/** The hotline as it is after some weeks: tickets in every state, one an emergency, some overdue, and what operators answer. */
export async function seedHotline(
  deps: Deps,
  tenant: TenantId,
  communities: readonly Place[],
): Promise<void> {
  const base = await atDesk(deps, tenant);
  const partyOf = await inDirectory(base, communities[0]?.code ?? '');
  const actor = officialIn(base.config, holderOf(base.config, 'hotlineOperator'));
  const worldNow = deps.clock.now();
  const keep = async (spoken: Spoken, i: number, daysAgo: number, steps: readonly Step[]) => {
    const now = plusMillis(base.now, -daysAgo * 24 * hour);
    const at = { ...base, now, rules: { ...base.rules, now } };
    const { ticket, writes } = await takenTicket(at, {
      spoken,
      receipt: `seed-${tenant}-${i}`,
      ...(i % 3 !== 2 && {
        caller: { phone: `0572-555${String(i).padStart(4, '0')}`, isShared: true },
      }),
      ...(spoken.priority === 'emergency' && { handedTo: '120' as const }),
    });
    const after = played(ticket, steps, { at, partyOf });
    await record(deps.table, {
      subject: { tenant, kind: 'hotline', id: after.id },
      writes: () => [...ticketWrites(base.desk, undefined, after), ...writes],
      actor,
      command: 'takeTicket',
      after: { state: after.state },
      now,
      worldNow,
    });
  };
  const placeOf = (i: number) => communities[i % communities.length]?.code ?? '';
  for (const [i, [text, category, kind, daysAgo, steps]] of lines.entries())
    await keep(
      {
        community: placeOf(i),
        kind,
        category,
        priority: 'normal',
        text,
        source: i % 5 === 4 ? 'visit' : 'phone',
      },
      i,
      daysAgo,
      steps,
    );
  const alarm: Spoken = {
    community: placeOf(0),
    kind: 'help',
    category: 'health',
    priority: 'emergency',
    text: '老人在家中摔倒，意识清楚，无法起身',
    spot: '3号楼2单元',
    source: 'phone',
  };
  const near: Party = { kind: 'place', place: placeOf(0), name: communities[0]?.name ?? '' };
  await keep(alarm, lines.length, 0.01, [['dispatch', 0.02, { party: near }]]);
  for (const [i, entry] of entries.entries()) {
    const id = `seed${String(i).padStart(16, '0')}`;
    await record(deps.table, {
      subject: { tenant, kind: 'hotlineEntry', id },
      writes: () => [
        knowledgeWrite(deps.table, tenant, { ...entry, id, byName: '话务组', at: base.now }),
      ],
      actor,
      command: 'keepHotlineEntry',
      after: entry,
      now: base.now,
      worldNow,
    });
  }
}
