import type { Survey } from '../purchase/funding.ts';
import type { Day } from '../time.ts';

/** The same day `months` earlier; the last day of a month that has fewer. */
export function monthsBefore(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const index = year * 12 + (month - 1) - months;
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
  const last = new Date(Date.UTC(y, m, 0)).getUTCDate();
  return [y, String(m).padStart(2, '0'), String(Math.min(date, last)).padStart(2, '0')].join('-');
}

/**
 * What is wrong with resting a purchase of `today` on `survey`: it is not over yet, or it ended more than `months`
 * ago (财库〔2021〕22号: one of the past year on the same object need not be repeated).
 */
export function surveyFault(
  survey: Pick<Survey, 'heldTo'> | undefined,
  today: Day,
  months: number,
): 'survey-missing' | 'survey-not-over' | 'survey-too-old' | undefined {
  if (!survey) return 'survey-missing';
  if (survey.heldTo > today) return 'survey-not-over';
  return survey.heldTo < monthsBefore(today, months) ? 'survey-too-old' : undefined;
}
