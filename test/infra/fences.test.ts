import { expect, test } from 'vitest';
import { type Unit, unitNames } from '../../infra/constructs/units.ts';
import { indexKeys, keys } from '../../shared/store/keys.ts';
import { statements, unitOf } from './statements.ts';
import { synthesized } from './synthesized.ts';

/*
 * The emulator knows no leading keys, so IAM's judgement is made here, on the synthesized policies and
 * on the very keys the store spells.
 */

const all = statements(synthesized('ningxia'));

/** StringLike: `*` is any text. Keys and patterns hold nothing else that a regular expression minds. */
const matches = (pattern: string, text: string) =>
  new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(text);

function may(unit: Unit, action: string, PK: string): boolean {
  const said = all
    .filter(({ role, Action }) => unitOf(role) === unit && Action.includes(`dynamodb:${action}`))
    .filter(({ Condition }) => {
      const patterns = Object.values(Condition ?? {}).flatMap(
        (each) => each['dynamodb:LeadingKeys'],
      );
      return patterns.flat().some((each) => matches(String(each), PK));
    })
    .map(({ Effect }) => Effect);
  return said.includes('Allow') && !said.includes('Deny');
}

const whoMay = (action: string, PK: string) => unitNames.filter((unit) => may(unit, action, PK));

/** Every key of the store, with something in each place. */
const spelled = Object.entries(keys).map(([name, key]) => {
  const of = key as (...parts: unknown[]) => { PK: string };
  const ofSubject = ['chainHead', 'chainEntry', 'errand', 'reply'].includes(name);
  const first = ofSubject ? { tenant: 'kunshan', kind: 'setting', id: 'rules' } : 'kunshan';
  return { name, PK: of(first, 'p1', 'x', 'y').PK };
});

test.each(spelled)('$name is within reach of someone', ({ PK }) => {
  expect(whoMay('PutItem', PK).concat(whoMay('GetItem', PK))).not.toEqual([]);
});

const sealed = keys.sealed('kunshan' as never, 'p1' as never, 'o1' as never).PK;
const purchase = keys.purchase('kunshan' as never, 'p1' as never).PK;

test('a sealed application is put by the API and read by the opener alone', () => {
  expect(whoMay('Query', sealed)).toEqual(['opener']);
  expect(whoMay('GetItem', sealed)).toEqual(['opener']);
  expect(may('api', 'PutItem', sealed)).toBe(true);
});

test('someone without an account leaves needs and answers, and touches no purchase', () => {
  expect(may('public', 'PutItem', keys.need('kunshan' as never, '2026-11', 'n1').PK)).toBe(true);
  expect(may('public', 'PutItem', keys.ballot('kunshan' as never, 'p1' as never, 'b').PK)).toBe(
    true,
  );
  expect(may('public', 'PutItem', purchase)).toBe(false);
  expect(may('public', 'PutItem', 'A#kunshan#P#p1')).toBe(false);
});

test('only what delivers and sweeps reads the queues across tenants', () => {
  expect(whoMay('Query', indexKeys.undeliveredQueue)).toEqual(['stream', 'cron']);
  expect(whoMay('Query', indexKeys.openQueue)).toEqual(['stream', 'cron']);
  expect(whoMay('Query', indexKeys.dueQueue())).toEqual(['stream', 'cron']);
});

test('nobody but what publishes writes a public page', () => {
  expect(whoMay('PutItem', 'PUB#T#kunshan')).toEqual(['stream', 'cron']);
});
