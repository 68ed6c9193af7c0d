import * as z from 'zod';
import { Certainty } from '../policy/rules.ts';
import type { Gift } from './donation.ts';

const line = (max: number) => z.string().trim().min(1).max(max);
const Slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
const Fen = z.int().positive().max(1_000_000_000_00);

/** Somebody adds to what is given, 1 to n, up to a cap (Dongguan: 1 to 2, domain.md 2.1). */
const MatchRule = z
  .object({
    id: Slug,
    name: line(80),
    /** Who adds: the tenant, a foundation. */
    matcher: line(80),
    /** So many percent of the gift: 200 is 1 to 2. */
    percent: z.int().min(1).max(1000),
    perGiftFen: Fen.optional(),
    capFen: Fen,
    from: z.iso.date(),
    until: z.iso.date(),
    /** The tenant's source of money it comes from. */
    fund: Slug,
    source: line(300),
    certainty: Certainty,
  })
  .refine(({ from, until }) => from <= until, {
    path: ['until'],
    message: 'ends-before-it-starts',
  });
export type MatchRule = z.infer<typeof MatchRule>;

/**
 * What a tenant lays down about gifts. Who may receive them, and by when a donor hears of their use, no source we could
 * read says (domain.md has only 慈善法 61, 76 and 95): without a default.
 */
export const GivingRules = z.object({
  /** Whose receipt it is: who receives and may sign for it. */
  receiver: z.string().trim().max(120).default(''),
  reportDays: z.int().min(1).max(730).optional(),
  matches: z.array(MatchRule).max(20),
});
export type GivingRules = z.infer<typeof GivingRules>;

export const firstRules: GivingRules = { receiver: '', matches: [] };

/** What `rule` adds to a gift received on `on`, with `addedFen` added so far: money only, never past its cap. */
export function matchOf(
  { percent, perGiftFen = Number.MAX_SAFE_INTEGER, capFen, from, until }: MatchRule,
  gift: Pick<Gift, 'kind' | 'amount'>,
  { on, addedFen }: { on: string; addedFen: number },
): number {
  if (gift.kind !== 'money' || on < from || on > until) return 0;
  const wished = Math.floor((gift.amount * percent) / 100);
  return Math.max(0, Math.min(wished, perGiftFen, capFen - addedFen));
}
