import type { Command } from '../shared/domain/purchase/commands.ts';
import type { Purchase } from '../shared/domain/purchase/purchase.ts';
import { heldAwards } from '../shared/store/purchases.ts';
import type { Way } from './acting.ts';
import { demandBudget } from './budget/demand-budget.ts';
import { contractCircumstances } from './contract-circumstances.ts';
import { evidenceFor } from './evidence.ts';
import { checkCommand } from './plan-within-settings.ts';
import { poolFor } from './pool.ts';
import type { Deps } from './ports.ts';
import { signedCopiesFor } from './signed-copies.ts';

/** Read only where an award is weighed under rules that bound them. */
async function heldFor({ table }: Deps, { tenantId, rules }: Purchase, { type }: Command) {
  const isBound = rules.oneAwardPerOrganization?.value || rules.noDoubleFunding?.value;
  const isWeighed = ['judgeEligibility', 'recommendAward', 'closeAwardDecision'].includes(type);
  return isBound && isWeighed ? heldAwards(table, tenantId) : [];
}

/**
 * What a command of buying is weighed against: the budget, the settings, the pool of experts, awards that hold.
 *
 * @throws {DomainError} what the budget or the settings do not allow
 */
export const buyingCircumstances: Way['gather'] = async (
  deps,
  request,
  { config, loaded: { purchase }, now },
) => {
  const { command } = request;
  const { limits, basis } = await demandBudget(deps, config, purchase, { command, now });
  checkCommand(config, purchase, command, now);
  return {
    context: {
      experts: command.type === 'drawPanel' ? await poolFor(deps, config, purchase) : [],
      ...(basis && { budget: basis }),
      ...contractCircumstances(config),
      held: await heldFor(deps, purchase, command),
      evidence: await evidenceFor(deps, purchase, command),
      signedCopies: await signedCopiesFor(deps, purchase, request),
    },
    limits,
  };
};
