import type { Actor } from '../../shared/domain/actor.ts';
import { DomainError, type Refusal } from '../../shared/domain/errors.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { bind, mostNeeds, putTo, takenFrom } from '../../shared/domain/needs/binding.ts';
import type { Deciding } from '../../shared/domain/needs/names.ts';
import type { Gathering, Need } from '../../shared/domain/needs/need.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { deadline } from '../../shared/domain/working-days.ts';
import { hashOf } from '../../shared/store/audit.ts';
import { type Change, changeWrites, readNeeds } from '../../shared/store/need-moves.ts';
import type { Write } from '../../shared/store/record.ts';
import { type Region, readRegions } from '../../shared/store/regions.ts';
import type { Reply } from '../../shared/store/replies.ts';
import type { TenantConfig } from '../../shared/store/tenants.ts';
import { invalid } from '../http/problem.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';

export type Official = Actor & { kind: 'official' };

/** Who asks, where, and when by the tenant's clock. */
export type Asking = {
  deps: Deps;
  tenant: TenantId;
  actor: Official;
  config: TenantConfig;
  now: Instant;
};

export async function asking(deps: Deps, tenant: TenantId, actor: Official): Promise<Asking> {
  const config = await tenantConfig(deps, tenant);
  return { deps, tenant, actor, config, now: await tenantNow(deps, config) };
}

export const nameOf = ({ config, actor }: Asking): string =>
  config.members.find(({ personId }) => personId === actor.personId)?.name ?? '';

export const orThrow = <T>(result: Result<T, Refusal>): T => {
  if (!result.ok) throw new DomainError(result.error);
  return result.value;
};

/** Of whoever asks with this key: asked again, it is the same one. */
export const idOf = (kind: string, { principal, key }: Reply): string =>
  hashOf({ kind, principal, key }).slice(0, 20);

/** The communities of a street, or the community itself. @throws {DomainError} `invalid-request` */
export async function communitiesOf(
  { deps, tenant }: Asking,
  region: string,
  pointer: string,
): Promise<{ communities: string[]; regions: readonly Region[] }> {
  const regions = await readRegions(deps.table, tenant);
  const street = regions.find(({ code }) => code === region);
  const own = regions.flatMap(({ children }) => children).filter(({ code }) => code === region);
  const communities = (street?.children ?? own).map(({ code }) => code);
  if (communities.length === 0) throw invalid([{ pointer, code: 'region-unknown' }]);
  return { communities, regions };
}

/** Needs by their ids, within the region. @throws {DomainError} `invalid-request` naming each that is not there */
export async function needsIn(
  { deps, tenant }: Asking,
  region: string,
  { ids, pointer }: { ids: readonly string[]; pointer: string },
): Promise<Need[]> {
  const needs = await readNeeds(deps.table, tenant, ids);
  const known = new Map(needs.map((need) => [need.id, need]));
  const faults = ids.flatMap((id, at) => {
    const need = known.get(id);
    if (!need) return [{ pointer: `${pointer}/${at}`, code: 'unknown-entry' }];
    const isWithin = need.community.startsWith(region);
    return isWithin ? [] : [{ pointer: `${pointer}/${at}`, code: 'outside-your-scope' }];
  });
  if (faults.length > 0) throw invalid(faults);
  return needs;
}

/**
 * The first moment something may take place of which a notice goes out now.
 * @throws {DomainError} `notice-too-short`
 */
export function demandNotice({ config, now }: Asking, at: Instant, days: number | undefined) {
  if (at <= now) throw invalid([{ pointer: '/at', code: 'date-passed' }]);
  if (days === undefined) return;
  const from = deadline(now, days, 'workingDays', config.calendar).at;
  const source = config.settings.deliberation?.source ?? '';
  if (at < from)
    throw new DomainError({ code: 'notice-too-short', detail: { days, from, source } });
}

/** Needs that are put to residents, with what it takes to keep them. */
export const asked = (needs: readonly Need[], gathering: Gathering): Change[] =>
  needs.map((before) => ({ before, after: putTo(before, gathering) }));

export const notAsked = (needs: readonly Need[], gathering: Pick<Gathering, 'id'>): Change[] =>
  needs.map((before) => ({ before, after: takenFrom(before, gathering) }));

type Decided = { gathering: Gathering; note: string; at: Instant };

/** Needs of which residents decided. @throws {DomainError} `need-stands-elsewhere` */
export const decided = (
  needs: readonly Need[],
  decides: (need: Need) => Deciding,
  said: Decided,
): Change[] =>
  needs.map((before) => ({
    before,
    after: orThrow(bind(before, { ...said, decides: decides(before) })),
  }));

/** One change for each need, whatever several steps made of it. */
export function inOne(changes: readonly Change[]): Change[] {
  const whole = new Map<string, Change>();
  for (const { before, after } of changes) {
    const earlier = whole.get(after.id);
    whole.set(after.id, { before: earlier?.before ?? before, after });
  }
  return [...whole.values()].map(({ before, after }) => ({
    before,
    after: { ...after, version: before.version + 1 },
  }));
}

export const needWrites = ({ deps, tenant }: Asking, changes: readonly Change[]): Write[] => {
  if (changes.length > 2 * mostNeeds) throw invalid([{ pointer: '/needs', code: 'too_big' }]);
  return changeWrites(deps.table, tenant, inOne(changes));
};
