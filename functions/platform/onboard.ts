import { ulid } from 'ulid';
import type {
  CreateTenant,
  TenantCreated,
  TenantStanding,
} from '../../shared/contracts/platform.ts';
import type { TenantSummary } from '../../shared/contracts/tenants.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { DomainError, type FieldFault } from '../../shared/domain/errors.ts';
import { type Division, treeFrom } from '../../shared/domain/region/division.ts';
import { isCurrent, type RegionTree } from '../../shared/domain/region/tree.ts';
import {
  readyTemplates,
  settingsOfTemplates,
} from '../../shared/domain/settings/templates/ready-templates.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { accountFor, memberItem } from '../../shared/store/members.ts';
import {
  holderOf,
  putStreets,
  readStandingOf,
  tenantSubject,
  tenantWrites,
} from '../../shared/store/onboarding.ts';
import { record } from '../../shared/store/record.ts';
import { type Reply, readReply } from '../../shared/store/replies.ts';
import { invalid } from '../http/problem.ts';
import type { Deps } from '../ports.ts';
import { within } from '../within.ts';

type PlatformActor = Actor & { kind: 'platform' };
export type Onboarding = { body: CreateTenant; actor: PlatformActor; repeat: Reply };

type Area = { tree: RegionTree; level: 'city' | 'district'; division?: TenantSummary['division'] };

const typedStreets = (streets: CreateTenant['streets'] = []): Division[] =>
  streets.map(({ name, communities }) => ({
    code: ulid().toLowerCase(),
    name,
    children: communities.map((community) => ({ code: ulid().toLowerCase(), name: community })),
  }));

/** The area of the new tenant: by its number from the national list, or as it was typed. */
async function areaOf({ divisions, clock }: Deps, body: CreateTenant): Promise<Area> {
  const { name, division, level } = body;
  if (!division) {
    const streets = typedStreets(body.streets);
    return { level, tree: treeFrom({ level, name }, { streets }, dayOf(clock.now())) };
  }
  const { code } = division;
  const found = await divisions.find(code);
  if (!found)
    throw new DomainError(
      { code: 'division-unknown', detail: { code } },
      { faults: [{ pointer: '/division/code', code: 'division-unknown' }] },
    );
  const { place, districts, streets } = found;
  const { edition, validFrom } = await divisions.edition();
  const scheme = place.isZone ? 'statistical' : 'GB/T 2260';
  const own = place.level === 'city' ? 'city' : 'district';
  return {
    level: own,
    division: { scheme, code, edition, validFrom },
    tree: treeFrom({ level: own, name, code, scheme }, { districts, streets }, validFrom),
  };
}

function faultsOf({ settings }: Deps, { templates, isSandbox, streets = [] }: CreateTenant) {
  const faults: FieldFault[] = [];
  const known = readyTemplates.map(({ id }) => id);
  templates.forEach((id, i) => {
    if (!known.includes(id)) faults.push({ pointer: `/templates/${i}`, code: 'unknown-template' });
  });
  if (isSandbox && !settings.isSandboxAllowed)
    faults.push({ pointer: '/isSandbox', code: 'sandbox-not-allowed' });
  if (new Set(streets.map(({ name }) => name)).size < streets.length)
    faults.push({ pointer: '/streets', code: 'names-must-differ' });
  return faults;
}

const countOf = (tree: RegionTree, level: string) =>
  [...tree.nodes.values()].filter((node) => node.level === level && isCurrent(node)).length;

async function demandFree(
  deps: Deps,
  { id, isSandbox }: CreateTenant,
  { division }: Area,
): Promise<void> {
  if (await readStandingOf(deps.table, id))
    throw new DomainError(
      { code: 'tenant-exists', detail: { id } },
      { faults: [{ pointer: '/id', code: 'slug-taken' }] },
    );
  if (!division || isSandbox) return;
  const holder = await holderOf(deps.table, division.scheme, division.code);
  if (!holder || holder === id) return;
  const tenant = (await readStandingOf(deps.table, holder))?.name ?? holder;
  throw new DomainError(
    { code: 'division-taken', detail: { code: division.code, tenant } },
    { faults: [{ pointer: '/division/code', code: 'division-taken' }] },
  );
}

const createdOf = ({ id, name, streets = 0, communities = 0, version }: TenantStanding) => ({
  id,
  name,
  streets,
  communities,
  portal: `/t/${id}/`,
  version,
});

/**
 * Takes a city or district on board: its streets first, then, in one transaction, all that makes it be there,
 * its administrator and their invitation. Cut off in between, nobody sees anything of it, and asked again it
 * is finished.
 *
 * @throws {DomainError} `tenant-exists`, `division-unknown`, `division-taken`, `invalid-request`
 */
export async function onboard(
  all: Deps,
  { body, actor, repeat }: Onboarding,
): Promise<TenantCreated> {
  const { id, name, nameEn, admin, isSandbox, templates } = body;
  const faults = faultsOf(all, body);
  if (faults.length > 0) throw invalid(faults);
  const deps = await within(all, { as: 'platform', person: actor.personId, tenant: id });
  const { table, clock, secrets } = deps;
  const earlier = await readReply(table, { tenant: id }, repeat);
  const there = earlier === undefined ? undefined : await readStandingOf(table, id);
  if (there) return createdOf({ ...there, version: earlier ?? there.version });
  const area = await areaOf(deps, body);
  await demandFree(deps, body, area);
  const { level, division, tree } = area;
  await putStreets(table, id, tree);
  const now = clock.now();
  const today = dayOf(now);
  const summary: TenantSummary = {
    id,
    name,
    nameEn,
    divisionCode: division?.code ?? '',
    isSandbox,
    level,
    ...(division && { division }),
  };
  const standing = {
    createdAt: now,
    streets: countOf(tree, 'street'),
    communities: countOf(tree, 'community'),
    templates,
  };
  const account = await accountFor(table, admin, secrets.linkKey);
  const member = {
    personId: account.id,
    name: admin.name,
    appointments: [{ post: 'tenantAdmin' as const, from: today }],
    version: 1,
  };
  const settings = settingsOfTemplates(templates);
  const version = await record(table, {
    subject: tenantSubject(id),
    expected: 0,
    writes: (next) => [
      ...tenantWrites(table, { summary, standing, settings, tree }, next),
      { item: memberItem(table, { id, name }, member, today) },
      ...account.writes.map((item) => ({ item })),
    ],
    actor,
    origin: deps.origin,
    command: 'onboard',
    after: { ...summary, ...standing, admin: account.id },
    now,
    worldNow: now,
    errands: [
      {
        template: 'tenantOpened',
        to: { email: admin.email, name: admin.name, language: admin.language },
        data: { tenantName: name, tenantNameEn: nameEn, tenant: id },
      },
    ],
    repeat,
  });
  return createdOf({ ...summary, ...standing, version });
}
