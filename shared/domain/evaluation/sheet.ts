import * as z from 'zod';
import type { FieldFault } from '../errors.ts';
import { PersonId } from '../ids.ts';
import { Instant } from '../time.ts';
import { KnownLinks, Linked } from './evidence.ts';
import type { Facts } from './facts.ts';
import type { RaterKind } from './names.ts';
import { computedPoints } from './points.ts';
import {
  type EvaluationRubric,
  type Item,
  RaterKind as RaterKindSchema,
  ratersOf,
} from './rubric.ts';

const Points = z.number().min(0).max(100).multipleOf(0.5);
const text = (max: number) => z.string().trim().max(max);

export const SheetBody = z.object({
  /** Points by item; in halves. */
  points: z.record(z.string(), Points),
  /** Points by adjustment; only the evaluator gives or takes them. */
  adjustments: z.record(z.string(), Points).optional(),
  reasons: z.record(z.string(), text(500)).optional(),
  evidence: Linked.optional(),
  findings: z.string().trim().min(4).max(3000),
});
export type SheetBody = z.infer<typeof SheetBody>;

export const Correction = z.object({
  item: z.string(),
  from: z.number(),
  to: z.number(),
  reason: z.string().trim().min(4).max(500),
  at: Instant,
});
export type Correction = z.infer<typeof Correction>;

/** What one rater handed in. Locked with its handing in; afterwards points change only in moderation, with reasons. */
export const RatingSheet = SheetBody.extend({
  kind: RaterKindSchema,
  /** Absent where nobody filled it in: the ballots of residents. */
  by: PersonId.optional(),
  lockedAt: Instant,
  /** What `evidence` stands for, as it was when the figures were frozen. */
  linked: KnownLinks.optional(),
  corrections: z.array(Correction).max(200).optional(),
});
export type RatingSheet = z.infer<typeof RatingSheet>;

/** The items `kind` rates: those it is named for and that no figure has settled. */
export const itemsFor = (rubric: EvaluationRubric, facts: Facts, kind: RaterKind): Item[] =>
  rubric.criteria.filter(
    (item) =>
      computedPoints(item, facts) === undefined &&
      (item.raters ?? ratersOf(rubric).map((one) => one.kind)).includes(kind),
  );

const inRange = (points: number | undefined, max: number) =>
  points !== undefined && points >= 0 && points <= max;

/** What is missing or out of range in a sheet of `kind`. */
export function sheetFaults(
  rubric: EvaluationRubric,
  facts: Facts,
  { kind, body }: { kind: RaterKind; body: Pick<SheetBody, 'points' | 'adjustments'> },
): FieldFault[] {
  const own = itemsFor(rubric, facts, kind);
  const known = own.map(({ id }) => id);
  const given = Object.entries(body.adjustments ?? {});
  const adjustments = kind === 'evaluator' ? (rubric.adjustments ?? []) : [];
  return [
    ...own
      .filter(({ id, max }) => !inRange(body.points[id], max))
      .map(({ id }) => ({ pointer: `/points/${id}`, code: 'points-out-of-range' })),
    ...Object.keys(body.points)
      .filter((id) => !known.includes(id))
      .map((id) => ({ pointer: `/points/${id}`, code: 'unknown-entry' })),
    ...given
      .filter(
        ([id, points]) => !inRange(points, adjustments.find((one) => one.id === id)?.max ?? -1),
      )
      .map(([id]) => ({ pointer: `/adjustments/${id}`, code: 'points-out-of-range' })),
  ];
}
