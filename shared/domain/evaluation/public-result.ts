import * as z from 'zod';
import { OrganizationId, PurchaseId, TenantId } from '../ids.ts';
import { dayOf, Instant } from '../time.ts';
import type { PublicResult } from './credit.ts';
import { phases } from './names.ts';
import { roundId } from './rated-round.ts';
import type { EvaluationRound, NoticedResult } from './round.ts';

const Names = z.object({ zh: z.string(), en: z.string() });

/** Where a result was made: what everybody may know of it. */
export const ResultPlace = z.object({
  tenant: TenantId,
  tenantName: z.string(),
  purchase: PurchaseId,
  title: z.string(),
  organization: z.object({ id: OrganizationId, name: z.string() }),
});
export type ResultPlace = z.infer<typeof ResultPlace>;

/** A result that stood in the notice before, and why it does no longer. */
const Former = z.object({
  points: z.number(),
  grade: z.string(),
  isPass: z.boolean(),
  hash: z.string(),
  noticedAt: Instant,
  correctedAt: Instant,
});

/**
 * A result of an evaluation as it is noticed to everybody: no sheet, no rater, no word of an appeal. `reopened`: an
 * appeal was upheld, and it is judged again; only `final` counts in a credit record.
 */
export const NoticedToAll = ResultPlace.extend({
  round: z.string(),
  phase: z.enum(phases),
  attempt: z.int(),
  standing: z.enum(['noticed', 'appealed', 'reopened', 'final']),
  points: z.number(),
  base: z.number(),
  bonus: z.number(),
  deduction: z.number(),
  grade: z.string(),
  gradeName: Names.optional(),
  isPass: z.boolean(),
  passMark: z.number(),
  rubric: z.object({ name: Names, source: z.string() }),
  items: z.array(
    z.object({ name: Names, max: z.number(), points: z.number().optional(), from: z.string() }),
  ),
  raters: z.array(
    z.object({ kind: z.string(), weight: z.number(), effective: z.number(), sheets: z.int() }),
  ),
  hash: z.string(),
  noticedAt: Instant,
  appealUntil: Instant.optional(),
  finalAt: Instant.optional(),
  /** What it corrects, oldest first. */
  corrects: z.array(Former),
});
export type NoticedToAll = z.infer<typeof NoticedToAll>;

function shown(
  { rubric, terms, appealUntil, finalAt }: EvaluationRound,
  { points, base, bonus, deduction, grade, isPass, items, raters, hash }: NoticedResult,
) {
  const gradeName = rubric.grades?.find(({ id }) => id === grade)?.name;
  return {
    ...{ points, base, bonus, deduction, grade, isPass, hash },
    ...(gradeName && { gradeName }),
    passMark: rubric.passMark ?? terms.passMark,
    rubric: { name: rubric.name, source: rubric.source },
    items: items.flatMap(({ id, ...item }) => {
      const name = rubric.criteria.find((one) => one.id === id)?.name;
      return name ? [{ ...item, name }] : [];
    }),
    raters: raters.map(({ kind, weight, effective, sheets }) => ({
      kind,
      weight,
      effective,
      sheets,
    })),
    ...(appealUntil && { appealUntil }),
    ...(finalAt && { finalAt }),
  };
}

const formerOf = (
  { points, grade, isPass, hash, noticedAt }: NoticedToAll,
  correctedAt: Instant,
) => ({ points, grade, isPass, hash, noticedAt, correctedAt });

/**
 * What everybody is told of a round, given what they were told before. A result that an appeal changed keeps the one
 * it corrects.
 *
 * @returns `undefined` for a round nothing was noticed of
 */
export function noticedToAll(
  round: EvaluationRound,
  place: ResultPlace,
  before: NoticedToAll | undefined,
): NoticedToAll | undefined {
  const { result, noticedAt, state } = round;
  if (!result || !noticedAt) return before && { ...before, standing: 'reopened' };
  const isAnew =
    before !== undefined && (before.standing === 'reopened' || before.hash !== result.hash);
  const corrects = before?.corrects ?? [];
  return {
    ...place,
    round: roundId(round),
    phase: round.phase,
    attempt: round.attempt,
    standing: state === 'appealed' || state === 'final' ? state : 'noticed',
    ...shown(round, result),
    noticedAt,
    corrects: isAnew ? [...corrects, formerOf(before, noticedAt)] : corrects,
  };
}

/** The line of a credit record a notice is; nothing before it is final. */
export const lineOf = (noticed: NoticedToAll): (NoticedToAll & PublicResult)[] =>
  noticed.standing === 'final' && noticed.finalAt
    ? [{ ...noticed, day: dayOf(noticed.finalAt) }]
    : [];

/** A bar as it is noticed to everybody. Days in China. */
export const BarNoticed = ResultPlace.extend({
  name: Names,
  source: z.string(),
  from: z.string(),
  until: z.string(),
});
export type BarNoticed = z.infer<typeof BarNoticed>;
