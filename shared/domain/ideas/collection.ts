import * as z from 'zod';
import { PersonId } from '../ids.ts';
import { Category } from '../purchase/plan.ts';
import { Instant } from '../time.ts';
import { ideators } from './ideators.ts';

const line = (max: number) => z.string().trim().min(1).max(max);
const Slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);

/** Lower-case ULID. */
export const CollectionId = z.string().regex(/^[0-9a-hjkmnp-tv-z]{26}$/);
/** What the code on a receipt comes to; the code itself is kept nowhere. */
export const IdeaId = z.string().regex(/^[0-9a-f]{20}$/);

export const Ideator = z.enum(ideators);
export type Ideator = z.infer<typeof Ideator>;

const PrizeGrade = z.object({
  id: Slug,
  name: line(40),
  number: z.int().min(1).max(60),
  amountFen: z.int().positive().max(100_000_000),
});

const Criterion = z.object({ id: Slug, name: line(60), max: z.int().min(1).max(100) });

const differ = (list: readonly { id: string }[]) =>
  new Set(list.map(({ id }) => id)).size === list.length;

/** What is asked for, from whom, until when, how it is judged and what there is to win. */
export const Announcement = z
  .object({
    title: line(80),
    summary: line(2000),
    categories: z.array(Category).min(1).max(5),
    from: Instant,
    until: Instant,
    ideators: z.array(Ideator).min(1).max(4),
    criteria: z.array(Criterion).min(1).max(12),
    /** Fewer sheets than this and an idea is not ranked. */
    minimumReviews: z.int().min(1).max(9),
    prizes: z.array(PrizeGrade).min(1).max(8),
    /** The entry of the tenant's sources of money the prizes are paid from. */
    fund: Slug,
  })
  .superRefine(({ from, until, criteria, prizes, ideators: kinds }, context) => {
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (until <= from) wrong('until', 'ends-before-it-begins');
    if (criteria.reduce((sum, { max }) => sum + max, 0) !== 100)
      wrong('criteria', 'points-must-add-to-100');
    if (!differ(criteria)) wrong('criteria', 'ids-must-differ');
    if (!differ(prizes)) wrong('prizes', 'ids-must-differ');
    if (new Set(kinds).size < kinds.length) wrong('ideators', 'ids-must-differ');
  });
export type Announcement = z.infer<typeof Announcement>;

/** One prize: for which idea, and once it is paid, when and under which voucher. */
export const LedgerEntry = z.object({
  idea: IdeaId,
  grade: Slug,
  amountFen: z.int().positive(),
  /** Hundredths of a point, and the place in the ranking. */
  points: z.int().nonnegative(),
  rank: z.int().positive(),
  reason: line(300).optional(),
  awardedAt: Instant,
  awardedBy: PersonId,
  paid: z.object({ on: z.iso.date(), reference: line(80), by: PersonId }).optional(),
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;

export const Collection = z.object({
  id: CollectionId,
  announcement: Announcement,
  fundName: z.object({ zh: z.string(), en: z.string() }),
  openedBy: PersonId,
  openedAt: Instant,
  decidedAt: Instant.optional(),
  ledger: z.array(LedgerEntry).max(200),
});
export type Collection = z.infer<typeof Collection>;

/** The most the prizes can come to. */
export const prizeBudgetFen = ({ prizes }: Pick<Announcement, 'prizes'>): number =>
  prizes.reduce((sum, { number, amountFen }) => sum + number * amountFen, 0);

export const phases = ['announced', 'open', 'review', 'decided'] as const;
export type Phase = (typeof phases)[number];

/** Where a collection stands at `now`: dates open and close it, the award decides it. */
export function phaseOf(
  { announcement: { from, until }, decidedAt }: Pick<Collection, 'announcement' | 'decidedAt'>,
  now: Instant,
): Phase {
  if (decidedAt) return 'decided';
  if (now < from) return 'announced';
  return now < until ? 'open' : 'review';
}
