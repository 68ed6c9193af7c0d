import type { Deps } from '../../functions/ports.ts';
import { publishedCalendar } from '../../shared/domain/calendar/state-council.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import {
  negotiationRules,
  negotiationRulesFrom,
} from '../../shared/domain/policy/presets/further-methods.ts';
import type { NeedsSetting } from '../../shared/domain/settings/needs.ts';
import {
  readyTemplates,
  settingsOfTemplates,
} from '../../shared/domain/settings/templates/ready-templates.ts';
import type { Threshold } from '../../shared/domain/settings/thresholds.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { startOfDay } from '../../shared/domain/time.ts';
import { put, transact } from '../../shared/store/items.ts';
import { indexKeys, keys } from '../../shared/store/keys.ts';
import { memberItem } from '../../shared/store/members.ts';
import {
  type Organization,
  type Person,
  platformAdminItem,
  putMember,
  putOrganization,
  putPerson,
} from '../../shared/store/people.ts';
import { listTenants, putTenant } from '../../shared/store/tenants.ts';
import { linesOf, putApprovedPlan } from './annual-plans.ts';
import { addAppraisals } from './appraisals.ts';
import { addBoard } from './boards.ts';
import { addDeliberation } from './deliberation.ts';
import { furtherMembersOf } from './further-members.ts';
import { organizations } from './organizations.ts';
import { addPassport } from './passports.ts';
import { membersOf, platformAdmin } from './people.ts';
import { regionsOf, type SeededTenant, tenants } from './tenants.ts';
import { addVolunteers } from './volunteers.ts';

/** A sandbox can try every kind of call the platform ships. */
const { rules = [], ...settings } = settingsOfTemplates(readyTemplates.map(({ id }) => id));
/** From the threshold on a negotiation has a panel of five. */
const openTenderFen = 400_000_000;
const allRules = rules.map((one) =>
  one.id === negotiationRules.id ? negotiationRulesFrom(openTenderFen) : one,
);

/**
 * Thresholds to play with, as plausible as they are invented: each locality publishes its own, and none is
 * known here (domain.md 1.2).
 */
const exampleThresholds = ({ id, name }: SeededTenant): Threshold[] =>
  (['procurementLimit', 'openTender'] as const).map((kind) => ({
    id: kind === 'openTender' ? `${id}-open-tender` : `${id}-limit`,
    kind,
    place: name,
    year: 2026,
    valueFen: kind === 'openTender' ? openTenderFen : 50_000_000,
    validFrom: '2026-01-01',
    source: '示例，不是当地公布的标准 (example, not the published figure)',
    certainty: 'tenant',
  }));

/** That photographs may come with a need, so that whoever tries the system sees how; no period and no share is set. */
const exampleNeeds: NeedsSetting = {
  photographs: 3,
  photographDays: 365,
  reach: [],
  source: '示例，不是当地文件 (example, not a local rule)',
  certainty: 'tenant',
};

/** The day the seeded tenants begin. */
const begun = '2026-01-01';
/** The fiscal years their plans are approved for. */
const planned = [2026, 2027];

type Into = Pick<Deps, 'table' | 'secrets'>;
type SeedOptions = {
  /** The time of the installation, where examples lie before and after it. */
  now?: Instant;
  /** Done with a tenant just before it is written. */
  before?: (tenant: TenantId) => Promise<void>;
};

async function addPerson({ table, secrets }: Into, { id, name, email, language }: Person) {
  const person = { id, name, email, language };
  if (!(await putPerson(table, person, secrets.linkKey)))
    throw new Error(`${email} belongs to somebody else already`);
  return person;
}

/** What a community shows from the first day on: its board, its volunteers, how it was rated. */
async function addCommunity(
  { table }: Into,
  tenant: SeededTenant,
  { community, byName }: { community: string; byName: string },
): Promise<void> {
  await addBoard(table, tenant.id, community, byName);
  const regions = await regionsOf(tenant);
  const street = regions.find(({ children }) => children.some(({ code }) => code === community));
  const name = street?.children.find(({ code }) => code === community)?.name ?? '';
  if (!street) return;
  await addVolunteers(table, tenant.id, { community, name: `${street.name} ${name}`, byName });
  const units = furtherMembersOf(tenant.id, regions).flatMap(({ appointments }) =>
    appointments.flatMap(({ post, unit }) => (post === 'memberUnit' && unit ? [unit] : [])),
  );
  await addAppraisals(table, tenant.id, { street, community, units });
}

type Example = { tenant: SeededTenant; community: string; by: string; now: Instant };

/** A survey of Kunshan is counted form by form: nothing is reported there before it. */
const exampleOf = ({ secrets }: Into, { tenant, ...rest }: Example) => ({
  ...rest,
  tenant: tenant.id,
  key: secrets.linkKey,
  hasNeeds: tenant.id !== 'kunshan',
});

async function addTenant(
  into: Into,
  tenant: SeededTenant,
  { before, now }: SeedOptions,
): Promise<void> {
  for (const { posts, ...somebody } of membersOf(tenant.id)) {
    const person = await addPerson(into, somebody);
    await putMember(into.table, tenant, person, posts);
  }
  const approvedAt = startOfDay(begun);
  for (const year of planned)
    await putApprovedPlan(into.table, tenant.id, { year, lines: linesOf(year), approvedAt });
  const regions = await regionsOf(tenant);
  for (const { appointments, employer, ...somebody } of furtherMembersOf(tenant.id, regions)) {
    const { id: personId, name } = await addPerson(into, somebody);
    const member = { personId, name, appointments, version: 0, ...(employer && { employer }) };
    await transact(into.table, [memberItem(into.table, tenant, member, begun)]);
    const committee = appointments.find(({ post }) => post === 'communityCommittee');
    for (const community of committee?.scope ?? []) {
      await addCommunity(into, tenant, { community, byName: name });
      if (now)
        await addDeliberation(into.table, exampleOf(into, { tenant, community, by: name, now }));
    }
  }
  await before?.(tenant.id);
  await putTenant(into.table, {
    summary: tenant,
    rules: allRules,
    settings: { ...settings, thresholds: exampleThresholds(tenant), needs: exampleNeeds },
    calendar: publishedCalendar,
    regions,
  });
}

/** Somebody who works in the field for an organization and signs nothing for it. */
async function addSocialWorker(into: Into, organization: Organization, worker: Person) {
  const { table } = into;
  const { id: personId, name } = await addPerson(into, worker);
  const { id, name: organizationName, creditCode } = organization;
  const role = 'socialWorker';
  await transact(table, [
    put(table, {
      ...keys.organizationMember(id, personId),
      ...indexKeys.inOrganization(personId, id),
      et: 'organizationMember',
      personId,
      name,
      role,
      sum: { id, name: organizationName, creditCode, role },
    }),
  ]);
}

async function addOrganizations(into: Into): Promise<void> {
  for (const seeded of Object.values(organizations)) {
    const { organization, member, worker } = seeded;
    const person = await addPerson(into, member);
    if (!(await putOrganization(into.table, organization, person)))
      throw new Error(`${organization.creditCode} is registered by somebody else already`);
    await addSocialWorker(into, organization, worker);
    await addPassport(into.table, seeded);
  }
}

/**
 * Writes the sandbox tenants with their people and the organizations. A tenant is written last of all that belongs to
 * it, and one that is there is left as it is: a seed that was cut off is taken up again, and what people changed
 * since stays.
 *
 * @returns the ids of the tenants it wrote
 */
export async function seed(into: Into, options: SeedOptions = {}): Promise<string[]> {
  const known = (await listTenants(into.table)).map(({ id }) => id);
  const missing = tenants.filter(({ id }) => !known.includes(id));
  if (missing.length === 0) return [];
  await addOrganizations(into);
  const { id } = await addPerson(into, platformAdmin);
  await transact(into.table, [platformAdminItem(into.table, id, true)]);
  for (const tenant of missing) await addTenant(into, tenant, options);
  return missing.map(({ id }) => id);
}
