import type { FieldFault } from '../errors.ts';
import type { Plan } from '../purchase/plan.ts';
import type { Day } from '../time.ts';
import type { Settings } from './kinds.ts';

type Asked = Pick<
  Plan,
  | 'track'
  | 'call'
  | 'regionCodes'
  | 'budgetFen'
  | 'needIds'
  | 'needReason'
  | 'survey'
  | 'hearing'
  | 'proposal'
  | 'performanceGoals'
  | 'namesSocialWorkers'
>;
type Demanding = Pick<Settings, 'plans' | 'calls'>;

const fault = (isWrong: boolean, pointer: string, code: string): FieldFault[] =>
  isWrong ? [{ pointer: `/plan/${pointer}`, code }] : [];

/** A division code of twelve digits is a community; shorter ones are streets and above. */
const isCommunity = (code: string) => code.length === 12;

const hearingFaults = ({ hearing }: Asked, isAsked: boolean, today: Day): FieldFault[] => [
  ...fault(isAsked && !hearing, 'hearing', 'hearing-missing'),
  ...fault(hearing !== undefined && hearing.heldOn > today, 'hearing/heldOn', 'hearing-not-held'),
  ...fault(hearing?.conclusion === 'opposed', 'hearing/conclusion', 'residents-opposed'),
];

/** Who must bring it forward, the kind of call says: a party branch shows its way from forms to projects (seed 1-01). */
function proposalFaults({ calls = [] }: Demanding, { call, proposal }: Asked): FieldFault[] {
  const proposer = calls.find(({ id }) => id === call)?.proposer ?? 'organization';
  if (proposer === 'organization') return [];
  return [
    ...fault(!proposal, 'proposal/by', 'proposer-missing'),
    ...fault(
      proposer === 'partyBranch' && proposal !== undefined && !proposal.funnel,
      'proposal/funnel',
      'funnel-missing',
    ),
  ];
}

/**
 * What the tenant asks of a plan that goes up for approval, and `plan` does not say. What it never asked for is no
 * fault; a hearing that was held is looked at also where none was asked for.
 */
export function demandFaults(settings: Demanding, plan: Asked, today: Day): FieldFault[] {
  const { plans } = settings;
  const isAsked = (of: 'needs' | 'threeParties' | 'hearing') =>
    plans?.[of].includes(plan.track) ?? false;
  const cites = Boolean(plan.needIds?.length || plan.survey || plan.needReason);
  const above = plans?.goalsAboveFen;
  return [
    ...proposalFaults(settings, plan),
    ...fault(isAsked('needs') && !cites, 'needIds', 'needs-not-cited'),
    ...fault(
      isAsked('threeParties') && !plan.regionCodes.every(isCommunity),
      'regionCodes',
      'communities-not-named',
    ),
    ...fault(
      isAsked('threeParties') && !plan.namesSocialWorkers,
      'namesSocialWorkers',
      'social-workers-not-asked',
    ),
    ...hearingFaults(plan, isAsked('hearing'), today),
    ...fault(
      above !== undefined && plan.budgetFen > above && !plan.performanceGoals?.length,
      'performanceGoals',
      'goals-missing',
    ),
  ];
}
