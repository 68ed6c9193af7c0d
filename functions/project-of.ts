import type { Actor } from '../shared/domain/actor.ts';
import { DomainError } from '../shared/domain/errors.ts';
import type { ProjectPlace } from '../shared/domain/fieldwork/activity.ts';
import type { Project } from '../shared/domain/purchase/project.ts';
import type { Purchase } from '../shared/domain/purchase/purchase.ts';
import { viewFor } from '../shared/domain/purchase/views.ts';
import { loadPurchase } from '../shared/store/purchases.ts';
import type { Deps } from './ports.ts';

export type FoundProject = { purchase: Purchase; project: Project };

/**
 * A project for one of its parties. A member reads their own organization's; whoever may not know it learns no more
 * than that it is not there.
 *
 * @throws {DomainError} `not-found`
 */
export async function projectOf(
  { table }: Pick<Deps, 'table'>,
  { tenant, purchase: id, organization }: ProjectPlace,
  actor: Actor,
): Promise<FoundProject> {
  const isOther = actor.kind === 'organization' && actor.organizationId !== organization;
  if (isOther) throw new DomainError({ code: 'not-found' });
  const { purchase } = await loadPurchase(table, tenant, id);
  const project = viewFor(purchase, actor)?.projects[organization];
  if (!project) throw new DomainError({ code: 'not-found' });
  return { purchase, project };
}

/** A project whose work is under contract, also one that ended since: what was done before is still recorded. */
export async function underContract(
  deps: Pick<Deps, 'table'>,
  place: ProjectPlace,
  actor: Actor,
): Promise<FoundProject> {
  const found = await projectOf(deps, place, actor);
  if (found.project.status === 'awarded' || found.project.status === 'declined')
    throw new DomainError({ code: 'contract-unsigned' });
  return found;
}
