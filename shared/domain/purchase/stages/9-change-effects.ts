import {
  ended,
  isPaused,
  kindOf,
  reasonsFor,
  settlementOf,
  successorOf,
} from '../../contract/change-orders.ts';
import type { Supplement } from '../../contract/contract.ts';
import { resultOf } from '../../contract/supplements.ts';
import type { Refusal } from '../../errors.ts';
import { ok, type Result, refuse } from '../../result.ts';
import type { CommandOf } from '../commands.ts';
import type { Context, Step } from '../decision.ts';
import type { Project } from '../project.ts';
import type { Purchase } from '../purchase.ts';
import { signed } from './9-signing.ts';
import { after, toSettlement } from './deadlines.ts';

type Proposal = CommandOf<'proposeSupplement'>;

/** What a project must be for a kind of change, and what keeps it from that. */
export function kindFault(
  purchase: Purchase,
  project: Project,
  proposal: Proposal,
): Refusal | undefined {
  const kind = kindOf(proposal);
  if (!reasonsFor[kind].includes(proposal.reason)) return { code: 'change-reason-unfit' };
  if (
    kind !== 'change' &&
    (proposal.changeFen !== 0 || Object.keys(proposal.quantities).length > 0)
  )
    return { code: 'change-reason-unfit' };
  if (kind === 'handOver')
    return project.status === 'terminated' && purchase.rules.handOver?.value
      ? undefined
      : { code: 'hand-over-refused' };
  if (project.status !== 'signed') return { code: 'contract-unsigned' };
  if ((kind === 'pause') === isPaused(project) && (kind === 'pause' || kind === 'resume'))
    return { code: 'already-decided' };
  return undefined;
}

/** The contract as it stands: what only moves the work in time changes nothing in it. */
const standing = ({ amountFen, deliverables, payments }: Project): Supplement['result'] => ({
  beforeFen: amountFen,
  amountFen,
  quantities: Object.fromEntries(deliverables.map(({ id, quantity }) => [id, quantity])),
  payments: Object.fromEntries(payments.map((one) => [String(one.number), one.amountFen])),
});

type Outcome = Pick<Supplement, 'result' | 'settlement' | 'successor'>;

/** What comes of the change, reckoned once: both sides read this, and nothing is counted anew when they sign. */
export function reckoned(
  purchase: Purchase,
  project: Project,
  proposal: Proposal,
  { now }: Context,
): Result<Outcome, Refusal> {
  const kind = kindOf(proposal);
  if (kind === 'change') {
    const result = resultOf(project, proposal.quantities, proposal.changeFen);
    return result ? ok({ result }) : refuse({ code: 'budget-does-not-add-up' });
  }
  const result = standing(project);
  if (kind === 'end') return ok({ result, settlement: settlementOf(project) });
  if (kind !== 'handOver') return ok({ result });
  const successor = successorOf(purchase, project, now);
  return successor ? ok({ result, successor }) : refuse({ code: 'hand-over-refused' });
}

const withProjects = (purchase: Purchase, ...changed: Project[]) => ({
  ...purchase.projects,
  ...Object.fromEntries(changed.map((one) => [one.organizationId, one])),
});

/** What is at work ends: what was accepted is paid, nothing else is. With nobody left at work, the purchase is settled. */
export const endedOf = (purchase: Purchase, project: Project, context: Context): Step =>
  afterEnd(purchase, ended(project, settlementOf(project)), context);

/** With nobody left at work, the purchase goes on to its settlement. */
function afterEnd(purchase: Purchase, project: Project, context: Context): Step {
  const projects = withProjects(purchase, project);
  const isOver =
    signed({ ...purchase, projects }).length === 0 &&
    !Object.values(projects).some(({ status }) => status === 'awarded') &&
    ['implementing', 'midTermEvaluation', 'finalEvaluation'].includes(purchase.state);
  const told = [{ type: 'pagePublished' } as const];
  return isOver
    ? {
        state: 'terminatedEarly',
        changes: {
          projects,
          reason: 'projectsEnded',
          deadlines: toSettlement(purchase, context),
        },
        events: told,
      }
    : { state: purchase.state, changes: { projects }, events: told };
}

function heirOf({ successor }: Supplement, purchase: Purchase, from: Project): Project | undefined {
  if (!successor || purchase.projects[successor.organizationId]) return undefined;
  const { payments, ...agreed } = successor;
  return {
    ...agreed,
    payments: payments.map((one) => ({ ...one, status: 'waiting' })),
    status: 'awarded',
    reports: [],
    evaluations: [],
    acceptances: [],
    follows: from.organizationId,
    fromPeriod: purchase.period,
  };
}

function handedOver(
  purchase: Purchase,
  project: Project,
  supplement: Supplement,
  context: Context,
): Step {
  const heir = heirOf(supplement, purchase, project);
  if (!heir)
    return { state: purchase.state, changes: { projects: withProjects(purchase, project) } };
  return {
    state: purchase.state,
    changes: {
      projects: withProjects(purchase, project, heir),
      deadlines: { ...purchase.deadlines, signing: after(purchase, 'contractSigning', context) },
    },
    events: [
      { type: 'mail', template: 'contractReady', to: { organizationId: heir.organizationId } },
      { type: 'pagePublished' },
    ],
  };
}

/**
 * The change takes effect: `project` already carries it as being in force. What has been overtaken meanwhile (the
 * project is over) changes nothing any more.
 */
export function takeEffect(
  purchase: Purchase,
  project: Project,
  supplement: Supplement,
  context: Context,
): Step {
  const { now } = context;
  const kind = kindOf(supplement);
  if (kind === 'handOver') return handedOver(purchase, project, supplement, context);
  if (kind === 'end' && project.status === 'signed') return endedOf(purchase, project, context);
  const { pauses = [] } = project;
  const moved: Project =
    kind === 'pause'
      ? { ...project, pauses: [...pauses, { from: now, reason: supplement.text }] }
      : { ...project, pauses: pauses.map((one) => (one.to ? one : { ...one, to: now })) };
  return {
    state: purchase.state,
    changes: { projects: withProjects(purchase, kind === 'end' ? project : moved) },
    events: [{ type: 'pagePublished' }],
  };
}
