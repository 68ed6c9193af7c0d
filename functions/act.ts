import type { CommandDone } from '../shared/contracts/purchases.ts';
import type { Actor } from '../shared/domain/actor.ts';
import { DomainError } from '../shared/domain/errors.ts';
import type { PurchaseId, TenantId } from '../shared/domain/ids.ts';
import type { Command } from '../shared/domain/purchase/commands.ts';
import { decide } from '../shared/domain/purchase/decide.ts';
import type { Context } from '../shared/domain/purchase/decision.ts';
import type { Purchase } from '../shared/domain/purchase/purchase.ts';
import { hashOf } from '../shared/store/audit.ts';
import { type Burnt, commit, type Repeat } from '../shared/store/commit.ts';
import { readDocument } from '../shared/store/documents.ts';
import { readAnswer } from '../shared/store/idempotency.ts';
import { heldAwards, type Loaded, loadPurchase } from '../shared/store/purchases.ts';
import type { TenantConfig } from '../shared/store/tenants.ts';
import { demandBudget } from './budget/demand-budget.ts';
import { calendarOf } from './calendar-of.ts';
import { contractCircumstances } from './contract-circumstances.ts';
import { employersOf, holdersOf } from './holders.ts';
import { lotKeysOf } from './lot-keys.ts';
import { checkCommand } from './plan-within-settings.ts';
import { poolFor } from './pool.ts';
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

/** Another writer may be first this often before a command without an expected version gives up. */
const tries = 6;

/** The signed copy a command names: clean, for a contract, and of whoever hands it in. */
async function signedCopiesFor(
  { table }: Deps,
  { tenantId, id }: Purchase,
  { command, actor }: Request,
): Promise<NonNullable<Context['signedCopies']>> {
  const isSigning = command.type === 'signContract' || command.type === 'signSupplement';
  const documentId = isSigning ? command.signature?.documentId : undefined;
  if (!documentId) return {};
  const found = await readDocument(table, tenantId, id, documentId);
  if (found?.state !== 'clean' || found.purpose !== 'contract') return {};
  const isOwn = actor.kind !== 'organization' || found.organization === actor.organizationId;
  return isOwn ? { [found.id]: { name: found.name, sha256: found.sha256 } } : {};
}

/** Read only where an award is weighed under rules that bound them. */
async function heldFor({ table }: Deps, { tenantId, rules }: Purchase, { type }: Command) {
  const isBound = rules.oneAwardPerOrganization?.value || rules.noDoubleFunding?.value;
  const isWeighed = ['judgeEligibility', 'recommendAward', 'closeAwardDecision'].includes(type);
  return isBound && isWeighed ? heldAwards(table, tenantId) : [];
}

async function attempt(deps: Deps, request: Request, config: TenantConfig, loaded: Loaded) {
  const { actor, command, expectedVersion, repeat } = request;
  if (expectedVersion !== undefined && expectedVersion !== loaded.purchase.version)
    throw new DomainError({
      code: 'version-conflict',
      detail: { version: loaded.purchase.version },
    });
  const now = await tenantNow(deps, config);
  const { limits, basis } = await demandBudget(deps, config, loaded.purchase, { command, now });
  checkCommand(config, loaded.purchase, command, now);
  const decided = decide(loaded.purchase, command, {
    now,
    actor,
    holders: holdersOf(config, loaded.purchase),
    delegations: config.delegations,
    calendar: await calendarOf(deps, loaded.purchase, config),
    employers: employersOf(config),
    lot: lotKeysOf(deps.secrets.linkKey, request.tenant, request.purchase),
    experts: command.type === 'drawPanel' ? await poolFor(deps, config, loaded.purchase) : [],
    ...(basis && { budget: basis }),
    ...contractCircumstances(config),
    held: await heldFor(deps, loaded.purchase, command),
    signedCopies: await signedCopiesFor(deps, loaded.purchase, request),
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
    limits,
  });
}

const isConflict = (error: unknown) =>
  error instanceof DomainError && error.name === 'version-conflict';

/** What was answered before under the same key is answered again; any other failure stands. */
async function answerEarlier(deps: Deps, { tenant, repeat }: Request, error: unknown) {
  const earlier = repeat && (await readAnswer(deps.table, tenant, repeat));
  if (earlier) return earlier;
  throw error;
}

/**
 * Carries out `command`: the only caller of `decide` and, but for a purchase's beginning, of `commit`.
 * Asked again under the same key, it answers what it answered before.
 *
 * @throws {DomainError} `not-found`, `version-conflict`, or what `decide` refuses
 */
export async function act(deps: Deps, request: Request): Promise<CommandDone> {
  const { tenant, purchase, expectedVersion } = request;
  const config = await tenantConfig(deps, tenant);
  if (config.summary.isSuspended && request.actor.kind !== 'system')
    throw new DomainError({ code: 'tenant-suspended' });
  let loaded = request.loaded ?? (await loadPurchase(deps.table, tenant, purchase));
  for (let left = tries; left > 1 && expectedVersion === undefined; left -= 1) {
    try {
      return await attempt(deps, request, config, loaded);
    } catch (error) {
      if (!isConflict(error)) return answerEarlier(deps, request, error);
      loaded = await loadPurchase(deps.table, tenant, purchase);
    }
  }
  return attempt(deps, request, config, loaded).catch((error) =>
    answerEarlier(deps, request, error),
  );
}
