import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OrganizationId, PersonId, PurchaseId, TenantId } from '../../domain/ids.ts';
import { actions } from './partition-table.ts';
import { matches, mayList, mayReach } from './patterns.ts';
import type { Scope } from './scopes.ts';

const tenant = TenantId.parse('kunshan');
const person = PersonId.parse('p0000000000000000000000001');
const organization = OrganizationId.parse('g0000000000000000000000001');
const purchase = PurchaseId.parse('a0000000000000000000000001');
const official: Scope = { as: 'official', person, tenant };
const member: Scope = { as: 'organization', person, organization, tenant, purchase };

const applicant: Scope = { as: 'applicant', person, organization, tenant, purchase };

describe('a pattern', () => {
  test.each([
    ['T#kunshan', 'T#kunshan', true],
    ['T#kunshan', 'T#kunshan2', false],
    ['T#kunshan#*', 'T#kunshan#REG', true],
    ['T#kunshan#*', 'T#kunshan2#REG', false],
    ['T#*#OBX', 'T#kunshan#P#p#OBX', true],
    ['T#*#OBX', 'T#kunshan#OBX#', false],
    ['U#*', 'U#', true],
  ])('%s on %s: %s', (pattern, key, is) => {
    expect(matches(pattern, key)).toBe(is);
  });
});

const id = fc.stringMatching(/^[a-z0-9]{4,16}$/);
const rest = fc.string({ maxLength: 30 });

test('no tenant’s official reaches, or lists in, a partition of another tenant', () => {
  fc.assert(
    fc.property(id, id, rest, fc.constantFrom(...actions), (mine, other, tail, action) => {
      fc.pre(mine !== other);
      const scope: Scope = { as: 'official', person, tenant: TenantId.parse(mine) };
      for (const key of [`T#${other}`, `T#${other}#${tail}`, `A#${other}#${tail}`]) {
        expect(mayReach(scope, action, key)).toBe(false);
        expect(mayList(scope, key)).toBe(false);
      }
    }),
    { seed: 3, numRuns: 2000 },
  );
});

describe('an official', () => {
  test('reaches their tenant, reads what is public, and looks at no seal', () => {
    expect(mayReach(official, 'query', `T#kunshan#P#${purchase}`)).toBe(true);
    expect(mayReach(official, 'get', 'PUB#T#wuxing')).toBe(true);
    expect(mayReach(official, 'put', 'PUB#T#kunshan')).toBe(false);
    for (const action of actions)
      expect(mayReach(official, action, `T#kunshan#SEAL#${purchase}`)).toBe(false);
  });

  test('adds to the audit, and neither changes nor removes an entry', () => {
    const chain = `A#kunshan#P#${purchase}`;
    expect(actions.filter((action) => mayReach(official, action, chain))).toEqual([
      'get',
      'query',
      'check',
      'put',
    ]);
  });
});

describe('a member of an organization', () => {
  test('reaches the one purchase it is at, and no other of the tenant', () => {
    expect(mayReach(member, 'query', `T#kunshan#P#${purchase}`)).toBe(true);
    expect(mayReach(member, 'query', 'T#kunshan#P#b0000000000000000000000001')).toBe(false);
    expect(mayReach(member, 'query', 'T#kunshan#PL')).toBe(false);
  });

  test('puts its seal only where it applies, and reads none, not even its own', () => {
    const seal = `T#kunshan#SEAL#${purchase}`;
    expect(mayReach(applicant, 'put', seal)).toBe(true);
    for (const action of ['get', 'query', 'check', 'update'] as const)
      expect(mayReach(applicant, action, seal)).toBe(false);
    for (const action of actions) expect(mayReach(member, action, seal)).toBe(false);
  });

  test('without a purchase reaches nothing of any tenant', () => {
    const { tenant: _t, purchase: _p, ...alone } = member;
    for (const action of actions) expect(mayReach(alone, action, 'T#kunshan')).toBe(false);
  });
});
