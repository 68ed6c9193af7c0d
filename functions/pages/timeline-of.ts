import type { TimelineStep } from '../../shared/contracts/notices.ts';
import { explain } from '../../shared/domain/deadline-reason.ts';
import { type Stage, type State, stages } from '../../shared/domain/purchase/lifecycle.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { WorkingCalendar } from '../../shared/domain/working-days.ts';

/** The state the rules of secrecy go by: a suspended purchase keeps the secrets it had. */
export const effectiveState = ({ state, resumesTo }: Purchase): State =>
  state === 'suspended' ? (resumesTo ?? state) : state;

const last = (moments: readonly (Instant | undefined)[]): Instant | undefined =>
  moments
    .filter((at) => at !== undefined)
    .sort()
    .at(-1);

const approvedAt = ({ approvals }: Purchase, subject: 'plan' | 'award' | 'acceptance') =>
  last(
    Object.values(approvals)
      .filter((approval) => approval.subject === subject && approval.status === 'approved')
      .flatMap((approval) => approval.steps.map((step) => step.decidedAt)),
  );

const evaluatedAt = ({ projects }: Purchase, phase: 'midTerm' | 'final') =>
  last(
    Object.values(projects).flatMap(({ evaluations }) =>
      evaluations.filter((e) => e.phase === phase).map((e) => e.at),
    ),
  );

/**
 * The deadline everybody may know in each state. Those of approvals and of single applicants are left out:
 * their names tell who is asked, or who has to correct something.
 */
const publicDeadlines: Partial<Record<State, readonly string[]>> = {
  biddingOpen: ['biddingCloses'],
  sealed: ['opening'],
  eligibilityCheck: ['eligibility'],
  finalOffers: ['finalOffers'],
  scoring: ['scoring'],
  reportSigning: ['report'],
  standstill: ['standstill'],
  contractSigning: ['signing'],
  implementing: ['period'],
  midTermEvaluation: ['evaluation'],
  finalEvaluation: ['survey', 'evaluation'],
  settlement: ['settlement'],
};

function dueOf(purchase: Purchase, calendar?: WorkingCalendar): Partial<TimelineStep> {
  const name = publicDeadlines[purchase.state]?.find((each) => purchase.deadlines[each]);
  const deadline = name === undefined ? undefined : purchase.deadlines[name];
  if (!deadline) return {};
  const reason = calendar && explain(deadline, calendar);
  return {
    due: deadline.at,
    isProvisional: deadline.isProvisional,
    ...(reason && reason.kind !== 'named' && { reason }),
  };
}

const sideExits: readonly State[] = ['suspended', 'cancelled', 'failedCall', 'terminatedEarly'];
/** The work never got this far where every project was ended early. */
const skippable: readonly Stage[] = ['midTermEvaluation', 'finalEvaluation'];

/** Passed by, though never held: the projects were ended before. */
const isSkipped = (purchase: Purchase, stage: Stage) => {
  if (stage === 'midTermEvaluation') return !evaluatedAt(purchase, 'midTerm');
  return stage === 'finalEvaluation' && !approvedAt(purchase, 'acceptance');
};

function statusOf(purchase: Purchase, stage: Stage): TimelineStep['status'] {
  const here = stages.indexOf(purchase.stage);
  const at = stages.indexOf(stage);
  if (purchase.state === 'disclosed' && at === here) return 'done';
  if (at === here) return sideExits.includes(purchase.state) ? 'stopped' : 'current';
  if (at < here)
    return skippable.includes(stage) && isSkipped(purchase, stage) ? 'stopped' : 'done';
  // Implementation goes on after the mid-term evaluation.
  const isHeld = stage === 'midTermEvaluation' && purchase.period > purchase.plan.midTermAfter;
  return isHeld && purchase.stage === 'implementation' ? 'done' : 'ahead';
}

/** The thirteen stages as everybody may see them: which are done, which runs, until when and why. */
export const timelineOf = (purchase: Purchase, calendar?: WorkingCalendar): TimelineStep[] =>
  stages.map((stage) => {
    const status = statusOf(purchase, stage);
    const enteredAt =
      status === 'ahead' || (status === 'stopped' && stage !== purchase.stage)
        ? undefined
        : purchase.entered[stage];
    return {
      stage,
      status,
      ...(enteredAt && { enteredAt }),
      ...(status === 'current' && dueOf(purchase, calendar)),
    };
  });
