import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PersonId } from '../ids.ts';
import { plusDays, startOfDay } from '../time.ts';
import type { AgreedAction } from './agreed-action.ts';
import type { Body, LinkedBody } from './bodies.ts';
import type { HandOff } from './hand-off.ts';
import { type LinkageFacts, linkageHealth } from './linkage-health.ts';
import type { Message } from './message.ts';
import type { Minutes } from './minutes.ts';

const today = '2026-06-30';
const since = '2026-03-01';
const id = (n: number) => String(n).padStart(26, '0');
const said = (body: Body, on: string) => ({
  by: { personId: PersonId.parse('p0000000000000000000000001'), name: '某人', body },
  at: startOfDay(on),
});
const meeting = (heldOn: string, ...present: Body[]): Minutes => ({
  id: id(1),
  versions: [
    {
      title: '碰头会',
      heldOn,
      place: '',
      purpose: 'execution',
      present: present.map((body) => ({ body, name: '某人' })),
      agreed: '分工',
      ...said('community', heldOn),
    },
  ],
  confirmed: [],
});
const answer = (on: string, from: Body, to: Body): Message => ({
  id: id(2),
  ...said(from, on),
  text: '收到',
  attachments: [],
  answers: { id: id(3), body: to, name: '某人' },
});
const handOff = (from: LinkedBody, to: LinkedBody, answerBy: string): HandOff => ({
  id: id(4),
  ...said(from, since),
  what: '转介一户困难家庭',
  from,
  to,
  answerBy,
});
const action = (due: string): AgreedAction => ({
  id: id(5),
  ...said('community', since),
  what: '提供活动场地',
  who: { body: 'community', name: '陈书记' },
  due,
});
const facts = (over: Partial<LinkageFacts> = {}): LinkageFacts => ({
  today,
  since,
  messages: [],
  minutes: [],
  handOffs: [],
  actions: [],
  thresholds: { contactDays: 30, jointMeetingDays: 60 },
  ...over,
});
const stateOf = (over: Partial<LinkageFacts>, side = 0) =>
  linkageHealth(facts(over)).pairs[side]?.state;

describe('[2-13] how the three of a project are linked', () => {
  test('before anything happened, all three sides are missing and so is the meeting of all', () => {
    const { missing, pairs, joint } = linkageHealth(facts());
    expect(pairs.map(({ state }) => state)).toEqual(['never', 'never', 'never']);
    expect(joint).toEqual({ count: 0, days: 121, state: 'never' });
    expect(missing.map(({ kind }) => kind)).toEqual(['pair', 'pair', 'pair', 'jointMeeting']);
    expect(missing[0]).toMatchObject({ days: 121, atMost: 30, isNever: true });
  });

  test.each([
    { on: '2026-05-31', state: 'good', days: 30 },
    { on: '2026-05-30', state: 'late', days: 31 },
  ])('the last contact on $on, where thirty days are allowed: $state', ({ on, state, days }) => {
    const { pairs } = linkageHealth(facts({ messages: [answer(on, 'organization', 'community')] }));
    expect(pairs[0]).toEqual({
      pair: ['community', 'organization'],
      state,
      last: { on, how: 'answer' },
      days,
    });
    expect(pairs[1]?.state).toBe('never');
  });

  test('a meeting of all three links every side, one of two only theirs', () => {
    const all = meeting('2026-06-20', 'community', 'organization', 'socialWorker');
    expect(linkageHealth(facts({ minutes: [all] })).missing).toEqual([]);
    const two = linkageHealth(facts({ minutes: [meeting('2026-06-20', 'community', 'office')] }));
    expect(two.pairs.map(({ state }) => state)).toEqual(['never', 'never', 'never']);
    expect(two.joint.count).toBe(0);
  });

  test('what nobody answered is no contact, nor is talking among one’s own', () => {
    const { answers: _none, ...alone } = answer('2026-06-20', 'organization', 'community');
    expect(stateOf({ messages: [alone] })).toBe('never');
    expect(stateOf({ messages: [answer('2026-06-20', 'community', 'community')] })).toBe('never');
  });

  test('what was taken back links nobody', () => {
    const gone = {
      ...answer('2026-06-20', 'organization', 'community'),
      takenBackAt: startOfDay(today),
    };
    expect(stateOf({ messages: [gone] })).toBe('never');
  });

  test('overdue hand-offs and agreed actions are counted with the oldest', () => {
    const { missing, handOffs, actions } = linkageHealth(
      facts({
        handOffs: [
          handOff('community', 'socialWorker', '2026-06-01'),
          handOff('community', 'organization', today),
        ],
        actions: [action('2026-05-01'), action('2026-06-29'), action('2026-07-01')],
        thresholds: {},
      }),
    );
    expect(handOffs).toEqual({ open: 2, overdue: 1 });
    expect(actions).toMatchObject({ overdue: 2, open: 1 });
    expect(missing).toContainEqual({ kind: 'handOffs', count: 1, oldest: '2026-06-01' });
    expect(missing).toContainEqual({ kind: 'actions', count: 2, oldest: '2026-05-01' });
  });

  test('without a figure of the tenant silence is shown and not judged', () => {
    const { pairs } = linkageHealth(
      facts({ thresholds: {}, messages: [answer('2026-03-02', 'organization', 'community')] }),
    );
    expect(pairs[0]).toMatchObject({ state: 'unmeasured', days: 120 });
    expect(stateOf({ since: '2026-06-29' })).toBe('early');
  });

  test('a later contact never makes a link worse', () => {
    const day = fc.integer({ min: 0, max: 120 }).map((n) => plusDays(since, n));
    const rank = { never: 0, late: 1, early: 2, good: 3, unmeasured: 3 };
    fc.assert(
      fc.property(day, day, (one, more) => {
        const first = [answer(one, 'organization', 'community')];
        const before = stateOf({ messages: first }) ?? 'never';
        const after =
          stateOf({ messages: [...first, answer(more, 'community', 'organization')] }) ?? 'never';
        expect(rank[after]).toBeGreaterThanOrEqual(rank[before]);
      }),
      { seed: 13, numRuns: 100 },
    );
  });
});

test('[3-40] meetings to evaluate, carry out and feed back say at how many a social worker was', () => {
  const [one] = meeting('2026-06-20', 'community', 'socialWorker').versions;
  const [other] = meeting('2026-06-21', 'community', 'organization').versions;
  if (!one || !other) throw new RangeError('minutes without a version');
  const evaluations = [one, other].map((version) => ({
    ...meeting('2026-06-20', 'community'),
    versions: [{ ...version, purpose: 'evaluation' as const }],
  }));
  const { involvement } = linkageHealth(facts({ minutes: evaluations }));
  expect(involvement).toEqual([
    { purpose: 'needs', meetings: 0, withSocialWorker: 0 },
    { purpose: 'execution', meetings: 0, withSocialWorker: 0 },
    { purpose: 'evaluation', meetings: 2, withSocialWorker: 1 },
    { purpose: 'feedback', meetings: 0, withSocialWorker: 0 },
  ]);
});
