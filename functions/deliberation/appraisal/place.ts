import type { Actor } from '../../../shared/domain/actor.ts';
import { type Standing, standingOf } from '../../../shared/domain/appraisal/round.ts';
import { runsRounds, type Sitting } from '../../../shared/domain/appraisal/seats.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { Post } from '../../../shared/domain/policy/posts.ts';
import { dayOf, type Instant } from '../../../shared/domain/time.ts';
import { readRound, type StoredRound } from '../../../shared/store/appraisals.ts';
import type { TenantConfig } from '../../../shared/store/tenants.ts';
import type { Deps } from '../../ports.ts';
import { tenantConfig, tenantNow } from '../../tenants.ts';

export type Official = Actor & { kind: 'official' };

/** Who asks, where and when. */
export type Desk = {
  deps: Deps;
  tenant: TenantId;
  actor: Official;
  config: TenantConfig;
  now: Instant;
  byName: string;
  sitting: Sitting;
};

export async function deskOf(deps: Deps, tenant: TenantId, actor: Official): Promise<Desk> {
  const config = await tenantConfig(deps, tenant);
  const now = await tenantNow(deps, config);
  const own = config.members.find(({ personId }) => personId === actor.personId);
  const sitting = { actor, appointments: own?.appointments ?? [], today: dayOf(now) };
  return { deps, tenant, actor, config, now, byName: own?.name ?? '', sitting };
}

/** Who reads what was said of everybody as soon as it is counted. */
const overseeing: readonly Post[] = [
  'leadingGroupHead',
  'leadingGroupDeputy',
  'hostHead',
  'auditor',
  'tenantAdmin',
];

export const oversees = ({ actor }: Desk): boolean =>
  runsRounds(actor) || actor.posts.some((post) => overseeing.includes(post));

export type RoundDesk = Desk & StoredRound & { standing: Standing };

/** @throws {DomainError} `not-found`, also for a draft of a round somebody else sets up */
export async function roundDesk(desk: Desk, id: string): Promise<RoundDesk> {
  const stored = await readRound(desk.deps.table, desk.tenant, id);
  if (!stored || (stored.round.state === 'draft' && !oversees(desk)))
    throw new DomainError({ code: 'not-found' });
  return { ...desk, ...stored, standing: standingOf(stored.round, desk.now) };
}
