import { isFinal, type Stage, type State, stages } from '../../shared/domain/purchase/lifecycle.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';

export type Status = 'done' | 'current' | 'ahead' | 'stopped';
export type Step = {
  stage: Stage;
  status: Status;
  at?: string;
  due?: string;
  isProvisional?: boolean;
};

/** What is known about when each stage was reached or done; the audit has it all. */
type Facts = Pick<
  Purchase,
  'createdAt' | 'notice' | 'opensAt' | 'closesAt' | 'openedAt' | 'awardNotice' | 'disclosedAt'
>;

const momentOf = (facts: Facts): Partial<Record<Stage, string | undefined>> => ({
  planningApproval: facts.createdAt,
  tenderNotice: facts.notice?.publishedAt,
  biddingWindow: facts.closesAt,
  opening: facts.openedAt,
  standstill: facts.awardNotice?.publishedAt,
  settlement: facts.disclosedAt,
});

const isStopped = (state: State) =>
  state === 'cancelled' || state === 'failedCall' || state === 'suspended';

const nextDue = (purchase: Pick<Purchase, 'deadlines'>) =>
  Object.values(purchase.deadlines).sort((a, b) => (a.at < b.at ? -1 : 1))[0];

function statusOf(
  stage: Stage,
  { state, stage: reached }: Pick<Purchase, 'state' | 'stage'>,
): Status {
  const at = stages.indexOf(stage);
  const here = stages.indexOf(reached);
  if (at !== here) return at < here ? 'done' : 'ahead';
  if (isStopped(state)) return 'stopped';
  return isFinal(state) ? 'done' : 'current';
}

/** The whole path of a purchase: what is done, what is running and until when, what comes. */
export function stepsOf(purchase: Purchase): Step[] {
  const moments = momentOf(purchase);
  const due = nextDue(purchase);
  return stages.map((stage): Step => {
    const status = statusOf(stage, purchase);
    const at = status === 'done' || status === 'stopped' ? moments[stage] : undefined;
    const isRunning = status === 'current' && due !== undefined;
    return {
      stage,
      status,
      ...(at && { at }),
      ...(isRunning && { due: due.at, isProvisional: due.isProvisional }),
    };
  });
}
