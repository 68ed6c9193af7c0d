import * as z from 'zod';
import { NoIdentityNumber } from '../fieldwork/no-identity-number.ts';
import { RegionId } from '../region/tree.ts';
import { Instant } from '../time.ts';

/**
 * Who rates whom (seed 4-10, 4-11). `upward` 下评上: communities their street and the departments. `downward` 上评下: street
 * and departments the communities. `residents`: residents their committee and its workers. `debriefing` 述职: whoever
 * came to hear a worker report rates that worker.
 */
export const roundKinds = ['upward', 'downward', 'residents', 'debriefing'] as const;
export const RoundKind = z.enum(roundKinds);
export type RoundKind = z.infer<typeof RoundKind>;

/** Rounds that people answer signed in, one sheet for each seat; the others are answered with one-time codes. */
export const isBySeats = (kind: RoundKind): boolean => kind === 'upward' || kind === 'downward';

/** Five steps in words: how satisfied, how far somebody agrees, how often it is so. All count from 1 to 5. */
export const scales = ['satisfaction', 'agreement', 'frequency'] as const;

const line = (max: number) => NoIdentityNumber(z.string().trim().min(1).max(max));
export const AppraisalId = z.string().regex(/^[0-9a-z]{20,26}$/);
const ItemId = z.string().regex(/^[a-z0-9]{1,12}$/);
export const BodyId = z.string().regex(/^[a-z0-9]{1,20}$/);

/** A question of the form beside the one that is always asked, how satisfied in all. */
export const FormItem = z.object({ id: ItemId, text: line(80), scale: z.enum(scales) });
export type FormItem = z.infer<typeof FormItem>;

export const AppraisalForm = z.object({
  items: z
    .array(FormItem)
    .max(8)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'ids-must-differ'),
  asksRemark: z.boolean(),
});
export type AppraisalForm = z.infer<typeof AppraisalForm>;

/** A department that is rated, or rates; `unit` is the member unit whose people fill its sheet and read what is said of it. */
export const Department = z.object({
  id: BodyId,
  name: line(60),
  unit: z.string().trim().min(1).max(60).optional(),
});
export type Department = z.infer<typeof Department>;

/** A worker of a committee, by the name they are known by there. Their debriefing is what they hand in before they are rated. */
export const Worker = z.object({
  id: BodyId,
  name: line(30),
  post: line(40).optional(),
  debriefing: NoIdentityNumber(z.string().trim().min(20).max(4000)).optional(),
});
export type Worker = z.infer<typeof Worker>;

/** A place whose bodies are rated, as it is called when the round is set up. */
export const RoundRegion = z.object({
  id: RegionId,
  name: z.string(),
  /** Of a community, the street above it. */
  street: RegionId.optional(),
  /** Its territory, as scopes compare places. */
  at: z.string(),
});
export type RoundRegion = z.infer<typeof RoundRegion>;

/** What a district says when it sets a round up. */
export const RoundPlan = z.strictObject({
  kind: RoundKind,
  title: line(80),
  opensAt: Instant,
  closesAt: Instant,
  form: AppraisalForm,
  /** Fewer answers than this are not shown, anywhere, to anybody. */
  smallest: z.int().min(3).max(50),
  /** Streets that take part with all their communities. */
  streets: z.array(RegionId).min(1).max(200),
  /** Who is rated beside streets (`upward`), or rates beside them (`downward`). */
  departments: z
    .array(Department)
    .max(40)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'ids-must-differ'),
  /** The round it is compared with. */
  follows: AppraisalId.optional(),
});
export type RoundPlan = z.infer<typeof RoundPlan>;

export const roundStates = ['draft', 'open', 'counted', 'published'] as const;
/** A round as lists show it. */
export const RoundRow = RoundPlan.extend({
  id: AppraisalId,
  state: z.enum(roundStates),
  byName: z.string(),
  at: Instant,
  /** How many streets (`upward`) or communities are in it. */
  places: z.int(),
  /** Sheets or answers that came in; known once they are counted. */
  answers: z.int().optional(),
  /** How many were rated, and of how many enough answers came to show them. */
  rated: z.int().optional(),
  shown: z.int().optional(),
  countedAt: Instant.optional(),
  publishedAt: Instant.optional(),
});
export type RoundRow = z.infer<typeof RoundRow>;

/** `upward`: `regions` are the streets; otherwise the communities. In the order of their ids. */
export const AppraisalRound = RoundRow.extend({
  regions: z.array(RoundRegion).max(2000),
  /** What people were told of it by mail last, and how many of them. */
  told: z
    .object({ what: z.enum(['opened', 'ending', 'counted']), n: z.int(), isDone: z.boolean() })
    .optional(),
});
export type AppraisalRound = z.infer<typeof AppraisalRound>;

export const roundRow = ({ regions: _regions, told: _told, ...row }: AppraisalRound): RoundRow =>
  row;

/** Where a round stands at `now`: an open one takes answers from its first moment to its last, and then waits to be counted. */
export type Standing = 'draft' | 'awaited' | 'running' | 'closed' | 'counted' | 'published';
export function standingOf(
  { state, opensAt, closesAt }: Pick<RoundRow, 'state' | 'opensAt' | 'closesAt'>,
  now: Instant,
): Standing {
  if (state !== 'open') return state;
  if (now < opensAt) return 'awaited';
  return now < closesAt ? 'running' : 'closed';
}

/** What belongs to a round and is done at one moment only; each with where the round must stand. */
export const roundMoves = {
  /** What is asked of whom may be changed until somebody may answer. */
  revise: ['draft'],
  keepWorkers: ['draft', 'awaited'],
  debrief: ['draft', 'awaited'],
  open: ['draft'],
  noteAttendance: ['awaited', 'running'],
  printCodes: ['awaited', 'running'],
  rate: ['running'],
  extend: ['awaited', 'running'],
  count: ['closed'],
  judgeRemark: ['counted', 'published'],
  reply: ['counted', 'published'],
  publish: ['counted'],
} as const satisfies Record<string, readonly Standing[]>;
export type RoundMove = keyof typeof roundMoves;

export const mayMoveRound = (move: RoundMove, standing: Standing): boolean =>
  (roundMoves[move] as readonly Standing[]).includes(standing);
