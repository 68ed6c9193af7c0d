import * as z from 'zod';
import type { Refusal } from '../errors.ts';
import { DocumentId, PersonId } from '../ids.ts';
import { StoredDeadline } from '../purchase/stored-deadline.ts';
import { ok, type Result, refuse } from '../result.ts';
import { Instant } from '../time.ts';

const HandIn = z.object({
  text: z.string(),
  documents: z.array(DocumentId),
  by: PersonId,
  at: Instant,
  isLate: z.boolean(),
});
const Recheck = z.object({
  verdict: z.enum(['rectified', 'insufficient']),
  text: z.string(),
  by: PersonId,
  at: Instant,
});

/**
 * 整改: what is to be put right, why, and by when; answered with evidence, looked at again. `escalated`: it was not
 * put right, and what the rules attach to that follows (`evaluation`).
 */
export const Rectification = z.object({
  id: z.string(),
  what: z.string(),
  why: z.string(),
  /** The visit, flag, incident or complaint it follows from. */
  from: z
    .object({ kind: z.enum(['visit', 'flag', 'incident', 'voice']), id: z.string() })
    .optional(),
  due: StoredDeadline,
  /** The dates it had before, when a re-check gave another. */
  earlier: z.array(StoredDeadline),
  orderedBy: PersonId,
  orderedAt: Instant,
  status: z.enum(['ordered', 'handedIn', 'rectified', 'escalated']),
  handIns: z.array(HandIn),
  rechecks: z.array(Recheck),
  /** When its date was found to have passed with nothing handed in; those concerned were told then. */
  overdueAt: Instant.optional(),
  escalation: z.object({ reason: z.string(), by: PersonId, at: Instant }).optional(),
});
export type Rectification = z.infer<typeof Rectification>;

type Step = Result<Rectification, Refusal>;
type By = { by: PersonId; now: Instant };

export const isOpenOrder = ({ status }: Pick<Rectification, 'status'>): boolean =>
  status === 'ordered' || status === 'handedIn';

/** The date has passed and nothing was handed in since it was set. */
export const isOverdue = ({ status, due }: Rectification, now: Instant): boolean =>
  status === 'ordered' && due.at <= now;

export function handedIn(
  order: Rectification,
  { text, documents, by, now }: By & { text: string; documents: readonly DocumentId[] },
): Step {
  if (order.status !== 'ordered') return refuse({ code: 'already-decided' });
  const made = { text, documents: [...documents], by, at: now, isLate: order.due.at <= now };
  return ok({ ...order, status: 'handedIn', handIns: [...order.handIns, made] });
}

/** @param due - until when, where it is not good enough yet */
export function rechecked(
  order: Rectification,
  {
    verdict,
    text,
    due,
    by,
    now,
  }: By & { verdict: 'rectified' | 'insufficient'; text: string; due?: StoredDeadline | undefined },
): Step {
  if (order.status !== 'handedIn') return refuse({ code: 'not-your-turn' });
  if (verdict === 'insufficient' && !due) return refuse({ code: 'reason-missing' });
  const { overdueAt: _past, ...rest } = order;
  const rechecks = [...order.rechecks, { verdict, text, by, at: now }];
  return ok(
    verdict === 'rectified' || !due
      ? { ...order, status: 'rectified', rechecks }
      : { ...rest, status: 'ordered', rechecks, due, earlier: [...order.earlier, order.due] },
  );
}

/** Only what is overdue, or was found wanting before, is taken further. */
export function escalated(
  order: Rectification,
  { reason, by, now }: By & { reason: string },
): Step {
  if (!isOpenOrder(order)) return refuse({ code: 'already-decided' });
  const wasWanting = order.rechecks.some(({ verdict }) => verdict === 'insufficient');
  if (!wasWanting && !isOverdue(order, now) && !order.overdueAt)
    return refuse({ code: 'rectification-running' });
  return ok({ ...order, status: 'escalated', escalation: { reason, by, at: now } });
}

/** What rules of evaluation and consequence ask of a project's orders. */
export type RectificationFacts = {
  ordered: number;
  open: number;
  overdue: number;
  rectified: number;
  /** Handed in after their date, whatever came of it. */
  late: number;
  escalated: number;
};

export function rectificationFacts(
  orders: readonly Rectification[],
  now: Instant,
): RectificationFacts {
  const count = (is: (order: Rectification) => boolean) => orders.filter(is).length;
  return {
    ordered: orders.length,
    open: count(isOpenOrder),
    overdue: count((order) => isOverdue(order, now)),
    rectified: count(({ status }) => status === 'rectified'),
    late: count(({ handIns }) => handIns.some(({ isLate }) => isLate)),
    escalated: count(({ status }) => status === 'escalated'),
  };
}
