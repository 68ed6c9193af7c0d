import { system } from '../../shared/domain/actor.ts';
import { daysLeft, isToRemind } from '../../shared/domain/facility/agreements.ts';
import type { FacilityRow } from '../../shared/domain/facility/facility.ts';
import { keepers } from '../../shared/domain/facility/permissions.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import type { Post } from '../../shared/domain/policy/posts.ts';
import { covers } from '../../shared/domain/policy/scope.ts';
import { territoryOf } from '../../shared/domain/region/tree.ts';
import { dayOf } from '../../shared/domain/time.ts';
import type { Errand } from '../../shared/store/errands.ts';
import {
  facilitySubject,
  facilityWrites,
  readFacility,
  readFacilityRows,
} from '../../shared/store/facilities.ts';
import { readHead, record } from '../../shared/store/record.ts';
import { readTree } from '../../shared/store/regions.ts';
import type { TenantConfig } from '../../shared/store/tenants.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';

/** The most people one agreement is mailed about. */
const most = 5;

/** Who keeps a place: the committee it lies with, and where there is none the street above it, or the office. */
function keepersOf(config: TenantConfig, territory: string) {
  const holding = (post: Post) =>
    config.members.filter(({ appointments }) =>
      appointments.some((one) => one.post === post && covers(one.scope, [territory])),
    );
  return keepers.map(holding).find((found) => found.length > 0) ?? [];
}

type Ending = { tenant: TenantId; config: TenantConfig; row: FacilityRow; territory: string };

const told = ({ tenant, config, row, territory }: Ending, days: number): Errand[] =>
  keepersOf(config, territory)
    .slice(0, most)
    .map(({ personId }) => ({
      template: 'openingEnds',
      to: { personId },
      data: {
        tenant,
        tenantName: config.summary.name,
        facility: row.id,
        name: row.name,
        unit: row.unitName ?? row.name,
        on: row.ends?.on ?? '',
        days,
      },
    }));

/**
 * Tells those who keep a place, once for every last day, that its agreement ends within two months and nothing was
 * agreed for afterwards.
 *
 * @returns how many were told of
 */
export async function remindOfOpenings(deps: Deps, tenant: TenantId): Promise<number> {
  const config = await tenantConfig(deps, tenant);
  const now = await tenantNow(deps, config);
  const today = dayOf(now);
  const { rows } = await readFacilityRows(deps.table, tenant);
  const due = rows.filter((row) => isToRemind(row, today));
  if (due.length === 0) return 0;
  const tree = (await readTree(deps.table, tenant))?.tree;
  for (const row of due) {
    const subject = facilitySubject(tenant, row.id);
    const { version } = await readHead(deps.table, subject);
    const whole = await readFacility(deps.table, tenant, row.id);
    const opening = whole?.openings.find(({ id }) => id === row.ends?.opening);
    if (!whole || !opening || !row.ends) continue;
    const reminded = { ...opening, remindedOf: row.ends.on };
    const openings = whole.openings.map((one) => (one.id === reminded.id ? reminded : one));
    const territory = tree ? territoryOf(tree, row.community) : row.community;
    await record(deps.table, {
      subject,
      expected: version,
      writes: () =>
        facilityWrites(deps.table, tenant, { ...whole, openings }, { today, changed: [reminded] }),
      actor: system,
      command: 'remindOfOpening',
      after: { opening: reminded.id, on: row.ends.on },
      now,
      worldNow: deps.clock.now(),
      errands: told({ tenant, config, row, territory }, daysLeft(row, today) ?? 0),
    });
  }
  return due.length;
}
