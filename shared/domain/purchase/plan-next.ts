import type { Instant } from '../time.ts';
import { runsOn } from './frozen.ts';
import { isFinal, lifecycle, type Stage, type State } from './lifecycle.ts';
import type { Purchase } from './purchase.ts';

/**
 * What the workflow does by itself. `openApplications`, `openFinalOffers` and `tellApplicants` are the opener's,
 * `recordSurvey` and `recordVotes` count first.
 */
export type DueCommand =
  | {
      type:
        | 'openBidding'
        | 'closeBidding'
        | 'endStandstill'
        | 'closePeriod'
        | 'openApplications'
        | 'openFinalOffers'
        | 'closePriceReview'
        | 'recordVotes'
        | 'closeReport'
        | 'closeAwardDecision'
        | 'publishScheduled'
        | 'recordSurvey';
    }
  | { type: 'lapseQuestion'; questionId: string }
  | { type: 'tellApplicants'; told: string[] }
  | { type: 'lapseCorrection' | 'lapseExplanation'; organizationId: string }
  | { type: 'noteOverdue'; deadline: string };

export type Next =
  | { outcome: 'done' }
  | { outcome: 'perform'; command: DueCommand }
  | { outcome: 'wait'; until?: Instant };

const commandOf: Record<
  string,
  Exclude<
    DueCommand['type'],
    | 'lapseCorrection'
    | 'lapseExplanation'
    | 'lapseQuestion'
    | 'noteOverdue'
    | 'openApplications'
    | 'tellApplicants'
  >
> = {
  scheduledNotice: 'publishScheduled',
  biddingOpens: 'openBidding',
  biddingCloses: 'closeBidding',
  standstill: 'endStandstill',
  period: 'closePeriod',
  finalOffers: 'openFinalOffers',
  priceReview: 'closePriceReview',
  votes: 'recordVotes',
  report: 'closeReport',
  awardDecision: 'closeAwardDecision',
  survey: 'recordSurvey',
};

/** What the workflow does when the deadline `name` passes; a reminder is only noted. */
export function whenDue(name: string): DueCommand {
  const type = commandOf[name];
  if (type) return { type };
  const [kind = ''] = name.split('-', 1);
  const reference = name.slice(kind.length + 1);
  if (kind === 'correction') return { type: 'lapseCorrection', organizationId: reference };
  if (kind === 'explanation') return { type: 'lapseExplanation', organizationId: reference };
  if (kind === 'question') return { type: 'lapseQuestion', questionId: reference };
  return { type: 'noteOverdue', deadline: name };
}

/** The deadline that passes first, of those that do not stand still; names break a tie, so that the order never depends on insertion. */
export function nextDeadline({ deadlines, frozenAt }: Pick<Purchase, 'deadlines' | 'frozenAt'>) {
  const running = Object.entries(deadlines).filter(([name]) => !frozenAt || runsOn(name));
  const [first] = running.sort(([a, x], [b, y]) =>
    x.at < y.at ? -1 : x.at > y.at ? 1 : a < b ? -1 : 1,
  );
  return first && { name: first[0], at: first[1].at };
}

const runs = (state: State) => state !== 'suspended' && !isFinal(state);

/**
 * What the workflow of `stage` does next at `now`: done (the purchase has left the stage), one command, or
 * wait. Level-triggered: it reads only the purchase, so that an execution can be killed and started again
 * anywhere. Every command it names removes or moves the deadline it came from, so the loop ends.
 */
export function planNext(purchase: Purchase, stage: Stage, now: Instant): Next {
  const { untold = [] } = purchase;
  const told = { outcome: 'perform', command: { type: 'tellApplicants', told: untold } } as const;
  if (purchase.state === 'cancelled' && purchase.stage === stage && untold.length > 0) return told;
  if (!runs(purchase.state) || lifecycle[purchase.state].stage !== stage)
    return { outcome: 'done' };
  if (purchase.state === 'sealed' && !purchase.frozenAt && purchase.openingConfirmedBy.length >= 2)
    return { outcome: 'perform', command: { type: 'openApplications' } };
  if (purchase.state === 'biddingOpen' && untold.length > 0) return told;
  const due = nextDeadline(purchase);
  if (!due) return { outcome: 'wait' };
  if (due.at > now) return { outcome: 'wait', until: due.at };
  return { outcome: 'perform', command: whenDue(due.name) };
}

/** When the sweep must look at `purchase` again; nothing while it stands still. */
export const dueAt = (purchase: Purchase): Instant | undefined =>
  runs(purchase.state) ? nextDeadline(purchase)?.at : undefined;
