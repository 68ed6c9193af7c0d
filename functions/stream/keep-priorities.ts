import type { EarnedPriority } from '../../shared/domain/evaluation/priority.ts';
import type { Project } from '../../shared/domain/purchase/project.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { putPriority } from '../../shared/store/evaluation.ts';
import type { Deps } from '../ports.ts';
import { forgetTenant } from '../tenants.ts';

function earnedIn({ id, plan }: Purchase, project: Project): EarnedPriority[] {
  return (project.consequences ?? [])
    .filter(({ follows, status }) => follows === 'priority' && status === 'approved')
    .map(({ name, grade, points, phase, decidedAt, at }) => {
      const { round } = project.evaluations.find((one) => one.phase === phase) ?? {};
      return {
        organization: project.organizationId,
        purchase: id,
        title: plan.title,
        name,
        from: dayOf(decidedAt ?? at),
        ...(grade && { grade }),
        ...(points !== undefined && { points }),
        ...(round && { round: round.id, hash: round.hash }),
      };
    });
}

/** Keeps with the tenant who comes first in its later calls, where a rule of consequence gave priority. */
export async function keepPriorities(deps: Deps, purchase: Purchase): Promise<void> {
  const earned = Object.values(purchase.projects).flatMap((one) => earnedIn(purchase, one));
  for (const one of earned) await putPriority(deps.table, purchase.tenantId, one);
  if (earned.length > 0) forgetTenant(deps, purchase.tenantId);
}
