import type { Actor } from '../shared/domain/actor.ts';
import { DomainError } from '../shared/domain/errors.ts';
import { sightsOf } from '../shared/domain/policy/posts.ts';
import { actorAt } from '../shared/domain/policy/scope.ts';
import type { Project } from '../shared/domain/purchase/project.ts';
import type { Purchase } from '../shared/domain/purchase/purchase.ts';
import { viewFor } from '../shared/domain/purchase/views.ts';
import type { ProjectPlace } from '../shared/store/ledger.ts';
import { loadPurchase } from '../shared/store/purchases.ts';
import type { Deps } from './ports.ts';

const absent = () => new DomainError({ code: 'not-found' });

/** The office and the evaluators see every project within their bounds; an organization its own. */
export async function projectFor(
  deps: Deps,
  place: ProjectPlace,
  who: Actor,
): Promise<{ purchase: Purchase; project: Project }> {
  if (who.kind === 'organization' && who.organizationId !== place.organization) throw absent();
  const { purchase } = await loadPurchase(deps.table, place.tenant, place.purchase);
  const actor = actorAt(who, purchase.plan.regionCodes);
  const isOffice =
    actor.kind === 'official' &&
    sightsOf(actor.posts).some((sight) => sight === 'office' || sight === 'evaluation');
  const project = purchase.projects[place.organization];
  if (!viewFor(purchase, actor) || !(isOffice || actor.kind === 'organization')) throw absent();
  if (!project?.signedAt) throw absent();
  return { purchase, project };
}
