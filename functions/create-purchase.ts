import type { CommandDone } from '../shared/contracts/purchases.ts';
import type { Actor } from '../shared/domain/actor.ts';
import { DomainError } from '../shared/domain/errors.ts';
import type { PurchaseId, TenantId } from '../shared/domain/ids.ts';
import type { RuleSet } from '../shared/domain/policy/rules.ts';
import { covers } from '../shared/domain/policy/scope.ts';
import type { Plan } from '../shared/domain/purchase/plan.ts';
import type { Purchase } from '../shared/domain/purchase/purchase.ts';
import { commit, type Repeat } from '../shared/store/commit.ts';
import { readAnswer } from '../shared/store/idempotency.ts';
import type { TenantConfig } from '../shared/store/tenants.ts';
import { checkPlan } from './plan-within-settings.ts';
import type { Deps } from './ports.ts';
import { tenantConfig, tenantNow } from './tenants.ts';

type Begin = { tenant: TenantId; id: PurchaseId; actor: Actor; plan: Plan; repeat: Repeat };

/** The rule set of the call the plan names, or else the first for its track and method. */
function rulesFor(config: TenantConfig, plan: Plan): RuleSet {
  checkPlan(config, plan);
  const { rules, settings } = config;
  const named = settings.calls?.find(({ id }) => id === plan.call)?.ruleSet;
  const found = rules.find(
    ({ id, track, method }) =>
      track === plan.track && method === plan.method && (named === undefined || id === named),
  );
  if (!found)
    throw new DomainError(
      { code: 'invalid-request' },
      { faults: [{ pointer: '/plan/method', code: 'no-rules-for-method' }] },
    );
  return found;
}

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
  const rules = rulesFor(config, plan);
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
    settingVersions: config.settingVersions,
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
    draws: {},
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
