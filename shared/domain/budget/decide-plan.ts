import type { Refusal } from '../errors.ts';
import type { PersonId } from '../ids.ts';
import type { ApprovalChainStep } from '../policy/rules.ts';
import type { ApprovalStep } from '../purchase/approval.ts';
import { openSteps, roundsOf } from '../purchase/approval-rounds.ts';
import type { Context } from '../purchase/decision.ts';
import { seatRound } from '../purchase/stages/approval-seats.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { Instant } from '../time.ts';
import { type AnnualPlan, type BudgetLine, type BudgetRound, mostLines } from './annual-plan.ts';

type Decided = Result<AnnualPlan, Refusal>;

/** Rounds that are kept with the plan; all of them are in its audit chain. */
const kept = 20;

const moved = (command: string, { state }: AnnualPlan) =>
  refuse<Refusal>({ code: 'illegal-move', detail: { state, command } });

/** An approved plan that is written on is a draft of its next version; the one in force stays in force. */
function written(plan: AnnualPlan, lines: BudgetLine[], by: PersonId): AnnualPlan {
  const editors = plan.state === 'approved' ? [] : plan.editors;
  return {
    ...plan,
    lines,
    state: plan.state === 'returned' ? 'returned' : 'draft',
    editors: editors.includes(by) ? editors : [...editors, by],
  };
}

/** Adds a line or replaces the one of its id. */
export function keepLine(plan: AnnualPlan, line: BudgetLine, by: PersonId): Decided {
  if (plan.state === 'submitted') return moved('keepLine', plan);
  const isKnown = plan.lines.some(({ id }) => id === line.id);
  if (!isKnown && plan.lines.length >= mostLines)
    return refuse({ code: 'too-many-entries', detail: { maximum: mostLines } });
  const lines = isKnown
    ? plan.lines.map((one) => (one.id === line.id ? line : one))
    : [...plan.lines, line];
  return ok(written(plan, lines, by));
}

export function dropLine(plan: AnnualPlan, id: string, by: PersonId): Decided {
  if (plan.state === 'submitted') return moved('dropLine', plan);
  const lines = plan.lines.filter((one) => one.id !== id);
  if (lines.length === plan.lines.length) return refuse({ code: 'not-found' });
  return ok(written(plan, lines, by));
}

/** The round that is being decided; the last one, whatever came of it. */
export const lastRound = ({ rounds }: Pick<AnnualPlan, 'rounds'>): BudgetRound | undefined =>
  rounds.at(-1);

type Submission = {
  by: PersonId;
  at: Instant;
  reason?: string | undefined;
  chain: readonly ApprovalChainStep[];
  holders: Context['holders'];
  contentHash: string;
};

/** Seats the whole chain at once: who wrote does not decide, and nobody decides twice. */
function seated(plan: AnnualPlan, { by, chain, holders }: Submission) {
  const steps: ApprovalStep[] = [];
  const needed: number[] = [];
  for (const [round, turn] of chain.entries()) {
    const taken = [by, ...plan.editors, ...steps.map(({ personId }) => personId)];
    const found = seatRound(turn, round, { taken, holders });
    if (!found.ok) return found;
    steps.push(...found.value.seats);
    needed.push(found.value.needed);
  }
  return ok({ steps, needed });
}

/** Sends the plan up the levels. An adjustment of an approved plan says why. */
export function submitPlan(plan: AnnualPlan, submission: Submission): Decided {
  if (plan.state !== 'draft' && plan.state !== 'returned') return moved('submit', plan);
  if (plan.lines.length === 0) return refuse({ code: 'budget-empty' });
  const { by, at, reason, contentHash } = submission;
  if (plan.inForce && !reason) return refuse({ code: 'budget-reason-missing' });
  const found = seated(plan, submission);
  if (!found.ok) return found;
  const round: BudgetRound = {
    submittedBy: by,
    submittedAt: at,
    ...(reason && { reason }),
    contentHash,
    ...found.value,
    status: 'open',
  };
  return ok({ ...plan, state: 'submitted', rounds: [...plan.rounds, round].slice(-kept) });
}

const withRound = (plan: AnnualPlan, round: BudgetRound): AnnualPlan => ({
  ...plan,
  rounds: [...plan.rounds.slice(0, -1), round],
});

/** Takes a plan back before everybody has decided. */
export function withdrawPlan(plan: AnnualPlan): Decided {
  const round = lastRound(plan);
  if (plan.state !== 'submitted' || !round) return moved('withdraw', plan);
  return ok({ ...withRound(plan, { ...round, status: 'withdrawn' }), state: 'draft' });
}

type Decision = {
  by: PersonId;
  posts: readonly string[];
  at: Instant;
  decision: 'approve' | 'return';
  opinion: string;
  contentHash: string;
};

function objection(plan: AnnualPlan, round: BudgetRound, asked: Decision): Refusal | undefined {
  if ([...plan.editors, round.submittedBy].includes(asked.by))
    return { code: 'author-cannot-approve' };
  const step = openSteps(round).find(({ personId }) => personId === asked.by);
  if (!step) {
    const isSeated = round.steps.some(({ personId }) => personId === asked.by);
    if (!isSeated) return { code: 'not-permitted' };
    const hasDecided = round.steps.some((one) => one.personId === asked.by && one.decision);
    return { code: hasDecided ? 'already-decided' : 'not-your-turn' };
  }
  // Posts are those of this moment: who lost theirs decides nothing.
  if (!asked.posts.includes(step.post)) return { code: 'not-permitted' };
  if (asked.contentHash !== round.contentHash) return { code: 'documents-changed' };
  return undefined;
}

function statusOf(round: BudgetRound): BudgetRound['status'] {
  const rounds = roundsOf(round);
  if (rounds.some(({ status }) => status === 'lost')) return 'returned';
  return rounds.every(({ status }) => status === 'passed') ? 'approved' : 'open';
}

/**
 * Records one person's decision. Returned, the plan can be written on and goes up again; approved by the last
 * of the chain, it is in force as its next version.
 */
export function decidePlan(plan: AnnualPlan, asked: Decision): Decided {
  const round = lastRound(plan);
  if (plan.state !== 'submitted' || !round) return moved('decide', plan);
  const refused = objection(plan, round, asked);
  if (refused) return refuse(refused);
  const turn = openSteps(round).find(({ personId }) => personId === asked.by);
  const { decision, opinion, at } = asked;
  const steps = round.steps.map((step) =>
    step === turn ? { ...step, decision, opinion, decidedAt: at } : step,
  );
  const next = { ...round, steps };
  const status = statusOf(next);
  const decided = withRound(plan, { ...next, status });
  if (status === 'open') return ok(decided);
  if (status === 'returned') return ok({ ...decided, state: 'returned' });
  const version = (plan.inForce?.version ?? 0) + 1;
  return ok({
    ...decided,
    state: 'approved',
    inForce: { version, approvedAt: at, lines: plan.lines },
  });
}
