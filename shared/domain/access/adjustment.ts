import * as z from 'zod';
import type { Refusal } from '../errors.ts';
import { PersonId } from '../ids.ts';
import { RegionCode } from '../people/appointment.ts';
import { communitySize } from '../region/roll-up.ts';
import { isCurrent, PlaceName, type RegionTree, streetOf } from '../region/tree.ts';
import { ok, type Result, refuse } from '../result.ts';
import { Instant } from '../time.ts';
import { type AdjustmentKind, adjustmentKinds, adjustmentStates } from './lists.ts';

const Who = { by: PersonId, byName: z.string(), at: Instant };
const Households = z.int().min(1).max(1_000_000);

/** What the communities shall be called, and how many households each shall have. */
export const Planned = z.strictObject({ name: PlaceName, households: Households });

/** What a street or the office wants to change about the size of communities (seed 4-56). */
export const Adjustment = z.object({
  id: z.string(),
  kind: z.enum(adjustmentKinds),
  /** As they are, with the households they had on the day of the proposal. */
  before: z
    .array(z.object({ id: RegionCode, name: z.string(), households: z.int().optional() }))
    .min(1)
    .max(6),
  after: z.array(Planned).min(1).max(6),
  reason: z.string(),
  ...Who,
  state: z.enum(adjustmentStates),
  /** When residents were heard, at which meeting, and what they said. */
  hearing: z
    .object({ on: z.iso.date(), meeting: z.string().optional(), said: z.string(), ...Who })
    .optional(),
  decision: z
    .object({ verdict: z.enum(['agree', 'refuse']), reason: z.string(), ...Who })
    .optional(),
  ended: z.object({ reason: z.string(), ...Who }).optional(),
});
export type Adjustment = z.infer<typeof Adjustment>;
type By = { by: PersonId; byName: string; at: Instant };

/** Too few or too many households for what the law takes as usual; nothing where nobody has counted. */
export const sizeJudged = (households: number | undefined): 'small' | 'large' | undefined => {
  if (households === undefined) return undefined;
  if (households < communitySize.least) return 'small';
  return households > communitySize.most ? 'large' : undefined;
};

const howMany: Record<AdjustmentKind, (before: number, after: number) => boolean> = {
  merge: (before, after) => before >= 2 && after === 1,
  split: (before, after) => before === 1 && after >= 2,
  resize: (before, after) => before >= 2 && after === before,
};

/** Does what shall be follow from what is: so many of so many, and nobody lost on the way? */
export function faultOf({
  kind,
  before,
  after,
}: Pick<Adjustment, 'kind' | 'before' | 'after'>): 'count' | 'households' | 'names' | undefined {
  if (!howMany[kind](before.length, after.length)) return 'count';
  if (new Set(after.map(({ name }) => name)).size < after.length) return 'names';
  if (before.some(({ households }) => households === undefined)) return undefined;
  const sum = (rows: readonly { households?: number | undefined }[]) =>
    rows.reduce((all, { households = 0 }) => all + households, 0);
  return sum(before) === sum(after) ? undefined : 'households';
}

type Hearing = NonNullable<Adjustment['hearing']>;

/** Residents were heard. */
export const heard = (one: Adjustment, hearing: Hearing): Result<Adjustment, Refusal> =>
  one.state === 'proposed'
    ? ok({ ...one, state: 'heard', hearing })
    : refuse({ code: 'illegal-move' });

/**
 * The district decides, once residents were heard, and never whoever proposed it.
 *
 * @throws nothing; refuses `illegal-move` before the hearing, `already-decided`, `author-cannot-approve`
 */
export function judged(
  one: Adjustment,
  decision: NonNullable<Adjustment['decision']>,
): Result<Adjustment, Refusal> {
  if (one.decision) return refuse({ code: 'already-decided' });
  if (one.state !== 'heard') return refuse({ code: 'illegal-move' });
  if (one.by === decision.by) return refuse({ code: 'author-cannot-approve' });
  return ok({ ...one, state: decision.verdict === 'agree' ? 'agreed' : 'refused', decision });
}

/** Taken back before it was decided. */
export const takenBack = (one: Adjustment, ended: By & { reason: string }) =>
  one.state === 'proposed' || one.state === 'heard'
    ? ok<Adjustment>({ ...one, state: 'withdrawn', ended })
    : refuse<Refusal>({ code: 'illegal-move' });

/** Does the tree say what was agreed? Every name that shall be stands in the street, and no other of the old ones. */
export function isCarriedIn(tree: RegionTree, { before, after }: Adjustment): boolean {
  const [first] = before;
  const street = first && streetOf(tree, first.id);
  if (!street) return false;
  const names = new Set(after.map(({ name }) => name));
  const standing = [...tree.nodes.values()].filter(
    (node) =>
      node.level === 'community' && isCurrent(node) && streetOf(tree, node.id)?.id === street.id,
  );
  const isThere = (name: string) => standing.some((node) => node.name === name);
  const isLeft = ({ id }: { id: string }) =>
    standing.some((node) => node.id === id && !names.has(node.name));
  return [...names].every(isThere) && !before.some(isLeft);
}
