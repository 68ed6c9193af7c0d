import { putApprovedPlan } from '../../infra/seed/annual-plans.ts';
import type { BudgetLine } from '../../shared/domain/budget/annual-plan.ts';
import { fundSources } from '../../shared/domain/budget/fund-source-names.ts';
import { publishedCalendar } from '../../shared/domain/calendar/state-council.ts';
import { type PersonId, TenantId } from '../../shared/domain/ids.ts';
import { type Post, posts } from '../../shared/domain/policy/posts.ts';
import { consultationRules } from '../../shared/domain/policy/presets/competitive-consultation.ts';
import { ventureRules } from '../../shared/domain/policy/presets/venture.ts';
import { type Person, putMember, putPerson } from '../../shared/store/people.ts';
import type { Region } from '../../shared/store/regions.ts';
import type { Table } from '../../shared/store/table.ts';
import { putTenant } from '../../shared/store/tenants.ts';
import { aLine, lineFor } from './a-budget.ts';
import { monday } from './a-purchase.ts';
import { holders, people } from './people.ts';

export type ATenant = {
  id: TenantId;
  name: string;
  nameEn: string;
  divisionCode: string;
  isSandbox: boolean;
};

export const kunshan: ATenant = {
  id: TenantId.parse('kunshan'),
  name: '昆山市民政局',
  nameEn: 'Kunshan Civil Affairs Bureau',
  divisionCode: '320583',
  isSandbox: false,
};
export const wuxing: ATenant = {
  id: TenantId.parse('wuxing'),
  name: '湖州市吴兴区民政局',
  nameEn: 'Wuxing District Civil Affairs Bureau',
  divisionCode: '330502',
  isSandbox: false,
};

const regions: Region[] = [
  {
    code: '320583103',
    name: '巴城镇',
    children: [{ code: '320583103001', name: '湖滨社区' }],
  },
];

/** Somebody of the tests, with an address that follows from their id. */
export const aPerson = (id: PersonId, overrides: Partial<Person> = {}): Person => ({
  id,
  name: `某人${Number(id.slice(1))}`,
  email: `${id}@officials.example`,
  language: 'zh-CN',
  ...overrides,
});

export const postsOf = (id: PersonId): Post[] =>
  posts.filter((post) => holders[post]?.includes(id) ?? false);

export const everybody: readonly PersonId[] = [
  ...Object.values(people).filter((id) => typeof id === 'string'),
  ...people.experts,
];

/** Writes a tenant with rules, calendar and regions. Its members are written apart. */
export const storeTenant = (table: Table, summary: ATenant) =>
  putTenant(table, {
    summary,
    rules: [ventureRules, consultationRules],
    calendar: publishedCalendar,
    regions,
  });

/** A tenant in which everybody of the tests holds their post, with an approved plan for 2026; `more` are lines of it. */
export async function storeTenantWithPeople(
  table: Table,
  summary: ATenant,
  lookupKey: string,
  more: readonly BudgetLine[] = [],
) {
  await storeTenant(table, summary);
  const usual = fundSources.map((source) => aLine({ id: lineFor(source), source }));
  const lines = [...usual, ...more];
  await putApprovedPlan(table, summary.id, { year: 2026, lines, approvedAt: monday });
  for (const id of everybody) {
    const person = aPerson(id);
    await putPerson(table, person, lookupKey);
    await putMember(table, summary, person, postsOf(id));
  }
}
