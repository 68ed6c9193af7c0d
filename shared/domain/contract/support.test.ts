import { expect, test } from 'vitest';
import { playTo } from '../../../test/support/play-to.ts';
import { PersonId } from '../ids.ts';
import type { Context } from '../purchase/decision.ts';
import { settlement } from '../purchase/stages/13-settlement.ts';
import type { Session } from '../room/session.ts';
import type { Instant } from '../time.ts';
import { supportAccount } from './support.ts';

const said = {
  by: { body: 'organization', person: PersonId.parse('p0000000000000000000000001'), name: '' },
  at: '2026-05-06T02:00:00.000Z' as Instant,
} as unknown as NonNullable<Session['confirmed']>;

const given = (area: Session['area'], halfHours: number, more: Partial<Session> = {}) =>
  ({ kind: 'support', area, halfHours, confirmed: said, ...more }) as Session;

test('[3-03] a contract grants hours of help beside the money, and the account says how many were given', () => {
  const waiting = given('hr', 5);
  delete waiting.confirmed;
  const account = supportAccount(40, [
    given('strategy', 6),
    waiting,
    given('finance', 8, { takenOut: { ...said, reason: '记错' } }),
    { ...given(undefined, 9), kind: 'training' },
  ]);
  expect(account).toMatchObject({ promisedHours: 40, givenHours: 3, waitingHours: 2.5 });
  expect(supportAccount(0, [])).toBeUndefined();
  expect(supportAccount(12, [])).toEqual({
    promisedHours: 12,
    givenHours: 0,
    waitingHours: 0,
    byArea: [],
  });
});

test('[3-06] help is told by what it was with: strategy, people, brand, finance', () => {
  const sessions = [
    given('finance', 3),
    given('strategy', 4),
    given('hr', 2),
    given('brand', 1),
    given('strategy', 4),
  ];
  expect(supportAccount(10, sessions)?.byArea).toEqual([
    { area: 'strategy', hours: 4 },
    { area: 'hr', hours: 1 },
    { area: 'brand', hours: 0.5 },
    { area: 'finance', hours: 1.5 },
  ]);
});

test('[3-03] the final settlement of a contract keeps promised and given hours beside the money', () => {
  const { purchase, now } = playTo('terminatedEarly');
  const [id = ''] = Object.keys(purchase.projects);
  const account = supportAccount(20, [given('brand', 30)]);
  const around = { now, support: { [id]: account } } as unknown as Context;
  const settled = settlement.disclose(purchase, { type: 'disclose' }, around);
  if (!settled.ok) throw new Error(settled.error.code);
  const project = settled.value.changes?.projects?.[id];
  expect(project?.settlement?.openFen).toBe(0);
  expect(project?.support).toMatchObject({ promisedHours: 20, givenHours: 15 });
});
