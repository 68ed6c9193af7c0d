import * as z from 'zod';
import { system } from '../../shared/domain/actor.ts';
import { PurchaseId, TenantId } from '../../shared/domain/ids.ts';
import { Command } from '../../shared/domain/purchase/commands.ts';
import { stages } from '../../shared/domain/purchase/lifecycle.ts';
import { type DueCommand, planNext } from '../../shared/domain/purchase/plan-next.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { loadPurchase } from '../../shared/store/purchases.ts';
import { countVotes } from '../../shared/store/residents.ts';
import { countAnswers } from '../../shared/store/satisfaction.ts';
import { storeWait } from '../../shared/store/workflow-items.ts';
import { act } from '../act.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';
import { forTenant } from '../within.ts';

const StageInput = z.object({
  tenantId: TenantId,
  purchaseId: PurchaseId,
  stage: z.enum(stages),
});
const PerformInput = StageInput.extend({
  next: z.object({
    command: z.object({
      type: z.string(),
      organizationId: z.string().optional(),
      deadline: z.string().optional(),
      questionId: z.string().optional(),
    }),
  }),
});
const AwaitInput = StageInput.extend({ version: z.int(), token: z.string() });

/** What the machine does next. `open` is `perform` by the one function that can undo a seal. */
type Planned = {
  outcome: 'done' | 'perform' | 'open' | 'wait';
  version: number;
  command?: DueCommand;
};

/** What only the opener may carry out. */
const openersOwn: readonly DueCommand['type'][] = [
  'openApplications',
  'openFinalOffers',
  'tellApplicants',
];

async function plan(input: unknown, all: Deps): Promise<Planned> {
  const { tenantId, purchaseId, stage } = StageInput.parse(input);
  const deps = await forTenant(all, tenantId);
  const { purchase } = await loadPurchase(deps.table, tenantId, purchaseId);
  const now = await tenantNow(deps, await tenantConfig(deps, tenantId));
  const next = planNext(purchase, stage, now);
  const { version } = purchase;
  if (next.outcome !== 'perform') return { outcome: next.outcome, version };
  const isOpening = openersOwn.includes(next.command.type);
  return { outcome: isOpening ? 'open' : 'perform', version, command: next.command };
}

/** What has to be counted before a command can be asked. */
async function countFor({ table }: Deps, { tenantId, id }: Purchase, type: DueCommand['type']) {
  if (type === 'recordSurvey') return countAnswers(table, tenantId, id);
  return type === 'recordVotes' ? { votes: await countVotes(table, tenantId, id) } : {};
}

/** Carries out what was planned, unless the purchase has moved since: then the machine plans again. */
async function perform(input: unknown, all: Deps): Promise<object> {
  const { tenantId, purchaseId, stage, next } = PerformInput.parse(input);
  const deps = await forTenant(all, tenantId);
  const loaded = await loadPurchase(deps.table, tenantId, purchaseId);
  const now = await tenantNow(deps, await tenantConfig(deps, tenantId));
  const planned = planNext(loaded.purchase, stage, now);
  if (planned.outcome !== 'perform' || planned.command.type !== next.command.type) return {};
  const counted = await countFor(deps, loaded.purchase, planned.command.type);
  const command = Command.parse({ ...planned.command, ...counted });
  return act(deps, { tenant: tenantId, purchase: purchaseId, actor: system, command, loaded });
}

/**
 * Stores the task token, then looks whether the purchase moved meanwhile: a command that was committed
 * between plan and token has already sent its wake-up, to nobody.
 */
async function waitFor(input: unknown, all: Deps): Promise<object> {
  const { tenantId, purchaseId, stage, version, token } = AwaitInput.parse(input);
  const deps = await forTenant(all, tenantId);
  const reference = { tenant: tenantId, purchase: purchaseId };
  await storeWait(deps.table, reference, { stage, token, version });
  const { purchase } = await loadPurchase(deps.table, tenantId, purchaseId);
  const now = await tenantNow(deps, await tenantConfig(deps, tenantId));
  const isOutdated =
    purchase.version !== version || planNext(purchase, stage, now).outcome !== 'wait';
  if (isOutdated) await deps.workflow.wake(token);
  return {};
}

/** The worker's tasks, by the names the stage machines use. */
export const tasks = { plan, perform, await: waitFor };
