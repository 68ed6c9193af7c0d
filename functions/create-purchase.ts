import type { CommandDone } from '../shared/contracts/purchases.ts';
import type { Actor } from '../shared/domain/actor.ts';
import { DomainError } from '../shared/domain/errors.ts';
import type { PurchaseId, TenantId } from '../shared/domain/ids.ts';
import type { RuleSet } from '../shared/domain/policy/rules.ts';
import { covers } from '../shared/domain/policy/scope.ts';
import type { Follows } from '../shared/domain/purchase/failure.ts';
import type { Plan } from '../shared/domain/purchase/plan.ts';
import type { Purchase } from '../shared/domain/purchase/purchase.ts';
import { wayTo } from '../shared/domain/purchase/ways-after.ts';
import { commit, type Repeat } from '../shared/store/commit.ts';
import { readAnswer } from '../shared/store/idempotency.ts';
import { isNew, put } from '../shared/store/items.ts';
import { keys } from '../shared/store/keys.ts';
import { followedMark, loadPurchase } from '../shared/store/purchases.ts';
import type { TenantConfig } from '../shared/store/tenants.ts';
import { demandLines } from './budget/demand-budget.ts';
import { invalid } from './http/problem.ts';
import { checkPlan } from './plan-within-settings.ts';
import type { Deps } from './ports.ts';
import { tenantConfig, tenantNow } from './tenants.ts';

type Begin = {
  tenant: TenantId;
  id: PurchaseId;
  actor: Actor;
  plan: Plan;
  repeat: Repeat;
  follows?: Omit<Follows, 'reason'>;
};

type Following = {
  follows: Follows;
  minimum?: RuleSet['minimumApplications'];
  /** The intention of the failed call was public: it is the same purchase (MoF 2020 no. 10). */
  intention?: NonNullable<Purchase['priorNotices']>['intention'];
};

const pointers = {
  'not-a-failed-call': '/follows/purchaseId',
  'already-followed': '/follows/purchaseId',
  'no-lawful-way': '/plan/method',
  'approval-missing': '/follows/approval',
} as const;

/** @throws {DomainError} `not-found`; `invalid-request` where the law leaves no such way on */
async function following(
  deps: Deps,
  { tenant, plan, follows }: Begin,
): Promise<Following | undefined> {
  if (!follows) return undefined;
  const { purchase } = await loadPurchase(deps.table, tenant, follows.purchaseId);
  const found = wayTo(purchase, plan.method, follows.approval);
  if ('fault' in found) throw invalid([{ pointer: pointers[found.fault], code: found.fault }]);
  const { minimum, source, certainty } = found.way;
  return {
    follows: { ...follows, reason: purchase.failure?.kind ?? 'decided' },
    ...(minimum && { minimum: { value: minimum, source, certainty } }),
    intention: purchase.priorNotices?.intention,
  };
}

/** Names the new call where the failed one lies: a call is held again once. */
const mark = ({ table }: Deps, tenant: TenantId, { follows }: Following, id: PurchaseId) =>
  put(
    table,
    { ...keys.child(tenant, follows.purchaseId, followedMark, ''), et: 'next', purchaseId: id },
    isNew,
  );

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
export async function createPurchase(deps: Deps, begin: Begin): Promise<CommandDone> {
  const { tenant, id, actor, plan, repeat } = begin;
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
  const again = await following(deps, begin);
  const rules = {
    ...rulesFor(config, plan),
    ...(again?.minimum && { minimumApplications: again.minimum }),
  };
  const now = await tenantNow(deps, config);
  await demandLines(deps, config, plan, now);
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
    ...(again && { follows: again.follows }),
    ...(again?.intention && { priorNotices: { intention: again.intention } }),
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
    amendments: {},
    questions: {},
    draws: {},
    recusals: {},
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
    ...(again && { also: [mark(deps, tenant, again, id)] }),
  });
}
