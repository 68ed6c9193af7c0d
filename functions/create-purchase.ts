import type { CommandDone } from '../shared/contracts/purchases.ts';
import type { Actor } from '../shared/domain/actor.ts';
import { DomainError } from '../shared/domain/errors.ts';
import type { PurchaseId, TenantId } from '../shared/domain/ids.ts';
import { covers } from '../shared/domain/policy/scope.ts';
import type { Plan } from '../shared/domain/purchase/plan.ts';
import type { Purchase } from '../shared/domain/purchase/purchase.ts';
import { commit, type Repeat } from '../shared/store/commit.ts';
import { readAnswer } from '../shared/store/idempotency.ts';
import type { Deps } from './ports.ts';
import { tenantConfig, tenantNow } from './tenants.ts';

type Begin = { tenant: TenantId; id: PurchaseId; actor: Actor; plan: Plan; repeat: Repeat };

/**
 * Begins a purchase as a draft, under the rules the tenant has for its track and method now.
 * @throws {DomainError} `not-permitted`; `invalid-request` when the tenant has no rules for that method
 */
export async function createPurchase(
  deps: Deps,
  { tenant, id, actor, plan, repeat }: Begin,
): Promise<CommandDone> {
  if (actor.kind !== 'official' || !actor.posts.includes('handler'))
    throw new DomainError({ code: 'not-permitted' });
  const earlier = await readAnswer(deps.table, tenant, repeat);
  if (earlier) return earlier;
  const config = await tenantConfig(deps, tenant);
  if (!covers(actor.scopes?.handler, plan.regionCodes))
    throw new DomainError(
      { code: 'invalid-request' },
      { faults: [{ pointer: '/plan/regionCodes', code: 'outside-your-scope' }] },
    );
  const rules = config.rules.find((r) => r.track === plan.track && r.method === plan.method);
  if (!rules)
    throw new DomainError(
      { code: 'invalid-request' },
      { faults: [{ pointer: '/plan/method', code: 'no-rules-for-method' }] },
    );
  const now = await tenantNow(deps, config);
  const purchase: Purchase = {
    id,
    tenantId: tenant,
    version: 1,
    state: 'drafting',
    stage: 'planningApproval',
    createdAt: now,
    entered: { planningApproval: now },
    author: actor.personId,
    plan,
    rules,
    openingConfirmedBy: [],
    ranking: [],
    awards: [],
    period: 0,
    deadlines: {},
    overdue: [],
    applications: {},
    sheets: {},
    projects: {},
    approvals: {},
    objections: {},
  };
  return commit(deps.table, {
    before: undefined,
    after: purchase,
    events: [{ type: 'stageEntered', stage: 'planningApproval' }],
    actor,
    ...(deps.origin && { origin: deps.origin }),
    command: { type: 'createPurchase' },
    now,
    worldNow: deps.clock.now(),
    isSandbox: config.summary.isSandbox,
    repeat,
  });
}
