import type { Approval, ApprovalStep } from './approval.ts';

/** Those of a request who are asked at once. */
export type Round = {
  number: number;
  seats: readonly ApprovalStep[];
  needed: number;
  approved: number;
  /** `lost`: so many returned it that those who are left are too few. */
  status: 'open' | 'passed' | 'lost';
};

const isLate = ({ standsIn }: ApprovalStep) => standsIn === 'overdue';

function roundOf(number: number, needed: number, seats: readonly ApprovalStep[]): Round {
  const decided = (decision: ApprovalStep['decision']) =>
    seats.filter((seat) => seat.decision === decision).length;
  const approved = decided('approve');
  // Who is asked because others were late adds no vote: theirs is one of the late.
  const places = seats.filter((seat) => !isLate(seat)).length;
  const status =
    approved >= needed ? 'passed' : places - decided('return') < needed ? 'lost' : 'open';
  return { number, seats, needed, approved, status };
}

/** What says whose turn it is: of a purchase's request, or of an annual plan's. */
type Request = Pick<Approval, 'steps' | 'needed' | 'status'>;

/** The rounds of a request in their order, with how each stands. */
export function roundsOf(approval: Pick<Approval, 'steps' | 'needed'>): Round[] {
  const numberOf = (step: ApprovalStep, place: number) => step.round ?? place;
  const last = Math.max(...approval.steps.map(numberOf));
  return Array.from({ length: last + 1 }, (_, number) =>
    roundOf(
      number,
      approval.needed?.[number] ?? 1,
      approval.steps.filter((step, place) => numberOf(step, place) === number),
    ),
  );
}

/** The round whose turn it is; `undefined` once the request is closed. */
export const currentRound = (approval: Request): Round | undefined =>
  approval.status === 'open'
    ? roundsOf(approval).find(({ status }) => status === 'open')
    : undefined;

/** Everybody who is asked now and has not decided. */
export const openSteps = (approval: Request): ApprovalStep[] =>
  currentRound(approval)?.seats.filter((seat) => !seat.decision) ?? [];

/** The first of those who are asked now. */
export const currentStep = (approval: Request): ApprovalStep | undefined => openSteps(approval)[0];

/** The name of the deadline that reminds of `step`. */
export const reminderOf = (approval: Approval, step: ApprovalStep): string =>
  `${approval.id}.${approval.steps.indexOf(step)}`;
