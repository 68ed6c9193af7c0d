import { dayOf, type Instant, plusDays, plusMillis, startOfDay } from '../time.ts';
import type { MailChoice } from './mail-choices.ts';

/** Before the offices open. */
const digestHour = 8;
const hourMillis = 3_600_000;

/** When somebody is mailed what became known at `now`; nothing for whoever wants no mail. */
export function digestAt(choice: MailChoice, now: Instant): Instant | undefined {
  if (choice === 'never') return undefined;
  if (choice === 'atOnce') return now;
  const morning = (day: string) => plusMillis(startOfDay(day), digestHour * hourMillis);
  const today = morning(dayOf(now));
  return now < today ? today : morning(plusDays(dayOf(now), 1));
}
