import { type Day, type Instant, plusDays, plusMillis, startOfDay } from '../time.ts';
import type { Passport } from './passport.ts';

export const expiringKinds = ['assessment', 'qualification', 'document', 'certificate'] as const;
export type Expiring = {
  kind: (typeof expiringKinds)[number];
  /** What it is called; of an assessment its level. */
  title: string;
  validUntil: Day;
};

/** Days before the end on which somebody is reminded. */
export const remindedBefore = [60, 30, 7] as const;
/** Reminders arrive when people are at their desks. */
const nineOClock = 9 * 3_600_000;

/** Everything in a passport that ends some day, soonest first. */
export function expiriesOf(passport: Passport): Expiring[] {
  const { assessment, qualifications = [], documents = [], workers = [] } = passport;
  const all: (Expiring | false | undefined)[] = [
    assessment && {
      kind: 'assessment',
      title: `${assessment.level}A`,
      validUntil: assessment.validUntil,
    },
    ...qualifications.map(({ name, validUntil }): Expiring | undefined =>
      validUntil ? { kind: 'qualification', title: name, validUntil } : undefined,
    ),
    ...documents.map(({ title, validUntil }): Expiring | undefined =>
      validUntil ? { kind: 'document', title, validUntil } : undefined,
    ),
    ...workers.map(({ name, certificate }): Expiring | undefined =>
      certificate?.validUntil
        ? { kind: 'certificate', title: name, validUntil: certificate.validUntil }
        : undefined,
    ),
  ];
  return all
    .filter((one) => one !== undefined && one !== false)
    .sort((a, b) => (a.validUntil < b.validUntil ? -1 : a.validUntil > b.validUntil ? 1 : 0));
}

/** Calendar days from `today` to the last day of validity; negative once it is over. */
export const daysLeft = (validUntil: Day, today: Day): number =>
  Math.round((Date.parse(validUntil) - Date.parse(today)) / 86_400_000);

type Reminder = { at: Instant; days: number; about: Expiring };

const remindersOf = (passport: Passport): Reminder[] =>
  expiriesOf(passport).flatMap((about) =>
    remindedBefore.map((days) => ({
      at: plusMillis(startOfDay(plusDays(about.validUntil, -days)), nineOClock),
      days,
      about,
    })),
  );

/** When somebody is to be reminded next after `now`; nothing when nothing ends. */
export const nextReminder = (passport: Passport, now: Instant): Instant | undefined =>
  remindersOf(passport)
    .map(({ at }) => at)
    .filter((at) => at > now)
    .sort()[0];

/** What is to be reminded of after `since`, up to `now`: each thing once, with the shortest time that is left. */
export function dueReminders(passport: Passport, since: Instant, now: Instant): Reminder[] {
  const due = remindersOf(passport).filter(({ at }) => at > since && at <= now);
  return due.filter(
    (one) => !due.some((other) => other.about === one.about && other.days < one.days),
  );
}
