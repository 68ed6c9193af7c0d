import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { permissions, unitsEntering } from '../../infra/constructs/permissions.ts';
import { unitNames } from '../../infra/constructs/units.ts';
import { OrganizationId, PersonId, PurchaseId, TenantId } from '../../shared/domain/ids.ts';
import { actions, partitionTable } from '../../shared/store/isolation/partition-table.ts';
import { mayReach } from '../../shared/store/isolation/patterns.ts';
import type { Scope, ScopeKind } from '../../shared/store/isolation/scopes.ts';
import { sessionTags, tagsOf } from '../../shared/store/isolation/session-tags.ts';
import { cases, everyScope, self } from './cells.ts';
import { expected, letters } from './expected.ts';
import { judge, nameOf } from './iam-judge.ts';
import { ofType, synthesized } from './synthesized.ts';

/*
 * The third ring, judged offline: the policies of the synthesized template, the guard of the code and the table
 * written by hand must say the same of every role, action and key.
 */

const system = synthesized('ningxia');
const iam = judge(system);
const { organization, person, purchase } = self;
const kinds = Object.keys(partitionTable) as ScopeKind[];
const entered = kinds.filter((kind) => unitsEntering(kind).length > 0);

/** The unit that asks in a scope: with its own role where the scope names nobody, else in the scope's role. */
const asking = (kind: ScopeKind) =>
  entered.includes(kind)
    ? unitsEntering(kind)
    : unitNames.filter((unit) => permissions[unit].own === kind);

const ask = (scope: Scope, action: string, keys: string[] | undefined) => {
  const [unit] = asking(scope.as);
  return unit !== undefined && iam.reaches(unit, scope, { action, keys });
};
const written = (kind: ScopeKind, name: string, action: string) =>
  [...((expected[kind] as Record<string, string>)[name] ?? '')].some(
    (letter) => letters[letter as keyof typeof letters] === action,
  );

const noKeyed = ['Scan', 'PartiQLSelect', 'BatchGetItem', 'BatchWriteItem', 'DeleteTable'];

/** Everything that is asked of one kind of scope, with what the hand-written table expects. */
function cellsOf(kind: ScopeKind) {
  const scope = everyScope[kind];
  const keyed = Object.entries(cases).flatMap(([name, key]) =>
    actions.map((action) => ({
      cell: `${kind} ${action} ${name}`,
      isExpected: written(kind, name, action),
      said: [ask(scope, nameOf(action), [key]), mayReach(scope, action, key)],
    })),
  );
  const bare = actions.map((action) => ({
    cell: `${kind} ${action} without a leading key`,
    isExpected: false,
    said: [ask(scope, nameOf(action), undefined)],
  }));
  const others = noKeyed.flatMap((action) =>
    [undefined, [cases['root'] ?? '']].map((keys) => ({
      cell: `${kind} ${action} of ${keys}`,
      isExpected: false,
      said: [ask(scope, `dynamodb:${action}`, keys)],
    })),
  );
  return [...keyed, ...bare, ...others];
}

test('roles, guard and the table by hand agree in every cell', () => {
  const cells = kinds.flatMap(cellsOf);
  const surprises = cells.filter(({ isExpected, said }) => said.some((is) => is !== isExpected));
  console.warn(
    `isolation by IAM: cells checked ${cells.length} (${kinds.length} roles, ${Object.keys(cases).length} keys, ${actions.length + noKeyed.length} actions), surprises ${surprises.length}`,
  );
  expect(surprises).toEqual([]);
  expect(cells.length).toBeGreaterThan(5000);
});

describe('a role', () => {
  test.each(entered)(
    'of %s is assumed with all its tags, and by the units that enter it',
    (kind) => {
      const tags = sessionTags(everyScope[kind]) as Record<string, string>;
      const entering = unitNames.filter((unit) => iam.mayAssume(unit, kind, tags));
      expect(entering.sort()).toEqual([...unitsEntering(kind)].sort());
      const [unit = 'api'] = unitsEntering(kind);
      for (const tag of tagsOf(kind)) {
        const { [tag]: _left, ...fewer } = tags;
        expect(iam.mayAssume(unit, kind, fewer)).toBe(false);
        expect(iam.mayAssume(unit, kind, { ...tags, [tag]: '' })).toBe(false);
      }
      expect(iam.mayAssume(unit, kind, { ...tags, stage: 'x' })).toBe(false);
    },
  );

  test('stays within what IAM takes as one policy, the longest names included', () => {
    for (const { Properties } of ofType(system, 'AWS::IAM::ManagedPolicy')) {
      const text = JSON.stringify(Properties['PolicyDocument'])
        .replace(/\{"Fn::[^[]*\[[^\]]*\]\}|\{"Ref":"[^"]*"\}/g, 'x'.repeat(24))
        .replace(/\s/g, '');
      expect(text.length).toBeLessThan(6144);
    }
  });

  test('that names nobody is a unit’s own, and holds nothing of any tenant, organization or person by name', () => {
    for (const unit of unitNames)
      for (const key of ['T#kunshan', 'A#kunshan#P#p', 'O#g0000000000000000000000001'])
        for (const action of actions)
          expect(iam.may(`${unit}Role`, { action: nameOf(action), keys: [key] }, {})).toBe(false);
  });
});

/*
 * How IAM judges a transaction is not documented: each item by itself, or all keys of an action together. A
 * legal one must pass, and one with a single foreign key fail, under both readings.
 */
describe('a transaction', () => {
  type Write = readonly [action: (typeof actions)[number], key: string];
  const singly = (scope: Scope, writes: readonly Write[]) =>
    writes.every(([action, key]) => ask(scope, nameOf(action), [key]));
  const together = (scope: Scope, writes: readonly Write[]) =>
    actions.every((action) => {
      const keys = writes.filter(([one]) => one === action).map(([, key]) => key);
      return keys.length === 0 || ask(scope, nameOf(action), keys);
    });
  const submission: readonly Write[] = [
    ['check', `T#kunshan#GATE#${purchase}`],
    ['put', `T#kunshan#SEAL#${purchase}`],
    ['put', `O#${organization}`],
    ['put', `A#kunshan#P#${purchase}#APP#${organization}`],
  ];
  const command: readonly Write[] = [
    ['put', `T#kunshan#P#${purchase}`],
    ['put', `A#kunshan#P#${purchase}`],
    ['put', `T#kunshan#P#${purchase}#OBX`],
    ['put', `T#kunshan#IDEM#${person}`],
    ['delete', `T#kunshan#P#${purchase}`],
  ];
  const legal = [
    ['applicant', submission],
    ['official', command],
    ['system', command],
    [
      'resident',
      [
        ['put', `T#kunshan#SV#${purchase}`],
        ['put', `T#kunshan#SV#${purchase}#A`],
      ],
    ],
    [
      'platform',
      [
        ['put', 'PLATFORM'],
        ['put', 'T#kunshan'],
        ['put', 'T#kunshan#REG'],
        ['put', 'A#kunshan#tenant#kunshan'],
      ],
    ],
  ] as const satisfies [ScopeKind, readonly Write[]][];

  test.each(legal)(
    'of %s passes item by item and all together, and not with one foreign key',
    (kind, writes) => {
      const scope = everyScope[kind];
      expect([singly(scope, writes), together(scope, writes)]).toEqual([true, true]);
      for (const foreign of [
        'T#wuxing',
        'T#kunshan2#P#x',
        'A#wuxing#P#x',
        'O#g0000000000000000000000002',
      ])
        for (const write of [
          ['put', foreign],
          ['update', foreign],
          ['delete', foreign],
        ] as const)
          expect([singly(scope, [...writes, write]), together(scope, [...writes, write])]).toEqual([
            false,
            false,
          ]);
    },
  );
});

describe('guard and policy', () => {
  const letter = fc.constantFrom(...'abcdefghjkmnpqrstvwxyz0123456789');
  const tenants = fc
    .constantFrom('kunshan', 'kunshan2', 'kunsha', 'wuxing')
    .map((id) => TenantId.parse(id));
  const id = (first: string) =>
    fc
      .array(letter, { minLength: 1, maxLength: 1 })
      .map(([last = '0']) => `${first}${'0'.repeat(24)}${last}`);
  const persons = id('p').map((text) => PersonId.parse(text));
  const organizations = id('g').map((text) => OrganizationId.parse(text));
  const purchases = id('a').map((text) => PurchaseId.parse(text));
  const optional = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
  const scopes: fc.Arbitrary<Scope> = fc
    .record({
      as: fc.constantFrom(...kinds),
      person: persons,
      organization: organizations,
      tenant: tenants,
      purchase: purchases,
      isPlaced: fc.boolean(),
    })
    .map(({ as, isPlaced, ...named }) => {
      const wanted = { ...everyScope[as] } as Record<string, string>;
      const places = isPlaced || !['resident', 'organization', 'platform'].includes(as);
      for (const tag of ['tenant', 'purchase', 'person', 'organization'] as const)
        if (wanted[tag] !== undefined) {
          if (places || tag === 'person' || tag === 'organization') wanted[tag] = named[tag];
          else delete wanted[tag];
        }
      return wanted as unknown as Scope;
    });
  /** Keys of the same few ids, cut and joined in every way, so that many lie at the edge of a pattern. */
  const part = fc.oneof(
    tenants,
    persons,
    organizations,
    purchases,
    fc.constantFrom(
      'T',
      'A',
      'O',
      'U',
      'P',
      'PUB',
      'SEAL',
      'SV',
      'GATE',
      'OBX',
      'REG',
      'IDEM',
      'PLATFORM',
      'ALIAS',
      'S',
      'E',
      'DUE',
      '0',
      '',
      '*',
      '?',
      '.',
      'T#kunshan',
    ),
  );
  const keys = fc
    .tuple(fc.array(part, { minLength: 1, maxLength: 6 }), optional(letter))
    .map(([parts, tail]) => parts.join('#') + (tail ?? ''));

  test('say the same of any scope and any key', () => {
    fc.assert(
      fc.property(scopes, keys, fc.constantFrom(...actions), (scope, key, action) => {
        expect(ask(scope, nameOf(action), [key])).toBe(mayReach(scope, action, key));
      }),
      { seed: 5, numRuns: 5000 },
    );
  });
});
