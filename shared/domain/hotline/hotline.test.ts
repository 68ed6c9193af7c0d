import { describe, expect, test } from 'vitest';
import { publishedCalendar } from '../calendar/state-council.ts';
import type { HotlineSetting } from '../settings/hotline.ts';
import { instant, plusMillis } from '../time.ts';
import { afterWork, dueOf } from './clock.ts';
import {
  countedBetween,
  figuresOf,
  gapsOf,
  standingBetween,
  summed,
  wholeDesk,
} from './counting.ts';
import { laneOf, nextOf, ticketLifecycle, ticketMoves, waitOf } from './lifecycle.ts';
import { type DeskRules, type Moving, moved, pastDue, received, sorted } from './moving.ts';
import { clockSteps, priorities, type TicketState, ticketStates } from './names.ts';
import { isParty, mayCall } from './permissions.ts';
import { alikeTickets, entriesFor, suggestedParties } from './suggest.ts';
import { type Party, rowOf, Ticket } from './ticket.ts';

const at = (text: string) => instant(Date.parse(`${text}:00.000+08:00`));
const friday = at('2026-09-18T16:30');
const hour = 3_600_000;

const setting: HotlineSetting = {
  opens: '08:30',
  closes: '17:30',
  clocks: clockSteps.flatMap((step) =>
    priorities.map((priority) => ({
      step,
      priority,
      hours: priority === 'emergency' ? 1 : 9,
      counts: priority === 'normal' ? ('working' as const) : ('always' as const),
      source: '示例',
      certainty: 'tenant' as const,
    })),
  ),
  attempts: 3,
  reopenings: 1,
  alarmed: [],
  participants: [{ unit: '劳动保障局', categories: ['jobs'] }],
  nextLevels: [],
  source: '示例',
  certainty: 'tenant',
};
const rules: DeskRules = { setting, calendar: publishedCalendar, now: friday };
const later = (hours: number): DeskRules => ({ ...rules, now: plusMillis(friday, hours * hour) });
const unit: Party = { kind: 'unit', unit: '劳动保障局' };
const aTicket = (over: Partial<Ticket> = {}): Ticket => ({
  ...received(
    {
      id: `t${'0'.repeat(25)}`,
      community: '330502001001',
      street: '330502001',
      kind: 'help',
      category: 'jobs',
      priority: 'normal',
      text: '下岗半年，想找一份保洁的工作',
      source: 'phone',
      caller: { isShared: true },
      handOvers: [],
    },
    rules,
  ),
  ...over,
});
const go = (
  ticket: Ticket,
  move: (typeof ticketMoves)[number],
  moving: Moving = {},
  by = rules,
) => {
  const next = moved(ticket, move, moving, by);
  if (!next.ok) throw new Error(next.error.code);
  return next.value;
};

describe('the table', () => {
  test('reaches every state from the call, and leads on from every one but the last', () => {
    const seen = new Set<TicketState>(['received']);
    for (const state of seen)
      for (const next of Object.values(ticketLifecycle[state].on)) seen.add(next);
    expect([...seen].sort()).toEqual([...ticketStates].sort());
    for (const state of ticketStates)
      expect(Object.keys(ticketLifecycle[state].on).length > 0).toBe(state !== 'final');
  });

  test('every wait has an outcome when it is past due, and it happens once', () => {
    for (const state of ticketStates.filter((one) => one !== 'final')) {
      const wait = waitOf(state);
      if (!wait) throw new Error(`${state} waits for nothing`);
      const ticket = aTicket({ state, due: friday });
      const past = pastDue(ticket, later(1));
      expect(past?.what).toBe(wait.late);
      const after = past?.ticket ?? ticket;
      expect(after.escalatedAt !== undefined || after.state === 'final').toBe(true);
      expect(pastDue(after, later(100))).toBeUndefined();
      expect(pastDue(ticket, { ...rules, now: plusMillis(friday, -1) })).toBeUndefined();
    }
  });

  test('a move the table has not is refused, whatever the state', () => {
    for (const state of ticketStates)
      for (const move of ticketMoves.filter((one) => !nextOf(state, one))) {
        const answer = { reached: true, solved: true };
        expect(moved(aTicket({ state }), move, { answer }, rules)).toMatchObject({
          ok: false,
          error: { code: 'ticket-stands-elsewhere' },
        });
      }
  });
});

describe('clocks', () => {
  test('count hours of work over National Day and a Sunday that is worked', () => {
    expect(afterWork(friday, 60, rules)).toBe(at('2026-09-18T17:30'));
    expect(dueOf(rules, { step: 'accept', priority: 'normal', from: friday })).toBe(
      at('2026-09-20T16:30'),
    );
    const eve = at('2026-09-30T17:00');
    expect(afterWork(eve, 90, rules)).toBe(at('2026-10-08T09:30'));
    expect(dueOf(rules, { step: 'accept', priority: 'urgent', from: friday })).toBe(
      plusMillis(friday, 9 * hour),
    );
  });

  test('without a setting nothing is due and nobody is late', () => {
    const unset = { ...rules, setting: undefined };
    expect(dueOf(unset, { step: 'accept', priority: 'normal', from: friday })).toBeUndefined();
    const ticket = go(aTicket(), 'dispatch', { party: unit }, unset);
    expect(ticket.due).toBeUndefined();
  });

  test('a party is never given longer than until the ticket is to be closed', () => {
    const sent = go(aTicket(), 'dispatch', { party: unit });
    const taken = go(sent, 'accept', {}, later(60));
    expect(taken.due).toBe(sent.closeBy);
  });

  test('[4-62] an emergency has its own clock and goes to those who rescue before it goes anywhere', () => {
    const alarm = sorted(aTicket(), { priority: 'emergency' }, rules);
    if (!alarm.ok) throw new Error('sorted');
    expect(alarm.value.due).toBe(plusMillis(friday, hour));
    expect(moved(alarm.value, 'dispatch', { party: unit }, rules)).toMatchObject({
      error: { code: 'emergency-not-handed-over' },
    });
    const handed = { ...alarm.value, handOvers: [{ to: '120' as const, at: friday }] };
    expect(go(handed, 'dispatch', { party: unit }).state).toBe('dispatched');
  });
});

describe('the call-back', () => {
  const closed = () =>
    go(go(go(aTicket(), 'dispatch', { party: unit }), 'accept'), 'close', { note: '已推荐' });

  test('three calls that reach nobody end it as not heard', () => {
    const miss = { answer: { reached: false } };
    const twice = go(go(closed(), 'callBack', miss), 'callBack', miss);
    expect([twice.state, twice.missed]).toEqual(['closed', 2]);
    const thrice = go(twice, 'callBack', miss);
    expect(thrice.state).toBe('calledBack');
    expect(pastDue(thrice, later(200))?.ticket.outcome).toBe('notHeard');
  });

  test('what is not solved is taken up again, as often as the tenant lets it', () => {
    const no = { answer: { reached: true, solved: false, satisfaction: 1 } };
    const again = go(closed(), 'callBack', no);
    expect([again.state, again.reopened, laneOf(again.state)]).toEqual(['reopened', 1, 'desk']);
    const second = go(go(go(again, 'dispatch', { party: unit }), 'accept'), 'close');
    const ended = go(second, 'callBack', no);
    expect([ended.state, ended.outcome]).toEqual(['final', 'notSolved']);
  });

  test('ended by hand it says how it ended, as when it ends by itself', () => {
    const heard = go(closed(), 'callBack', { answer: { reached: true, solved: true } });
    expect(go(heard, 'finish')).toMatchObject({ state: 'final', outcome: 'solved' });
  });

  test('nobody is called who left no number', () => {
    const { caller: _none, ...ticket } = aTicket();
    expect(go(ticket, 'answer', { note: '周一到劳动保障所登记' }).state).toBe('calledBack');
    const unset = { ...rules, setting: undefined };
    expect(go(ticket, 'answer', { note: '已告知' }, unset)).toMatchObject({
      state: 'final',
      outcome: 'notHeard',
    });
  });

  test('the number is for who calls: the desk at the call-back, the party only where the caller agreed', () => {
    const operator = {
      kind: 'official' as const,
      personId: 'p' as never,
      posts: ['hotlineOperator'] as const,
    };
    const officer = { ...operator, posts: ['memberUnit'] as const };
    expect(mayCall(operator, aTicket(), undefined)).toBeUndefined();
    expect(mayCall(operator, closed(), undefined)).toBe('desk');
    const taken = go(go(aTicket(), 'dispatch', { party: unit }), 'accept');
    expect(isParty(officer, taken, '劳动保障局')).toBe(true);
    expect(mayCall(officer, taken, '劳动保障局')).toBe('party');
    expect(
      mayCall(officer, { ...taken, caller: { isShared: false } }, '劳动保障局'),
    ).toBeUndefined();
    expect(mayCall(officer, taken, '信息办')).toBeUndefined();
  });
});

describe('[4-20] figures', () => {
  const steps = (...all: Ticket[]) => {
    const counters = all.map((after, i) => countedBetween(all[i - 1], after));
    const of = (key: string) => summed(counters.map((one) => one.get(key) ?? {}));
    return { whole: of(wholeDesk), party: of('unit~劳动保障局') };
  };

  test('say how many were handled and how content they were, with what that rests on', () => {
    const taken = aTicket();
    const sent = go(taken, 'dispatch', { party: unit });
    const accepted = go(sent, 'accept');
    const done = go(accepted, 'close', {}, later(2));
    const heard = go(done, 'callBack', {
      answer: { reached: true, solved: true, satisfaction: 5 },
    });
    const past = pastDue(heard, later(400));
    if (!past) throw new Error('it ends');
    const { whole, party } = steps(taken, sent, accepted, done, heard, past.ticket);
    expect(figuresOf(whole)).toMatchObject({
      received: 1,
      handled: 1,
      satisfied: { n: 1, share: 1 },
    });
    expect(figuresOf(whole).satisfied?.interval.from).toBeLessThan(0.3);
    expect(figuresOf(party)).toMatchObject({
      dispatched: 1,
      response: { n: 1, share: 1 },
      solved: { n: 1, share: 1 },
      closedInTime: 1,
    });
    const lanes = [taken, sent, accepted, done, heard, past.ticket];
    const standing = summed(lanes.map((after, i) => standingBetween(lanes[i - 1], after)));
    expect(standing).toEqual({});
  });

  test('show what was asked for and could not be had, by category', () => {
    const taken = aTicket();
    const sent = go(taken, 'dispatch', { party: unit });
    const unmet = go(go(sent, 'accept'), 'fail', { note: '辖区没有这样的岗位' });
    const need = go(unmet, 'raiseNeed', { need: { id: 'n', category: 'relief' } });
    expect(need).toMatchObject({ state: 'final', outcome: 'need' });
    const { whole } = steps(taken, sent, go(sent, 'accept'), unmet, need);
    expect(gapsOf(whole)).toEqual([{ category: 'jobs', calls: 1, unmet: 1, needs: 1 }]);
  });
});

test('calls of one matter are laid side by side, and sent where such calls were closed well', () => {
  const rows = ['想找保洁的工作，下岗半年了', '想学电脑'].map((text, i) =>
    rowOf(aTicket({ id: `t${'0'.repeat(24)}${i}`, text })),
  );
  expect(alikeTickets('下岗半年，想找一份保洁工作', rows).map(({ row }) => row.id)).toEqual([
    rows[0]?.id,
  ]);
  const provider: Party = { kind: 'provider', name: '百姓家政', ownership: 'chainStore' };
  const well = Array.from({ length: 5 }, () => ({
    ...rowOf(aTicket({ party: provider })),
    state: 'final' as const,
    outcome: 'solved' as const,
    solved: true,
  }));
  const found = suggestedParties(well, 'jobs', setting.participants);
  expect(found.map(({ party, well: good }) => [party.kind, good])).toEqual([
    ['provider', 5],
    ['unit', 0],
  ]);
});

test('answers are found while somebody types', () => {
  const entries = [
    { question: '失业登记在哪里办', text: '户口所在街道劳动保障所', category: 'jobs' as const },
    { question: '老年证怎么办', text: '社区居委会代办', category: 'elderly' as const },
  ];
  expect(entriesFor('老年证', entries).map(({ question }) => question)).toEqual(['老年证怎么办']);
  expect(entriesFor('', entries, 'jobs')).toHaveLength(1);
});

test('[4-69] a ticket from before the directory’s words were everybody’s reads in them, and its counts go with it', () => {
  const chain = { kind: 'provider', name: '便民维修', ownership: 'chain' };
  const stored = { ...aTicket(), category: 'repair', party: chain };
  expect(Ticket.parse(stored)).toMatchObject({
    category: 'appliances',
    party: { ownership: 'chainStore' },
  });
  const counters = { 'c-repair': 2, 'u-repair': 1, 'c-appliances': 3, 'c-traffic': 1 };
  expect(gapsOf(counters)).toEqual([
    { category: 'appliances', calls: 5, unmet: 1, needs: 0 },
    { category: 'traffic', calls: 1, unmet: 0, needs: 0 },
  ]);
});
