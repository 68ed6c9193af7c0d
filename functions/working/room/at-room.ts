import type { Context } from 'hono';
import { DomainError } from '../../../shared/domain/errors.ts';
import type { ProjectPlace } from '../../../shared/domain/fieldwork/activity.ts';
import type { Project } from '../../../shared/domain/purchase/project.ts';
import type { Purchase } from '../../../shared/domain/purchase/purchase.ts';
import { bodyIn } from '../../../shared/domain/room/parties.ts';
import type { Voice } from '../../../shared/domain/room/voice.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { loadPurchase } from '../../../shared/store/purchases.ts';
import type { TenantConfig } from '../../../shared/store/tenants.ts';
import type { Env } from '../../http/environment.ts';
import { tenantConfig, tenantNow } from '../../tenants.ts';

/** A project with whoever asks about it, already known to be one of its parties. */
export type AtRoom = {
  place: ProjectPlace;
  purchase: Purchase;
  project: Project;
  config: TenantConfig;
  now: Instant;
  me: Voice;
};

/** @throws {DomainError} `not-found` for whoever is no party, as for a project that is not there */
export async function atRoom(
  { deps, actor, session, membership }: Context<Env>['var'],
  place: ProjectPlace,
): Promise<AtRoom> {
  const absent = new DomainError({ code: 'not-found' });
  const { tenant, organization } = place;
  if (actor.kind === 'organization' && actor.organizationId !== organization) throw absent;
  const [{ purchase }, config] = await Promise.all([
    loadPurchase(deps.table, tenant, place.purchase),
    tenantConfig(deps, tenant),
  ]);
  const project = purchase.projects[organization];
  const body = bodyIn(purchase, organization, actor, membership?.role);
  if (!project || !body) throw absent;
  const { id: personId, name } = session.person;
  const now = await tenantNow(deps, config);
  return { place, purchase, project, config, now, me: { personId, name, body } };
}
