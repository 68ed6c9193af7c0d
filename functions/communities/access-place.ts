import type { AccessCommand } from '../../shared/contracts/task-access.ts';
import { DomainError, type Refusal } from '../../shared/domain/errors.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { isHeld } from '../../shared/domain/people/appointment.ts';
import type { Post } from '../../shared/domain/policy/posts.ts';
import type { RegionId, RegionTree } from '../../shared/domain/region/tree.ts';
import type { Result } from '../../shared/domain/result.ts';
import { type Day, dayOf, type Instant } from '../../shared/domain/time.ts';
import { type Access, readAccess } from '../../shared/store/task-access.ts';
import type { TenantConfig } from '../../shared/store/tenants.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';
import { holdsAt, type Official, treeIn } from './places.ts';

/** Everything a deed about the access of tasks is decided on. */
export type AccessPlace = {
  deps: Deps;
  tenant: TenantId;
  actor: Official;
  config: TenantConfig;
  tree: RegionTree;
  access: Access;
  now: Instant;
  today: Day;
  byName: string;
};

/** Departments apply by their officers; the office does it for one that has none here. */
const applying: readonly Post[] = ['memberUnit', 'handler'];
const keeping: readonly Post[] = ['officeHead', 'handler', 'tenantAdmin'];
const ending: readonly Post[] = ['officeHead', 'leadingGroupHead'];
/** Communities speak for themselves, and the street above speaks for them. */
export const answering: readonly Post[] = ['communityCommittee', 'streetOffice'];

/** A street for its own communities, and the office for all. */
const adjusting: readonly Post[] = ['streetOffice', 'handler', 'officeHead', 'tenantAdmin'];

const wanted: Record<AccessCommand['type'], readonly Post[]> = {
  apply: applying,
  withdraw: applying,
  opine: answering,
  decide: [],
  revoke: ending,
  keepEntry: keeping,
  endEntry: keeping,
  refuseTask: answering,
  notePlaque: answering,
  removePlaque: answering,
  proposeAdjustment: adjusting,
  hearAdjustment: [...adjusting, 'communityCommittee'],
  decideAdjustment: ending,
  withdrawAdjustment: adjusting,
  closeAdjustment: adjusting,
};

export async function accessPlace(
  deps: Deps,
  tenant: TenantId,
  actor: Official,
): Promise<AccessPlace> {
  const config = await tenantConfig(deps, tenant);
  const [tree, access, now] = await Promise.all([
    treeIn(deps.table, tenant),
    readAccess(deps.table, tenant),
    tenantNow(deps, config),
  ]);
  const byName = config.members.find(({ personId }) => personId === actor.personId)?.name ?? '';
  return { deps, tenant, actor, config, tree, access, now, today: dayOf(now), byName };
}

/** The unit somebody's post as an officer of a department is held for. */
export const departmentOf = ({ config, actor, today }: AccessPlace): string | undefined =>
  config.members
    .find(({ personId }) => personId === actor.personId)
    ?.appointments.find((one) => one.post === 'memberUnit' && one.unit && isHeld(one, today))?.unit;

/** Those who hold a post for a department: they hear of what communities refuse. */
export const officersOf = ({ config, today }: AccessPlace, department: string) =>
  config.members
    .filter(({ appointments }) =>
      appointments.some(
        (one) => one.post === 'memberUnit' && one.unit === department && isHeld(one, today),
      ),
    )
    .map(({ personId }) => personId);

/** Whoever decides by the rules of today, or of the day an application came in. */
const deciding = ({ config, access }: AccessPlace): readonly Post[] => [
  'leadingGroupHead',
  ...(config.settings.access?.deciders ?? []).map(({ post }) => post),
  ...access.applications.flatMap(({ deciders }) => deciders),
];

export function mayDo(place: AccessPlace, type: AccessCommand['type']): boolean {
  const { actor } = place;
  if (type === 'decide') return actor.posts.some((post) => deciding(place).includes(post));
  return actor.posts.some((post) => wanted[type].includes(post));
}

/** @throws {DomainError} `not-permitted` where it is somebody else's community */
export function demandAnswers({ tree, actor }: AccessPlace, community: RegionId): void {
  const isThere = tree.nodes.get(community)?.level === 'community';
  if (!isThere || !holdsAt(tree, actor, answering, community))
    throw new DomainError({ code: 'not-permitted' });
}

export const who = ({ actor, byName, now }: AccessPlace) => ({
  by: actor.personId,
  byName,
  at: now,
});

/** @throws {DomainError} `not-found` */
export function found<T extends { id: string }>(rows: readonly T[], id: string): T {
  const row = rows.find((one) => one.id === id);
  if (!row) throw new DomainError({ code: 'not-found' });
  return row;
}

/** @throws {DomainError} what it was refused with */
export function taken<T>(result: Result<T, Refusal>): T {
  if (!result.ok) throw new DomainError(result.error);
  return result.value;
}
