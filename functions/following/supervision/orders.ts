import { DomainError, type Refusal } from '../../../shared/domain/errors.ts';
import type { Result } from '../../../shared/domain/result.ts';
import {
  escalated,
  handedIn,
  type Rectification,
  rechecked,
} from '../../../shared/domain/supervision/rectification.ts';
import { asItStands } from '../../../shared/domain/supervision/standing-clock.ts';
import { dayOf, plusMillis } from '../../../shared/domain/time.ts';
import { deadline } from '../../../shared/domain/working-days.ts';
import type { Errand } from '../../../shared/store/errands.ts';
import { readHead } from '../../../shared/store/record.ts';
import { orderWrite, readOrders, supervisionSubject } from '../../../shared/store/supervision.ts';
import { invalid } from '../../http/problem.ts';
import type { Acting, Change, Doing } from './changes.ts';
import { toOffice, toOrganization } from './telling.ts';

const dueIn = ({ now, calendar }: Acting, days: number) =>
  deadline(now, days, 'workingDays', calendar);
const lastDay = ({ due }: Rectification) => dayOf(plusMillis(due.at, -1));

export async function ordered(
  acting: Acting,
  {
    what,
    why,
    days,
    from,
  }: { what: string; why: string; days: number; from?: Rectification['from'] | undefined },
): Promise<Change> {
  const { deps, place, by, now, newId } = acting;
  const order: Rectification = {
    id: newId,
    what,
    why,
    ...(from && { from }),
    due: dueIn(acting, days),
    earlier: [],
    orderedBy: by,
    orderedAt: now,
    status: 'ordered',
    handIns: [],
    rechecks: [],
  };
  return {
    subject: supervisionSubject(place, 'rectification', newId),
    expected: 0,
    writes: [orderWrite(deps.table, place, order)],
    errands: [toOrganization(acting, 'rectificationOrdered', { what, why, due: lastDay(order) })],
    after: { purchase: place.purchase, what, due: order.due.at },
  };
}

type Told = (next: Rectification) => readonly Errand[];

/** The order as it stands, moved one step, or why not. */
async function moved(
  acting: Acting,
  id: string,
  step: (order: Rectification) => Result<Rectification, Refusal>,
  told: Told,
): Promise<Change> {
  const { deps, place, project, now } = acting;
  const subject = supervisionSubject(place, 'rectification', id);
  const { version } = await readHead(deps.table, subject);
  const found = (await readOrders(deps.table, place)).find((one) => one.id === id);
  if (!found) throw new DomainError({ code: 'not-found' });
  const next = step(asItStands(found, project, now));
  if (!next.ok) throw new DomainError(next.error);
  return {
    subject,
    expected: version,
    writes: [orderWrite(deps.table, place, next.value)],
    errands: told(next.value),
    after: { purchase: place.purchase, status: next.value.status, due: next.value.due.at },
  };
}

export const handIn: Doing<'handIn'> = (acting, { order: id, text, documents }) => {
  const { by, now } = acting;
  return moved(
    acting,
    id,
    (found) => handedIn(found, { text, documents, by, now }),
    ({ what }) => toOffice(acting, 'rectificationHandedIn', { what }),
  );
};

export const recheck: Doing<'recheck'> = (acting, { order: id, verdict, text, days }) => {
  const { by, now } = acting;
  if (verdict === 'insufficient' && !days)
    throw invalid([{ pointer: '/days', code: 'invalid_type' }]);
  const due = days === undefined ? undefined : dueIn(acting, days);
  return moved(
    acting,
    id,
    (found) => rechecked(found, { verdict, text, due, by, now }),
    (next) => [
      toOrganization(acting, 'rectificationRechecked', {
        what: next.what,
        verdict,
        text,
        due: lastDay(next),
      }),
    ],
  );
};

export const escalate: Doing<'escalate'> = (acting, { order: id, reason }) => {
  const { by, now } = acting;
  return moved(
    acting,
    id,
    (found) => escalated(found, { reason, by, now }),
    ({ what }) => [toOrganization(acting, 'rectificationEscalated', { what, reason })],
  );
};
