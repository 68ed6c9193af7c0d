import type { CommandDone } from '../shared/contracts/purchases.ts';
import type { Actor } from '../shared/domain/actor.ts';
import { DomainError } from '../shared/domain/errors.ts';
import type { PurchaseId, TenantId } from '../shared/domain/ids.ts';
import type { Command } from '../shared/domain/purchase/commands.ts';
import type { Decide } from '../shared/domain/purchase/decide-by.ts';
import type { Context } from '../shared/domain/purchase/decision.ts';
import type { Instant } from '../shared/domain/time.ts';
import { hashOf } from '../shared/store/audit.ts';
import { type Burnt, type Change, commit, type Repeat } from '../shared/store/commit.ts';
import { readAnswer } from '../shared/store/idempotency.ts';
import { type Loaded, loadPurchase } from '../shared/store/purchases.ts';
import type { TenantConfig } from '../shared/store/tenants.ts';
import { calendarOf } from './calendar-of.ts';
import { employersOf, holdersOf } from './holders.ts';
import { lotKeysOf } from './lot-keys.ts';
import type { Deps } from './ports.ts';
import { tenantConfig, tenantNow } from './tenants.ts';

export type Request = {
  tenant: TenantId;
  purchase: PurchaseId;
  actor: Actor;
  command: Command;
  /** The version the actor saw; without it the command is decided on what is there. */
  expectedVersion?: number;
  repeat?: Repeat;
  /** The purchase, where the caller has just read it. */
  loaded?: Loaded;
  /** A one-time code that this command uses up, in the same transaction. */
  burns?: Burnt;
};

/** What a command is weighed against, read and checked before it is decided. */
export type Circumstances = {
  context?: Partial<Context>;
  limits?: NonNullable<Change['limits']>;
};

/** Where a command is decided: by which rules, and on what grounds besides the purchase. */
export type Way = {
  decide: Decide;
  gather(
    deps: Deps,
    request: Request,
    at: { config: TenantConfig; loaded: Loaded; now: Instant },
  ): Promise<Circumstances>;
};

/** Another writer may be first this often before a command without an expected version gives up. */
const tries = 6;

async function attempt(
  { decide, gather }: Way,
  deps: Deps,
  request: Request,
  { config, loaded }: { config: TenantConfig; loaded: Loaded },
) {
  const { actor, command, expectedVersion, repeat } = request;
  if (expectedVersion !== undefined && expectedVersion !== loaded.purchase.version)
    throw new DomainError({
      code: 'version-conflict',
      detail: { version: loaded.purchase.version },
    });
  const now = await tenantNow(deps, config);
  const { context, limits } = await gather(deps, request, { config, loaded, now });
  const decided = decide(loaded.purchase, command, {
    now,
    actor,
    holders: holdersOf(config, loaded.purchase),
    delegations: config.delegations,
    calendar: await calendarOf(deps, loaded.purchase, config),
    employers: employersOf(config),
    lot: lotKeysOf(deps.secrets.linkKey, request.tenant, request.purchase),
    experts: [],
    ...context,
    hash: hashOf,
  });
  if (!decided.ok) throw new DomainError(decided.error);
  return commit(deps.table, {
    before: loaded,
    after: decided.value.purchase,
    events: decided.value.events,
    actor,
    ...(deps.origin && { origin: deps.origin }),
    command,
    now,
    worldNow: deps.clock.now(),
    isSandbox: config.summary.isSandbox,
    ...(repeat && { repeat }),
    ...(request.burns && { burns: request.burns }),
    ...(limits && { limits }),
  });
}

const isConflict = (error: unknown) =>
  error instanceof DomainError && error.name === 'version-conflict';

/** What was answered before under the same key is answered again; any other failure stands. */
async function answerEarlier(
  deps: Deps,
  { tenant, repeat }: Pick<Request, 'tenant' | 'repeat'>,
  error: unknown,
) {
  const earlier = repeat && (await readAnswer(deps.table, tenant, repeat));
  if (earlier) return earlier;
  throw error;
}

/** Tries again on what there is now, while nobody said which version they saw and somebody else is first. */
async function persist(way: Way, deps: Deps, request: Request, config: TenantConfig) {
  const { tenant, purchase, expectedVersion } = request;
  const last = expectedVersion === undefined ? tries : 1;
  let loaded = request.loaded ?? (await loadPurchase(deps.table, tenant, purchase));
  for (let time = 1; time < last; time += 1) {
    try {
      return await attempt(way, deps, request, { config, loaded });
    } catch (error) {
      if (!isConflict(error)) throw error;
      loaded = await loadPurchase(deps.table, tenant, purchase);
    }
  }
  return attempt(way, deps, request, { config, loaded });
}

/**
 * Carries out commands in one way: the only caller of `decide` and, but for a purchase's beginning, of `commit`.
 * Asked again under the same key, it answers what it answered before.
 *
 * @throws {DomainError} `not-found`, `version-conflict`, or what `decide` refuses
 */
export const acting =
  (way: Way) =>
  async (deps: Deps, request: Request): Promise<CommandDone> => {
    const config = await tenantConfig(deps, request.tenant);
    if (config.summary.isSuspended && request.actor.kind !== 'system')
      throw new DomainError({ code: 'tenant-suspended' });
    return persist(way, deps, request, config).catch((error) =>
      answerEarlier(deps, request, error),
    );
  };
