import type { ProjectPayments } from '../../../shared/contracts/paying.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import { reckoningOf } from '../../../shared/domain/purchase/reckoning.ts';
import type { ProjectPlace } from '../../../shared/store/ledger.ts';
import { readPayee } from '../../../shared/store/payee.ts';
import { namesIn } from '../../names.ts';
import type { Deps } from '../../ports.ts';
import { projectFor } from '../../project-for.ts';
import { tenantConfig } from '../../tenants.ts';
import { endOfPassport, payeeView } from './payee.ts';
import { standingOf } from './standing-of.ts';

/** @throws {DomainError} `not-found` for a project that is not the reader's to know */
export async function projectPayments(
  deps: Deps,
  place: ProjectPlace,
  who: { actor: Actor; person: PersonId },
): Promise<ProjectPayments> {
  const { purchase, project } = await projectFor(deps, place, who.actor);
  const [config, payee, endsWith] = await Promise.all([
    tenantConfig(deps, place.tenant),
    readPayee(deps.table, place),
    who.actor.kind === 'organization' ? endOfPassport(deps, place.organization) : undefined,
  ]);
  const known = { purchase, project, payee, names: namesIn(purchase, config), actor: who.actor };
  return {
    title: purchase.plan.title,
    organization: purchase.applications[place.organization]?.organization.name ?? '',
    reckoning: reckoningOf(project),
    items: project.payments.map((payment) => standingOf(known, payment)),
    payee: payeeView({ purchase, project, config }, payee, who, endsWith),
  };
}
