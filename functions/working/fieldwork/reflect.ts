import type { WrittenReport } from '../../../shared/contracts/fieldwork.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import type { ProjectPlace } from '../../../shared/domain/fieldwork/activity.ts';
import type { Reflection } from '../../../shared/domain/fieldwork/reflection.ts';
import { activitySubject, reflectionItem } from '../../../shared/store/fieldwork.ts';
import { record } from '../../../shared/store/record.ts';
import type { Deps } from '../../ports.ts';
import { underContract } from '../../project-of.ts';
import { tenantConfig, tenantNow } from '../../tenants.ts';

type Reflecting = {
  place: ProjectPlace;
  phase: WrittenReport['phase'];
  actor: Actor & { kind: 'organization' };
  reflection: Reflection;
};

/** Keeps what an organization has to say in a report; every wording stays in its chain. @throws {DomainError} */
export async function keepReflection(
  deps: Deps,
  { place, phase, actor, reflection }: Reflecting,
): Promise<Reflection> {
  await underContract(deps, place, actor);
  const { table, clock, origin } = deps;
  await record(table, {
    subject: activitySubject(place, phase),
    actor,
    origin,
    command: 'reflectOnWork',
    after: reflection,
    now: await tenantNow(deps, await tenantConfig(deps, place.tenant)),
    worldNow: clock.now(),
    writes: () => [{ item: reflectionItem(table, place, phase, reflection) }],
  });
  return reflection;
}
