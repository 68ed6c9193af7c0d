import { isFinal, type Stage, type State, stages } from '../../shared/domain/purchase/lifecycle.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';

export type Status = 'done' | 'current' | 'ahead' | 'stopped';
export type Step = {
  stage: Stage;
  status: Status;
  /** When it was entered last. */
  at?: string;
  due?: string;
  isProvisional?: boolean;
};

const isStopped = (state: State) =>
  state === 'cancelled' || state === 'failedCall' || state === 'suspended';

/** A question is owed an answer beside the stage: it does not end it. */
const nextDue = (purchase: Pick<Purchase, 'deadlines'>) =>
  Object.entries(purchase.deadlines)
    .filter(([name]) => !name.startsWith('question-'))
    .map(([, due]) => due)
    .sort((a, b) => (a.at < b.at ? -1 : 1))[0];

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
export function stepsOf(
  purchase: Pick<Purchase, 'deadlines' | 'entered' | 'state' | 'stage'>,
): Step[] {
  const due = nextDue(purchase);
  return stages.map((stage): Step => {
    const status = statusOf(stage, purchase);
    const at = status === 'ahead' ? undefined : purchase.entered[stage];
    const isRunning = status === 'current' && due !== undefined;
    return {
      stage,
      status,
      ...(at && { at }),
      ...(isRunning && { due: due.at, isProvisional: due.isProvisional }),
    };
  });
}
