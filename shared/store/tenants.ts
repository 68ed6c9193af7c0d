import * as z from 'zod';
import { TenantSummary } from '../contracts/tenants.ts';
import { DomainError } from '../domain/errors.ts';
import { Bar } from '../domain/evaluation/bar.ts';
import { EarnedPriority } from '../domain/evaluation/priority.ts';
import { PersonId, type TenantId } from '../domain/ids.ts';
import {
  Appointment,
  Employer,
  postsOn,
  type Scopes,
  scopesOn,
} from '../domain/people/appointment.ts';
import { Delegation } from '../domain/policy/delegation.ts';
import { Post } from '../domain/policy/posts.ts';
import { RuleSet } from '../domain/policy/rules.ts';
import { treeFrom } from '../domain/region/division.ts';
import type { Settings } from '../domain/settings/kinds.ts';
import { type Day, dayOf, type Instant, plusMillis } from '../domain/time.ts';
import type { WorkingCalendar } from '../domain/working-days.ts';
import { bare, type Item, put, queryAll, read, transact, write } from './items.ts';
import { keys, partitions } from './keys.ts';
import { type Region, regionItems } from './regions.ts';
import { settingItem, settingsIn, versionsIn } from './settings.ts';
import type { Table } from './table.ts';

/** Somebody with posts in the tenant. `posts` and `scopes` are those of the day it is there. */
export type Member = StoredMember & { posts: Post[]; scopes: Scopes };

const StoredMember = z.object({
  personId: PersonId,
  /** As those who invited them call them. */
  name: z.string(),
  appointments: z.array(Appointment),
  employer: Employer.optional(),
  /** What `If-Match` names. */
  version: z.int().nonnegative(),
});
export type StoredMember = z.infer<typeof StoredMember>;

/** Posts that were given without a day are held since before any tenant began. */
const always = '2000-01-01';
const heldAlways = (posts: unknown) =>
  z
    .array(Post)
    .parse(posts)
    .map((post): Appointment => ({ post, from: always }));

/** @param day - the day it is in the tenant */
export function memberOf(item: Item, day: Day): Member {
  const { personId, name, employer, v, appointments, posts } = item;
  const stored = StoredMember.parse({
    personId,
    name,
    employer,
    version: v ?? 0,
    appointments: appointments ?? heldAlways(posts),
  });
  return {
    ...stored,
    posts: postsOn(stored.appointments, day),
    scopes: scopesOn(stored.appointments, day),
  };
}

/** `version` is what `If-Match` names. */
export type StoredDelegation = Delegation & { version: number };

/** Everything about a tenant that a command needs, read together. */
export type TenantConfig = {
  summary: TenantSummary;
  rules: RuleSet[];
  calendar: WorkingCalendar;
  /** The other settings, as far as the tenant made them. */
  settings: Omit<Settings, 'rules' | 'calendar'>;
  /** The version of each setting that is in force; 0 is what the tenant began with. */
  settingVersions: Record<string, number>;
  members: Member[];
  /** The lines of the table of incompatible posts that warn by law and forbid here. */
  strictSeparation: string[];
  /** Powers to approve in another's place, of any time. */
  delegations: StoredDelegation[];
  /** Who may not apply for a time, of any time. */
  bars?: Bar[];
  /** Who earned priority by a grade, of any time. */
  priorities?: EarnedPriority[];
  /** As the tenant set it; no law names one. */
  maximumDelegationDays: number | undefined;
};

const Calendar = z.record(
  z.string(),
  z.object({ holidays: z.array(z.string()), makeUpDays: z.array(z.string()) }),
);

/** Writes a tenant with its rules, calendar and regions. Written again, it replaces them. */
export async function putTenant(
  table: Table,
  tenant: Pick<TenantConfig, 'summary' | 'rules' | 'calendar'> &
    Partial<Pick<TenantConfig, 'settings'>> & { regions: readonly Region[] },
): Promise<void> {
  const { id, name, divisionCode } = tenant.summary;
  const root = {
    level: 'district' as const,
    name,
    ...(divisionCode && { code: divisionCode, scheme: 'GB/T 2260' as const }),
  };
  const tree = treeFrom(root, { streets: tenant.regions }, '2023-06-30');
  await transact(table, [
    put(table, { ...keys.tenant(id), et: 'tenant', ...tenant.summary }),
    put(table, { ...keys.tenantListing(id), et: 'tenant', ...tenant.summary }),
    ...regionItems(id, tree, 1).map((item) => put(table, item)),
    ...Object.entries({ ...tenant.settings, rules: tenant.rules, calendar: tenant.calendar }).map(
      ([name, value]) => put(table, settingItem(id, name, { version: 0, value })),
    ),
  ]);
}

/**
 * Reads a tenant with its settings and members, in one query.
 * @param worldNow - the world's time: by it and the tenant's clock it is decided who holds which post
 * @throws {DomainError} `not-found`
 */
export async function loadTenant(
  table: Table,
  id: TenantId,
  worldNow: Instant,
): Promise<TenantConfig> {
  const items = await queryAll(table, partitions.tenant(id));
  const at = (SK: string) => items.find((item) => item['SK'] === SK);
  const root = at('#TENANT');
  if (!root) throw new DomainError({ code: 'not-found' });
  const day = dayOf(plusMillis(worldNow, Number(at('SET#clock')?.['offsetMillis'] ?? 0)));
  return {
    summary: TenantSummary.parse(bare(root)),
    rules: z.array(RuleSet).parse(at('SET#rules')?.['value']),
    calendar: Calendar.parse(at('SET#calendar')?.['value']),
    settings: settingsIn(items),
    settingVersions: versionsIn(items),
    members: items
      .filter((item) => String(item['SK']).startsWith('MEM#'))
      .map((item) => memberOf(item, day)),
    strictSeparation: z.array(z.string()).parse(at('SET#separation')?.['value'] ?? []),
    delegations: items
      .filter((item) => String(item['SK']).startsWith('DLG#'))
      .map(({ v, ...item }) => ({ ...Delegation.parse(bare(item)), version: Number(v) })),
    bars: items
      .filter((item) => String(item['SK']).startsWith('BAR#'))
      .map((item) => Bar.parse(item['bar'])),
    priorities: items
      .filter((item) => String(item['SK']).startsWith('PRIO#'))
      .map((item) => EarnedPriority.parse(item['priority'])),
    maximumDelegationDays: z.int().optional().parse(at('SET#delegation')?.['value']),
  };
}

/** Every tenant but one that is being deleted: no job begins anything for it, and no page names it. */
export async function listTenants(table: Table): Promise<TenantSummary[]> {
  const items = await queryAll(table, partitions.tenants);
  return items.filter((item) => !item['isErasing']).map((item) => TenantSummary.parse(bare(item)));
}

/** How far a sandbox tenant's time is ahead of the world's, in milliseconds. */
export async function readClockOffset(table: Table, id: TenantId): Promise<number> {
  const item = await read(table, keys.setting(id, 'clock'));
  return Number(item?.['offsetMillis'] ?? 0);
}

/** @returns false when the clock stands further ahead already: it never goes back */
export const advanceClock = (table: Table, id: TenantId, offsetMillis: number) =>
  write(
    table,
    { ...keys.setting(id, 'clock'), et: 'clock', tenant: id, offsetMillis },
    {
      expression: 'attribute_not_exists(PK) OR offsetMillis <= :offset',
      values: { ':offset': offsetMillis },
    },
  );
