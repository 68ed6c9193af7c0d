import type { OverviewView } from '../../../shared/contracts/overview.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import type { OrganizationId, TenantId } from '../../../shared/domain/ids.ts';
import {
  lateOnes,
  savingOf,
  stepTimes,
  totalsOf,
} from '../../../shared/domain/overview/figures.ts';
import type { ProjectRow } from '../../../shared/domain/overview/rows.ts';
import { sightsOf } from '../../../shared/domain/policy/post-names.ts';
import { actorAt } from '../../../shared/domain/policy/scope.ts';
import { plainQuestionnaire } from '../../../shared/domain/settings/presets/questionnaire.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { readRows, readRowsOf } from '../../../shared/store/overview.ts';
import { readRegions } from '../../../shared/store/regions.ts';
import type { Deps } from '../../ports.ts';
import { tenantConfig, tenantNow } from '../../tenants.ts';

type Sight = 'office' | 'near' | undefined;

/** What somebody with these posts there follows: all of it, or how the work goes without what supervision found. */
function sightAt(actor: Actor, regionCodes: readonly string[]): Sight {
  const here = actorAt(actor, regionCodes);
  if (here.kind !== 'official') return undefined;
  const sights = sightsOf(here.posts);
  if (sights.includes('office') || sights.includes('evaluation')) return 'office';
  return sights.includes('published') ? 'near' : undefined;
}

const withoutFlags = ({ flags: _flags, ...row }: ProjectRow): ProjectRow => row;

const oldest = (rows: readonly { at: Instant }[]): Instant | undefined =>
  rows.map(({ at }) => at).sort()[0];

const streetOf = ({ regionCodes: [first = ''] }: ProjectRow) => first.slice(0, 9);

/** Projects by the first street they are for, named as the tenant names them. */
function byStreet(
  rows: readonly ProjectRow[],
  names: ReadonlyMap<string, string>,
  k: number,
): OverviewView['streets'] {
  const keys = [...new Set(rows.map(streetOf))].sort();
  if (keys.length < 2) return [];
  return keys.map((key) => ({
    key,
    name: names.get(key) ?? key,
    ...totalsOf(
      rows.filter((row) => streetOf(row) === key),
      k,
    ),
  }));
}

/** How a tenant's projects stand for an official: two queries, however many projects there are. */
export async function overviewOf(
  deps: Deps,
  tenant: TenantId,
  actor: Actor,
): Promise<OverviewView> {
  const config = await tenantConfig(deps, tenant);
  const [now, rows, regions] = await Promise.all([
    tenantNow(deps, config),
    readRows(deps.table, tenant),
    readRegions(deps.table, tenant),
  ]);
  const { smallest } = config.settings.questionnaire ?? plainQuestionnaire;
  const projects = rows.projects.flatMap((row) => {
    const sight = sightAt(actor, row.regionCodes);
    if (!sight) return [];
    return [sight === 'office' ? row : withoutFlags(row)];
  });
  const purchases = rows.purchases.filter(
    ({ regionCodes }) => sightAt(actor, regionCodes) === 'office',
  );
  const isOffice = actor.kind === 'official' && sightsOf(actor.posts).includes('office');
  const names = new Map(regions.map(({ code, name }) => [code, name]));
  const at = oldest(projects);
  return {
    side: isOffice ? 'office' : 'near',
    ...(at && { at }),
    smallest,
    totals: totalsOf(projects, smallest),
    projects,
    streets: byStreet(projects, names, smallest),
    ...(isOffice && {
      saving: savingOf(purchases),
      steps: stepTimes(purchases, now),
      late: lateOnes(purchases, now).map((one) => ({ ...one, what: [...one.what] })),
    }),
  };
}

/** How an organization's own projects stand, in every district it works in. */
export async function overviewOfOrganization(
  deps: Deps,
  organization: OrganizationId,
): Promise<OverviewView> {
  const projects = (await readRowsOf(deps.table, organization)).map(withoutFlags);
  const { smallest } = plainQuestionnaire;
  const at = oldest(projects);
  return {
    side: 'organization',
    ...(at && { at }),
    smallest,
    totals: totalsOf(projects, smallest),
    projects,
    streets: [],
  };
}
