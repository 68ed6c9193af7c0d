import { dayAt } from '../day.ts';
import type { Day, Instant } from '../time.ts';

/* How agreed actions and hand-offs stand on a day. Apart from the library that checks messages: pages say it too. */

export type ActionStanding = 'open' | 'overdue' | 'done' | 'doneLate' | 'dropped';
type Acted = { due: Day; outcome?: { kind: 'done' | 'dropped'; at: Instant } | undefined };

export function actionStanding({ due, outcome }: Acted, today: Day): ActionStanding {
  if (!outcome) return today > due ? 'overdue' : 'open';
  if (outcome.kind === 'dropped') return 'dropped';
  return dayAt(outcome.at) > due ? 'doneLate' : 'done';
}

export type HandOffStanding = 'waiting' | 'overdue' | 'accepted' | 'declined' | 'completed';
type PassedOn = {
  answerBy: Day;
  answer?: { isAccepted: boolean } | undefined;
  completion?: object | undefined;
};

export function handOffStanding(
  { answerBy, answer, completion }: PassedOn,
  today: Day,
): HandOffStanding {
  if (completion) return 'completed';
  if (answer) return answer.isAccepted ? 'accepted' : 'declined';
  return today > answerBy ? 'overdue' : 'waiting';
}
