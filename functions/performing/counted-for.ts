import { isCounted, workDone } from '../../shared/domain/fieldwork/work-done.ts';
import type { Counted } from '../../shared/domain/purchase/decision.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { readActivities } from '../../shared/store/fieldwork.ts';
import type { Request } from '../acting.ts';
import { countedHash } from '../counted-hash.ts';
import type { Deps } from '../ports.ts';

/** What the work file of whoever reports comes to; nothing for contracts that are told in figures. */
export async function countedFor(
  { table }: Deps,
  { actor, command }: Request,
  { tenantId: tenant, id: purchase, projects }: Purchase,
): Promise<Counted | undefined> {
  if (command.type !== 'submitReport' || actor.kind !== 'organization') return undefined;
  const { organizationId: organization } = actor;
  const project = projects[organization];
  if (!project?.deliverables.some(isCounted)) return undefined;
  const activities = await readActivities(table, { tenant, purchase, organization });
  const { deliverables } = workDone(activities, project.deliverables);
  return {
    done: Object.fromEntries(Object.entries(deliverables).map(([id, { done }]) => [id, done])),
    spentFen: 0,
    hash: countedHash({ activities, project }),
  };
}
