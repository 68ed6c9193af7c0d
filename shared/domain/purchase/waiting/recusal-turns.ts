import type { Purchase } from '../purchase.ts';
import { recusalDate } from '../recusal.ts';
import { openRecusals } from '../taking-part.ts';
import { due, post, type Waiting } from './turn.ts';

/** Who answers a request to step back; once it is late the head of the leading group is asked as well. */
export const recusalTurns = (purchase: Purchase): Waiting[] =>
  openRecusals(purchase).flatMap(({ id, judge }) => {
    const isLate = purchase.overdue.includes(recusalDate(id));
    const turn = {
      reference: id,
      ...due(purchase, recusalDate(id)),
      ...(isLate && { isOverdue: true }),
    };
    const asked = [post(judge, 'decideRecusal', turn)];
    return isLate && judge !== 'leadingGroupHead'
      ? [...asked, post('leadingGroupHead', 'decideRecusal', turn)]
      : asked;
  });
