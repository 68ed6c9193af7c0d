import { describe, expect, test } from 'vitest';
import { isCreditCode } from '../../shared/domain/credit-code-checks.ts';
import { Organization, Person } from '../../shared/store/people.ts';
import { organizations } from './organizations.ts';
import { experts, membersOf, officials } from './people.ts';
import { consultationPlan } from './plans/consultation.ts';
import * as consultationApplications from './plans/consultation-applications.ts';
import { venturePlan } from './plans/venture.ts';
import * as ventureApplications from './plans/venture-applications.ts';
import { regionsOf, tenants } from './tenants.ts';

const registered = Object.values(organizations);
const everybody = [
  ...officials.kunshan,
  ...officials.wuxing,
  ...experts,
  ...registered.flatMap(({ member, worker }) => [member, worker]),
];
const calls = [
  { plan: venturePlan, applications: Object.values(ventureApplications), tenant: tenants[0] },
  {
    plan: consultationPlan,
    applications: Object.values(consultationApplications),
    tenant: tenants[1],
  },
] as const;

describe('the people', () => {
  test('have ids and addresses of their own that reach nobody', () => {
    for (const { id, name, email, language } of everybody) {
      expect(Person.parse({ id, name, email, language }).email).toMatch(/\.example$/);
    }
    expect(new Set(everybody.map(({ id }) => id)).size).toBe(everybody.length);
    expect(new Set(everybody.map(({ email }) => email)).size).toBe(everybody.length);
  });

  test.for(tenants)('fill every post of $id, with enough experts for a panel', ({ id }) => {
    const holding = (post: string) =>
      membersOf(id).filter(({ posts }) => (posts as readonly string[]).includes(post)).length;
    expect(holding('handler')).toBe(2);
    for (const post of ['officeHead', 'leadingGroupHead', 'financeOfficer', 'auditor'])
      expect(holding(post)).toBe(1);
    expect(holding('evaluator')).toBe(1);
    expect(holding('tenantAdmin')).toBe(1);
    expect(holding('expert')).toBeGreaterThanOrEqual(7);
  });
});

test('the organizations have codes whose check characters fit', () => {
  for (const { organization } of registered) {
    expect(Organization.parse(organization).creditCode).toSatisfy(isCreditCode);
    expect(organization.creditCode).toMatch(/^52(320583|330502)/);
  }
  const codes = registered.map(({ organization }) => organization.creditCode);
  expect(new Set(codes).size).toBe(codes.length);
});

test('the regions are the real ones', async () => {
  const [kunshan, wuxing] = await Promise.all(tenants.map(regionsOf));
  expect(kunshan?.find(({ code }) => code === '320583103')?.name).toBe('陆家镇');
  expect(wuxing?.find(({ code }) => code === '330502001')?.children).toHaveLength(9);
});

describe.for(calls)('the call $plan.title', ({ plan, applications, tenant }) => {
  test('is for places of its tenant', async () => {
    const codes = (await regionsOf(tenant)).map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(plan.regionCodes));
  });

  test('has three applications that add up and stay below its ceiling', () => {
    expect(applications).toHaveLength(3);
    for (const { budget, requestedFen, category } of applications) {
      expect(budget.reduce((sum, line) => sum + line.quantity * line.unitFen, 0)).toBe(
        requestedFen,
      );
      expect(requestedFen).toBeLessThanOrEqual(plan.ceilingFen);
      expect(plan.categories).toContain(category);
    }
  });

  test('has one application that lacks exactly one document', () => {
    const missing = applications.map(
      ({ documents }) => plan.requiredDocuments.filter((name) => !documents.includes(name)).length,
    );
    expect(missing.sort()).toEqual([0, 0, 1]);
  });
});
