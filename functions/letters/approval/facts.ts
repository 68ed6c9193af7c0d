import type { Post } from '../../../shared/domain/policy/posts.ts';
import type { Method, Track } from '../../../shared/domain/policy/rules.ts';
import type { Approval } from '../../../shared/domain/purchase/approval.ts';
import { openSteps, roundsOf } from '../../../shared/domain/purchase/approval-rounds.ts';
import type { Plan } from '../../../shared/domain/purchase/plan.ts';
import type { AskedSubject } from './subject-words.ts';

/** One seat of the request, with names in place of ids. */
export type Step = {
  post: Post;
  name: string;
  /** Is it asked now? */
  isOpen: boolean;
  standsIn?: 'short' | 'overdue';
  decision?: 'approve' | 'return';
  opinion?: string;
  decidedAt?: string;
  /** Who decided on their behalf. */
  decidedBy?: string;
};

/** Those who are asked at once; `places` are the seats in `steps`, from 0. */
export type RoundFacts = {
  places: readonly number[];
  needed: number;
  approved: number;
  status: 'open' | 'passed' | 'lost';
};

/** One request for approval as its reader may see it. */
export type ApprovalFacts = {
  subject: AskedSubject;
  status: Approval['status'];
  title: string;
  /** What a purchase is; a task for communities has a department instead. */
  track?: Track;
  method?: Method;
  department?: string;
  requestedBy: string;
  requestedAt: string;
  steps: readonly Step[];
  rounds: readonly RoundFacts[];
  /** SHA-256 of what is to be approved. */
  documentsHash: string;
};

/** The request as a letter shows it. */
export function factsOf(
  approval: Approval,
  { title, track, method }: Pick<Plan, 'title' | 'track' | 'method'>,
  nameOf: (id: string) => string,
): ApprovalFacts {
  const asked = openSteps(approval);
  const { subject, status, requestedAt, documentsHash } = approval;
  return {
    subject,
    status,
    title,
    track,
    method,
    requestedBy: nameOf(approval.author),
    requestedAt,
    documentsHash,
    steps: approval.steps.map((step) => ({
      post: step.post,
      name: nameOf(step.personId),
      isOpen: asked.includes(step),
      ...(step.standsIn && { standsIn: step.standsIn }),
      ...(step.decision && { decision: step.decision }),
      ...(step.opinion && { opinion: step.opinion }),
      ...(step.decidedAt && { decidedAt: step.decidedAt }),
      ...(step.decidedBy && { decidedBy: nameOf(step.decidedBy) }),
    })),
    rounds: roundsOf(approval).map(({ seats, needed, approved, status: standing }) => ({
      places: seats.map((seat) => approval.steps.indexOf(seat)),
      needed,
      approved,
      status: standing,
    })),
  };
}
