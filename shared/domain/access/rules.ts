import type { Refusal } from '../errors.ts';
import { type Day, startOfDay } from '../time.ts';
import { deadline, type WorkingCalendar } from '../working-days.ts';
import type { TaskAsked } from './application.ts';
import type { DutyEntry } from './entry.ts';

/** So much of the tenant's setting as applications are held against. */
export type AccessRules = {
  notice?: { count: number; unit: 'calendarDays' | 'workingDays'; source: string } | undefined;
  /** The paper the whole follows. */
  source: string;
};

type Held = {
  rules: AccessRules;
  entries: readonly DutyEntry[];
  today: Day;
  calendar: WorkingCalendar;
};

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '');

/** The entry of the negative list that names this task, in its title or within it. */
export const onNegativeList = (
  { title }: Pick<TaskAsked, 'title'>,
  entries: readonly DutyEntry[],
  today: Day,
): DutyEntry | undefined =>
  entries.find(
    (entry) =>
      entry.list === 'negative' &&
      entry.from <= today &&
      (entry.until === undefined || today <= entry.until) &&
      plain(title).includes(plain(entry.title)),
  );

/** The first day a task that is applied for today may begin; today, where no notice is asked. */
export const earliestStart = ({ rules, today, calendar }: Omit<Held, 'entries'>): Day => {
  const { notice } = rules;
  if (!notice) return today;
  const { at } = deadline(startOfDay(today), notice.count, notice.unit, calendar);
  return new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10);
};

/**
 * Why an application cannot come in at all, with the rule it breaks: no money goes with it (费随事转), no article makes it
 * a duty, the negative list names it, it comes too late for its first day. `undefined` where nothing speaks against it.
 */
export function barOf(asked: TaskAsked, held: Held): Refusal | undefined {
  const { rules, entries, today } = held;
  const { source } = rules;
  if (!asked.money) return { code: 'task-without-money', detail: { rule: source } };
  if (!asked.basis) return { code: 'task-without-basis', detail: { rule: source } };
  const named = onNegativeList(asked, entries, today);
  if (named)
    return { code: 'task-on-negative-list', detail: { title: named.title, rule: named.basis } };
  const earliest = earliestStart(held);
  if (rules.notice && asked.startsOn < earliest)
    return { code: 'task-too-soon', detail: { earliest, rule: rules.notice.source } };
  return undefined;
}
