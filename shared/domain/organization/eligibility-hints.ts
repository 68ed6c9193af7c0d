import type * as z from 'zod';
import type { Category } from '../purchase/plan.ts';
import type { PassportSnapshot } from './snapshot.ts';

/** What is looked at, in the order people ask (design/domain.md 2.2; LAW §22, REG §17 and §19). */
export const eligibilityRules = [
  'registered',
  'inspected',
  'notListed',
  'notPenalized',
  'noMajorViolation',
  'governed',
  'ownAccount',
  'inCharter',
] as const;
export type EligibilityRule = (typeof eligibilityRules)[number];

/** `met` on what the snapshot says, `doubt` where it speaks against it, `open` where it says nothing. */
export type Hint = { rule: EligibilityRule; finding: 'met' | 'doubt' | 'open' };

type About = { category: z.infer<typeof Category>; on: string };
type Finding = Hint['finding'];
type Look = (snapshot: PassportSnapshot, about: About) => Finding;

const finding = (isMet: boolean | undefined): Finding =>
  isMet === undefined ? 'open' : isMet ? 'met' : 'doubt';

const yearsBefore = (day: string, years: number) =>
  `${Number(day.slice(0, 4)) - years}${day.slice(4)}`;

const civilAffairs = ['association', 'serviceAgency', 'foundation', 'otherCivilAffairs'];

const looks: Record<EligibilityRule, Look> = {
  registered: ({ registration }) =>
    finding(registration && civilAffairs.includes(registration.type)),
  inspected: ({ inspections }, { on }) => {
    const latest = inspections.find(({ year }) => year === Number(on.slice(0, 4)) - 1);
    return finding(latest && latest.result !== 'failed');
  },
  notListed: ({ sanctions, registration }, { on }) =>
    finding(
      registration &&
        !sanctions.some(
          ({ kind, liftedOn }) => kind !== 'penalty' && (liftedOn === undefined || liftedOn > on),
        ),
    ),
  notPenalized: ({ sanctions, registration }, { on: day }) =>
    finding(
      registration &&
        !sanctions.some(({ kind, on }) => kind === 'penalty' && on > yearsBefore(day, 2)),
    ),
  noMajorViolation: ({ sanctions, governance }, { on: day }) =>
    finding(
      governance?.declaresNoViolation &&
        !sanctions.some(
          ({ isMajor, on, liftedOn }) =>
            isMajor && on > yearsBefore(day, 3) && !(liftedOn && liftedOn <= day),
        ),
    ),
  governed: ({ governance }) => finding(governance?.keepsNonprofitBooks && governance.council > 0),
  ownAccount: ({ hasBankAccount }) => (hasBankAccount ? 'met' : 'open'),
  inCharter: ({ charter }, { category }) => finding(charter?.categories.includes(category)),
};

/**
 * What the papers say to each condition of a call. Hints, no verdict: the person who judges may know better, and
 * nothing of it is a score.
 *
 * @param on - the day the call closed
 */
export const eligibilityHints = (snapshot: PassportSnapshot, about: About): Hint[] =>
  eligibilityRules.map((rule) => ({ rule, finding: looks[rule](snapshot, about) }));

/** How many of the people named for a project hold a certificate (seed 0-08). */
export const certified = ({ workers }: Pick<PassportSnapshot, 'workers'>) => ({
  certified: workers.filter(({ certificate }) => certificate !== undefined).length,
  all: workers.length,
});
