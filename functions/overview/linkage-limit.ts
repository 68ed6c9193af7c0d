import { system } from '../../shared/domain/actor.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { type Limit, warningOf } from '../../shared/domain/linkage/limit.ts';
import type { LinkageRow } from '../../shared/domain/linkage/row.ts';
import { sharesOf, tallyOf } from '../../shared/domain/linkage/shares.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { Errand } from '../../shared/store/errands.ts';
import { limitWrite, linkageSubject } from '../../shared/store/linkage.ts';
import { record } from '../../shared/store/record.ts';
import type { TenantConfig } from '../../shared/store/tenants.ts';
import type { Deps } from '../ports.ts';

type Known = {
  tenant: TenantId;
  config: TenantConfig;
  now: Instant;
  year: number;
  kept: { limit?: Limit; told: readonly number[] };
  rows: readonly LinkageRow[];
};

const hear = ['leadingGroupHead', 'leadingGroupDeputy', 'officeHead'] as const;
/** The most people it is mailed to. */
const most = 10;

const lettersOf = ({ tenant, config, year }: Known, limit: Limit, share: number): Errand[] =>
  config.members
    .filter(({ posts }) => posts.some((post) => (hear as readonly string[]).includes(post)))
    .slice(0, most)
    .map(({ personId }) => ({
      template: 'linkageLimit',
      to: { personId },
      data: {
        tenant,
        tenantName: config.summary.name,
        year,
        share: `${(share / 10).toFixed(1)} %`,
        limit: `${limit.percent} %`,
        by: limit.by,
        basis: limit.basis,
      },
    }));

/** The leading group hears once in a year that more is led by the government than the tenant wants. */
export async function tellLimit(deps: Deps, known: Known): Promise<void> {
  const { tenant, now, year, kept, rows } = known;
  const of = rows.filter((row) => row.year === year);
  const warning = warningOf(sharesOf(tallyOf(of)), kept.limit);
  if (warning.is !== 'over' || kept.told.includes(year)) return;
  const { limit, share } = warning;
  await record(deps.table, {
    subject: linkageSubject(tenant, 'limit'),
    writes: () => [limitWrite(deps.table, tenant, { limit, told: [...kept.told, year] })],
    actor: system,
    command: 'tellLimit',
    after: { year, share, percent: limit.percent, by: limit.by },
    now,
    worldNow: deps.clock.now(),
    errands: lettersOf(known, limit, share),
  });
}
