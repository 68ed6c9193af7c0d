import { expect, test } from 'vitest';
import { permissions } from '../../infra/constructs/permissions.ts';
import { unitNames } from '../../infra/constructs/units.ts';
import { type Action, actions } from '../../shared/store/isolation/partition-table.ts';
import { indexKeys, keys } from '../../shared/store/keys.ts';
import { everyScope, self } from './cells.ts';
import { judge, nameOf } from './iam-judge.ts';
import { synthesized } from './synthesized.ts';

/*
 * The emulator knows no leading keys, so IAM's judgement is made here, on the synthesized policies and
 * on the very keys the store spells.
 */

const iam = judge(synthesized('ningxia'));
const { tenant, person, organization, purchase } = self;

/** Who reaches `PK`: each unit, in each scope it is in. */
const whoMay = (action: Action, PK: string) =>
  unitNames.flatMap((unit) => {
    const { own, enters = [] } = permissions[unit];
    const kinds = [...new Set([...(own ? [own] : []), ...enters])];
    const may = kinds.filter((kind) =>
      iam.reaches(unit, everyScope[kind], { action: nameOf(action), keys: [PK] }),
    );
    return may.map((kind) => `${unit} as ${kind}`);
  });
const whoMayAny = (PK: string) => actions.flatMap((action) => whoMay(action, PK));

/** Every key of the store, with something in each place. */
const spelled = Object.entries(keys).map(([name, key]) => {
  const of = key as (...parts: unknown[]) => { PK: string };
  const names: unknown[] = String(key).startsWith('(o') ? [organization] : [tenant, purchase];
  if (['chainHead', 'chainEntry', 'errand', 'reply'].includes(name))
    names.unshift({ tenant, kind: 'setting', id: 'rules' });
  if (/^\(u/.test(String(key))) names.unshift(person);
  const sides = name === 'joining' ? [organization, organization] : ['x', 'y'];
  return { name, PK: of(...names, ...sides).PK };
});

test.each(spelled)('$name is within reach of someone', ({ PK }) => {
  expect(whoMayAny(PK)).not.toEqual([]);
});

const sealed = keys.sealed(tenant, purchase, organization).PK;

test('a sealed application is put by its organization and read by the opener alone', () => {
  for (const action of ['get', 'check'] as const)
    expect(whoMay(action, sealed)).toEqual(['opener as opener']);
  /** What deletes a whole tenant must find its seals; it holds no key that undoes one. */
  expect(whoMay('query', sealed)).toEqual(['opener as opener', 'cron as eraser']);
  expect(whoMay('put', sealed)).toEqual(['applying as applicant']);
  expect(whoMay('update', sealed)).toEqual([]);
});

test('someone without an account leaves needs and answers, and touches no purchase', () => {
  expect(whoMay('put', keys.need(tenant, '0'.repeat(26)).PK)).toContain('public as resident');
  expect(whoMay('put', keys.ballot(tenant, purchase, 'b').PK)).toContain('public as resident');
  expect(whoMay('put', keys.purchase(tenant, purchase).PK)).not.toContain('public as resident');
  expect(whoMay('put', `A#${tenant}#P#${purchase}`)).not.toContain('public as resident');
});

test('only the sweep reads the queues across tenants', () => {
  for (const queue of [indexKeys.undeliveredQueue, indexKeys.openQueue, indexKeys.dueQueue()])
    expect(whoMay('query', queue)).toEqual(['cron as queues']);
});

test('nobody but what publishes writes a public page', () => {
  expect(whoMay('put', `PUB#T#${tenant}`)).toEqual([
    'worker as system',
    'stream as system',
    'cron as system',
  ]);
});
