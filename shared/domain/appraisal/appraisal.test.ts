import { describe, expect, test } from 'vitest';
import { PersonId } from '../ids.ts';
import type { Post } from '../policy/posts.ts';
import { treeFrom } from '../region/division.ts';
import { tallyOf, total } from '../satisfaction/tally.ts';
import type { Instant } from '../time.ts';
import { bodyResult } from './counting.ts';
import { type AppraisalRound, mayMoveRound, standingOf } from './round.ts';
import { printsCodes, ratedBy, seatsOf, speaksFor } from './seats.ts';

const at = (text: string) => text as Instant;
const street = '320583103';
const community = '320583103001';
const tree = treeFrom(
  { level: 'district', name: '昆山市' },
  { streets: [{ code: street, name: '巴城镇', children: [{ code: community, name: '湖滨' }] }] },
  '2023-06-30',
);
const round = (over: Partial<AppraisalRound> = {}): AppraisalRound => ({
  id: '0'.repeat(26),
  kind: 'upward',
  title: '评议',
  opensAt: at('2026-07-01T00:00:00.000Z'),
  closesAt: at('2026-07-15T00:00:00.000Z'),
  form: { items: [], asksRemark: false },
  smallest: 5,
  streets: [street],
  departments: [{ id: 'civil', name: '民政局', unit: 'civilAffairs' }],
  state: 'open',
  byName: '某人',
  at: at('2026-06-01T00:00:00.000Z'),
  places: 1,
  regions: [{ id: street, name: '巴城镇', at: street }],
  ...over,
});
const sitting = (post: Post, place: { scope?: string[]; unit?: string }) => ({
  actor: {
    kind: 'official' as const,
    personId: PersonId.parse(`p${'0'.repeat(25)}`),
    posts: [post],
    ...(place.scope && { scopes: { [post]: place.scope } }),
  },
  appointments: [{ post, from: '2020-01-01', ...place }],
  today: '2026-07-02',
});

describe('[4-10] who sits where', () => {
  test('a community has a seat for whoever holds its post by name, and the whole tenant has none', () => {
    const own = sitting('communityCommittee', { scope: [community] });
    const [seat] = seatsOf(round(), tree, own);
    expect(seat).toEqual({ kind: 'community', id: community });
    expect(seat && ratedBy(round(), tree, seat)).toEqual([
      { region: street, body: 'street' },
      { region: 'departments', body: 'civil' },
    ]);
    expect(seatsOf(round(), tree, sitting('communityCommittee', {}))).toEqual([]);
    expect(seatsOf(round({ kind: 'residents' }), tree, own)).toEqual([]);
    const ended = { ...own, today: '2019-12-31' };
    expect(seatsOf(round(), tree, ended)).toEqual([]);
  });

  test('no rated committee prints the codes by which it is rated', () => {
    const committee = sitting('communityCommittee', { scope: [community] });
    expect(printsCodes(committee.actor, community)).toBe(false);
    const body = { region: community, body: 'committee', at: community };
    expect(speaksFor([], body, committee)).toBe(true);
    const above = sitting('streetOffice', { scope: [street] });
    expect(printsCodes(above.actor, community)).toBe(true);
    expect(printsCodes(above.actor, '320583104001')).toBe(false);
    expect(speaksFor([], body, above)).toBe(false);
  });
});

test('a round takes answers from its first moment to its last, and is counted only then', () => {
  const standings = ['2026-06-30', '2026-07-01', '2026-07-14', '2026-07-15'].map((day) =>
    standingOf(round(), at(`${day}T00:00:00.000Z`)),
  );
  expect(standings).toEqual(['awaited', 'running', 'running', 'closed']);
  expect(standings.map((one) => mayMoveRound('count', one))).toEqual([false, false, false, true]);
  expect(standings.map((one) => mayMoveRound('rate', one))).toEqual([false, true, true, false]);
});

test('fewer answers than the round shows leave nothing but their number', () => {
  const form = {
    items: [{ id: 'a', text: '有事找得到人', scale: 'frequency' as const }],
    asksRemark: false,
  };
  const of = (...scores: number[]) =>
    total(scores.map((overall, i) => tallyOf({ overall, items: i < 2 ? { a: 1 } : {} })));
  const few = bodyResult(of(1, 1, 1, 1), { form, smallest: 5 });
  expect(few).toEqual({ overall: { n: 4, suppressed: true }, items: {} });
  const earlier = bodyResult(of(1, 1, 1, 1, 1, 1, 1, 1), { form, smallest: 5 });
  const now = bodyResult(of(5, 5, 5, 5, 5, 5, 5, 5), { form, smallest: 5, earlier });
  expect(now).toMatchObject({ overall: { n: 8, mean: 5 }, items: {}, previous: { isClear: true } });
  expect(bodyResult(of(5, 5, 5, 5, 5), { form, smallest: 5, earlier: few }).previous).toBe(
    undefined,
  );
});
