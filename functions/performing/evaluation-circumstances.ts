import { roundId } from '../../shared/domain/evaluation/rated-round.ts';
import type { Context } from '../../shared/domain/purchase/decision.ts';
import { readAppeals } from '../../shared/store/consequence-appeals.ts';
import { readRatedRounds } from '../../shared/store/rated-rounds.ts';
import type { TenantConfig } from '../../shared/store/tenants.ts';
import type { Request } from '../acting.ts';
import type { Deps } from '../ports.ts';

/** The rounds a project was rated in, and the rules of what follows: read only for commands that rest on them. */
export async function evaluationCircumstances(
  { table }: Pick<Deps, 'table'>,
  { tenant, purchase, command }: Request,
  { settings }: TenantConfig,
): Promise<Pick<Context, 'rounds' | 'consequences' | 'appeals'>> {
  if (command.type === 'askConsequence') return { consequences: settings.consequences ?? [] };
  if (command.type !== 'submitEvaluation' && command.type !== 'enforceConsequence') return {};
  const place = { tenant, purchase, organization: command.organizationId };
  if (command.type === 'enforceConsequence') return { appeals: await readAppeals(table, place) };
  const rated = await readRatedRounds(table, place);
  return {
    rounds: rated.map((round) => ({
      id: roundId(round),
      phase: round.phase,
      isFinal: round.state === 'final',
      isLate: round.isLate,
      result: round.result,
    })),
  };
}
