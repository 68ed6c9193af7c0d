import type { ActivityView, FieldKit } from '../../../shared/contracts/fieldwork.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import type { ProjectPlace } from '../../../shared/domain/fieldwork/activity.ts';
import { endOfWeek, slotOf, weekOf } from '../../../shared/domain/fieldwork/sign-in-code.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { readFieldwork } from '../../../shared/store/fieldwork.ts';
import { listOrganizationMembers } from '../../../shared/store/organization-members.ts';
import type { Deps } from '../../ports.ts';
import { underContract } from '../../project-of.ts';
import { signInKey } from '../../sign-in-keys.ts';
import { tenantConfig, tenantNow } from '../../tenants.ts';
import { communitiesOf } from './communities-of.ts';

/** A phone carries what is open or recent; all of it is in the log. */
const carried = 60;

const keysFor = (deps: Deps, place: ProjectPlace, now: Instant) =>
  [0, 1].map((ahead) => {
    const week = weekOf(slotOf(now)) + ahead;
    return { week, key: signInKey(deps.secrets.linkKey, place, week), until: endOfWeek(week) };
  });

const latestFirst = (a: ActivityView, b: ActivityView) =>
  b.fields.startedAt.localeCompare(a.fields.startedAt);

/** @throws {DomainError} `not-found`, `contract-unsigned` */
export async function fieldKit(
  deps: Deps,
  place: ProjectPlace,
  actor: Actor & { kind: 'organization' },
): Promise<FieldKit> {
  const { purchase, project } = await underContract(deps, place, actor);
  const [now, members, communities, { stored, activities }] = await Promise.all([
    tenantConfig(deps, place.tenant).then((config) => tenantNow(deps, config)),
    listOrganizationMembers(deps.table, place.organization),
    communitiesOf(deps, place.tenant, purchase.plan.regionCodes),
    readFieldwork(deps.table, place),
  ]);
  const views = stored.map(({ edits: _edits, standing: _standing, ...activity }, i) => ({
    ...activity,
    attended: activities[i]?.attended ?? 0,
    photos: activities[i]?.photos.length ?? 0,
  }));
  const needsHand = ({ fields, conflicts }: ActivityView) =>
    fields.status === 'open' || Object.keys(conflicts).length > 0;
  return {
    title: purchase.plan.title,
    now,
    person: actor.personId,
    colleagues: members.map(({ personId, name }) => ({ id: personId, name })),
    // What a unit is paid at is no matter of the field.
    deliverables: project.deliverables.map(
      ({ unitFen: _price, catalogueId: _entry, ...one }) => one,
    ),
    communities,
    signInKeys: keysFor(deps, place, now),
    activities: [
      ...views.filter(needsHand),
      ...views.filter((one) => !needsHand(one)).sort(latestFirst),
    ].slice(0, carried),
  };
}
