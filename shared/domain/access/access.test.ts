import { describe, expect, test } from 'vitest';
import { publishedCalendar } from '../calendar/state-council.ts';
import { PersonId } from '../ids.ts';
import { treeFrom } from '../region/division.ts';
import { communities as template } from '../settings/templates/communities.ts';
import { instant } from '../time.ts';
import { deadline } from '../working-days.ts';
import {
  type Application,
  decided,
  decidesAs,
  isInForce,
  isOverdue,
  nextDecider,
  revoked,
  type TaskAsked,
  withdrawn,
} from './application.ts';
import { type DutyEntry, type Plaque, plaquesOver } from './entry.ts';
import { loadsOf } from './load.ts';
import { barOf, earliestStart } from './rules.ts';

const rules = template.settings.access;
if (!rules) throw new Error('the template has no rules');
const today = '2026-09-24';
const person = (n: number) => PersonId.parse(`p${String(n).padStart(25, '0')}`);
const [clerk, head, leader] = [1, 3, 5].map(person) as [PersonId, PersonId, PersonId];

const asked: TaskAsked = {
  department: '区人社局',
  title: '就业困难人员入户登记',
  form: 'task',
  area: 'employment',
  role: 'assist',
  what: '每季度上门核对就业困难人员名单',
  basis: '《就业促进法》第五十二条',
  regions: ['330502001'],
  startsOn: '2026-12-01',
  timesPerMonth: 4,
  hoursPerMonth: 12,
  money: { way: 'byWorkload', amountFen: 600_000, source: '就业补助资金' },
};
const now = instant(Date.parse('2026-09-24T02:00:00.000Z'));
const applied: Application = {
  id: 'a1',
  asked,
  by: clerk,
  byName: '钱',
  at: now,
  state: 'applied',
  due: deadline(now, 15, 'workingDays', publishedCalendar),
  deciders: ['officeHead', 'leadingGroupHead'],
  decisions: [],
  opinions: [],
};
const negative: DutyEntry = {
  id: 'n1',
  list: 'negative',
  title: '招商引资',
  owner: '区商务局',
  basis: '负面清单第3项',
  from: '2026-01-01',
};
const held = { rules, entries: [negative], today, calendar: publishedCalendar };
const bar = (over: Partial<TaskAsked>) => barOf({ ...asked, ...over }, held)?.code;

describe('what cannot come in', () => {
  test('[4-28] a task without money is refused with the rule it breaks', () => {
    const { money: _money, ...unpaid } = asked;
    const refusal = barOf(unpaid, held);
    expect(refusal).toMatchObject({ code: 'task-without-money', detail: { rule: rules.source } });
    expect(rules.source).toContain('费随事转');
    expect(bar({})).toBeUndefined();
  });

  test('[4-27] neither is one that no article makes a duty', () => {
    const { basis: _basis, ...baseless } = asked;
    expect(barOf(baseless, held)?.code).toBe('task-without-basis');
  });

  test('[4-30] nor one the negative list names, however it is written, while it is on the list', () => {
    expect(bar({ title: '协助 招商·引资 走访' })).toBe('task-on-negative-list');
    const taken = { ...held, entries: [{ ...negative, until: '2026-08-31' }] };
    expect(barOf({ ...asked, title: '协助招商引资' }, taken)).toBeUndefined();
  });

  test('nor one with fewer than thirty working days before its first day, National Day off and 10 October worked', () => {
    const earliest = earliestStart(held);
    expect(earliest).toBe('2026-11-13');
    expect(bar({ startsOn: '2026-11-12' })).toBe('task-too-soon');
    expect(bar({ startsOn: earliest })).toBeUndefined();
  });
});

const agree = (by: PersonId, ...posts: Parameters<typeof decidesAs>[1]) => ({
  verdict: 'agree' as const,
  reason: '同意',
  by,
  byName: '某',
  at: now,
  posts,
});

describe('the decision', () => {
  test('[4-48] civil affairs decides, then the leading group; both have to agree', () => {
    expect(nextDecider(applied)).toBe('officeHead');
    const early = decided(applied, agree(leader, 'leadingGroupHead'));
    expect(!early.ok && early.error.code).toBe('not-your-turn');
    const one = decided(applied, agree(head, 'officeHead'));
    if (!one.ok) throw new Error(one.error.code);
    expect([one.value.state, nextDecider(one.value)]).toEqual(['applied', 'leadingGroupHead']);
    const again = decided(one.value, agree(head, 'officeHead', 'leadingGroupHead'));
    expect(!again.ok && again.error.code).toBe('already-decided');
    const two = decided(one.value, agree(leader, 'leadingGroupHead'));
    expect(two.ok && two.value.state).toBe('admitted');
  });

  test('one who refuses ends it; who applied decides nothing', () => {
    const no = decided(applied, { ...agree(head, 'officeHead'), verdict: 'refuse' });
    expect(no.ok && no.value.state).toBe('refused');
    const own = decided(applied, agree(clerk, 'officeHead'));
    expect(!own.ok && own.error.code).toBe('author-cannot-approve');
  });

  test('once it is overdue and went up, the head of the leading group decides alone', () => {
    expect(isOverdue(applied, now)).toBe(false);
    expect(isOverdue(applied, applied.due.at)).toBe(true);
    const up = { ...applied, escalatedAt: applied.due.at };
    const done = decided(up, agree(leader, 'leadingGroupHead'));
    expect(done.ok && done.value.state).toBe('admitted');
    expect(decidesAs(up, ['officeHead'])).toBe('officeHead');
  });

  test('it is withdrawn by who applied before it is decided, revoked after it was let in', () => {
    const ended = { reason: '不再需要', by: clerk, byName: '钱', at: now };
    expect(withdrawn(applied, ended).ok).toBe(true);
    expect(withdrawn(applied, { ...ended, by: head }).ok).toBe(false);
    expect(revoked(applied, ended).ok).toBe(false);
    const admitted = { ...applied, state: 'admitted' as const };
    expect(withdrawn(admitted, ended).ok).toBe(false);
    expect(revoked(admitted, ended)).toMatchObject({ ok: true, value: { state: 'revoked' } });
  });
});

test('[4-29] the load of a community is what every task in force asks of it in a month', () => {
  const tree = treeFrom(
    { level: 'district', name: '吴兴区', code: '330502' },
    {
      streets: ['330502001', '330502002'].map((code) => ({
        code,
        name: `街道${code.slice(-1)}`,
        children: ['001', '002'].map((n) => ({
          code: `${code}${n}`,
          name: `社区${code.slice(-1)}${n}`,
          children: [],
        })),
      })),
    },
    '2026-01-01',
  );
  const admitted = { ...applied, state: 'admitted' as const };
  const only = { ...asked, regions: ['330502001001'], hoursPerMonth: 30, timesPerMonth: 1.5 };
  const all = [
    admitted,
    { ...admitted, id: 'a2', asked: only },
    { ...admitted, id: 'a3', state: 'refused' as const },
    { ...admitted, id: 'a4', asked: { ...asked, endsOn: '2026-12-31' } },
  ];
  expect(isInForce(admitted, '2026-11-30')).toBe(false);
  const loads = loadsOf(tree, all, { day: '2027-01-15', hoursPerMonth: 40 });
  expect(loads).toMatchObject([
    { community: '330502001001', tasks: 2, times: 5.5, hours: 42, isOver: true },
    { community: '330502001002', tasks: 1, times: 4, hours: 12, isOver: false },
  ]);
  expect(loadsOf(tree, all, { day: '2026-11-30' })).toEqual([]);
});

test('[4-13] a community keeps three plaques; what was taken down does not count and stays written', () => {
  const plaque = (id: string, over: Partial<Plaque> = {}): Plaque => ({
    id,
    community: '330502001001',
    text: `工作站${id}`,
    department: '区司法局',
    hungOn: '2020-01-01',
    by: clerk,
    byName: '钱',
    at: now,
    ...over,
  });
  const gone = plaque('5', {
    removed: { on: today, reason: '三清理', by: head, byName: '孙', at: now },
  });
  const all = [...['1', '2', '3', '4'].map((id) => plaque(id)), gone];
  expect(plaquesOver(all, rules.plaques)).toBe(1);
  expect(plaquesOver(all.slice(1), rules.plaques)).toBe(0);
  expect(plaquesOver(all, undefined)).toBe(0);
});
