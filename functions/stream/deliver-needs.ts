import { system } from '../../shared/domain/actor.ts';
import { moved } from '../../shared/domain/needs/moving.ts';
import { NeedId } from '../../shared/domain/needs/need.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { projectWrite, readNeedProject } from '../../shared/store/need-lists.ts';
import { type Change, changeWrites, readNeeds } from '../../shared/store/need-moves.ts';
import { record } from '../../shared/store/record.ts';
import type { TenantConfig } from '../../shared/store/tenants.ts';
import type { Deps } from '../ports.ts';
import { tenantNow } from '../tenants.ts';

/** Each with the counters of a community of its own, they still fit one transaction. */
const atOnce = 40;

const isNeedId = (id: string) => NeedId.safeParse(id).success;

/** Needs that wait for this purchase, as they stand and as they become; none of them twice. */
async function waiting(deps: Deps, { id, tenantId, plan }: Purchase, at: Change['after']['at']) {
  const cited = [...new Set(plan.needIds)].filter(isNeedId);
  const needs = await readNeeds(deps.table, tenantId, cited);
  return needs.flatMap((before): Change[] => {
    const after = before.purchase?.id === id ? moved(before, 'deliver', { at }) : undefined;
    return after?.ok ? [{ before, after: after.value }] : [];
  });
}

async function keep(deps: Deps, purchase: Purchase, changes: readonly Change[]): Promise<void> {
  const { id, tenantId: tenant } = purchase;
  const [first] = changes;
  const stored = await readNeedProject(deps.table, tenant, id);
  if (!first || !stored) return;
  const delivered = stored.project.delivered + changes.length;
  await record(deps.table, {
    subject: { tenant, kind: 'needs', id: first.after.community },
    writes: () => [
      ...changeWrites(deps.table, tenant, changes),
      projectWrite(deps.table, tenant, { ...stored, project: { ...stored.project, delivered } }),
    ],
    actor: system,
    command: 'deliverNeeds',
    after: { needs: changes.map(({ after }) => after.id), purchase: id },
    now: first.after.way.at(-1)?.at ?? first.after.at,
    worldNow: deps.clock.now(),
  });
}

/**
 * The file of a purchase is closed and open to everyone: what residents asked for and its plan cites stands as
 * delivered, so that each receipt says so. Safe to repeat: what was delivered, given back or taken up again stays.
 *
 * @throws {DomainError} `version-conflict` while somebody moves one of them: it is delivered again
 */
export async function deliverNeeds(
  deps: Deps,
  purchase: Purchase,
  config: TenantConfig,
): Promise<void> {
  if (purchase.state !== 'disclosed') return;
  const changes = await waiting(deps, purchase, await tenantNow(deps, config));
  for (let at = 0; at < changes.length; at += atOnce)
    await keep(deps, purchase, changes.slice(at, at + atOnce));
}
