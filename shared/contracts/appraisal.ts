import * as z from 'zod';
import { BodyResult, Rating } from '../domain/appraisal/counting.ts';
import {
  AppraisalId,
  BodyId,
  RoundPlan,
  RoundRow,
  roundMoves,
  Worker,
} from '../domain/appraisal/round.ts';
import { NoIdentityNumber } from '../domain/fieldwork/no-identity-number.ts';
import { TenantId } from '../domain/ids.ts';
import { RegionId } from '../domain/region/tree.ts';
import { Instant } from '../domain/time.ts';

export const RoundPath = z.object({ tenant: TenantId, round: AppraisalId });
/** `from`: how many places were shown before; `region`: one place alone. */
export const RoundQuery = z.object({
  from: z.coerce.number().int().min(0).max(2000).default(0),
  region: z.string().max(40).optional(),
});

export const standings = ['draft', 'awaited', 'running', 'closed', 'counted', 'published'] as const;
const Standing = z.enum(standings);
const moves = Object.keys(roundMoves) as [keyof typeof roundMoves];

export const Appraisals = z
  .object({
    /** The latest first. */
    items: z.array(
      RoundRow.extend({
        standing: Standing,
        /** Whether the reader fills a sheet of it. */
        rates: z.boolean(),
        /** Whether the reader belongs to somebody who is rated in it. */
        isRated: z.boolean(),
      }),
    ),
    /** What a round can be set up for; absent where the reader sets none up. */
    places: z
      .array(z.object({ id: z.string(), name: z.string(), communities: z.int() }))
      .optional(),
  })
  .meta({ id: 'Appraisals' });
export type Appraisals = z.infer<typeof Appraisals>;

const Remark = z.object({ id: z.string(), text: z.string(), isShown: z.boolean().optional() });
const Reply = z.object({ text: z.string(), at: Instant, byName: z.string() });

export const RatedBody = z.object({
  id: z.string(),
  kind: z.enum(['street', 'department', 'committee', 'worker']),
  name: z.string(),
  post: z.string().optional(),
  debriefing: z.string().optional(),
  result: BodyResult.optional(),
  reply: Reply.optional(),
  /** Whether the reader may answer for it. */
  isOwn: z.boolean(),
  /** What raters wrote: to those who read remarks all, to the rated what was let through. */
  remarks: z.array(Remark),
});
export type RatedBody = z.infer<typeof RatedBody>;

export const RatedPlace = z.object({
  region: z.string(),
  name: z.string(),
  bodies: z.array(RatedBody),
  /** One-time codes handed out here, and who came to a debriefing. */
  issued: z.int(),
  attended: z.int().optional(),
  may: z.array(z.enum(moves)),
});
export type RatedPlace = z.infer<typeof RatedPlace>;

export const AppraisalView = z
  .object({
    round: RoundRow,
    standing: Standing,
    may: z.array(z.enum(moves)),
    rates: z.boolean(),
    places: z.array(RatedPlace),
    /** From where to go on; absent at the end. */
    next: z.int().optional(),
  })
  .meta({ id: 'Appraisal' });
export type AppraisalView = z.infer<typeof AppraisalView>;

const said = (max: number) => NoIdentityNumber(z.string().trim().min(2).max(max));
const at = { region: z.string().regex(/^[a-z0-9]{1,32}$/) };

export const AppraisalCommand = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('revise'), plan: RoundPlan }),
    z.strictObject({ type: z.literal('open') }),
    /** Who works for a committee, in place of whoever was named before; what they handed in stays with their name. */
    z.strictObject({
      type: z.literal('keepWorkers'),
      region: RegionId,
      workers: z.array(Worker.pick({ name: true, post: true })).max(20),
    }),
    z.strictObject({
      type: z.literal('debrief'),
      region: RegionId,
      worker: BodyId,
      text: Worker.shape.debriefing.unwrap(),
    }),
    z.strictObject({
      type: z.literal('noteAttendance'),
      region: RegionId,
      attended: z.int().min(1).max(5000),
    }),
    z.strictObject({
      type: z.literal('printCodes'),
      region: RegionId,
      count: z.int().min(1).max(100),
    }),
    z.strictObject({ type: z.literal('extend'), closesAt: Instant, reason: said(300) }),
    z.strictObject({ type: z.literal('count') }),
    z.strictObject({
      type: z.literal('judgeRemark'),
      ...at,
      remark: z.string().regex(/^[0-9a-f]{8,40}$/),
      isShown: z.boolean(),
    }),
    z.strictObject({ type: z.literal('reply'), ...at, body: BodyId, text: said(2000) }),
    z.strictObject({ type: z.literal('publish') }),
  ])
  .meta({ id: 'AppraisalCommand' });
export type AppraisalCommand = z.infer<typeof AppraisalCommand>;

/** What was done, with the one-time links it brought; nobody can have them shown again. */
export const AppraisalDone = z
  .object({ round: RoundRow, links: z.array(z.string()) })
  .meta({ id: 'AppraisalDone' });
export type AppraisalDone = z.infer<typeof AppraisalDone>;

export { RoundPlan };

const SheetRating = Rating.extend({ ...at, body: BodyId, remark: said(300).optional() });

/** The sheet of one seat: whom it rates; without a line for somebody it had nothing to do with. */
export const AppraisalSheet = z
  .strictObject({
    seat: z.strictObject({
      kind: z.enum(['community', 'street', 'department']),
      id: z.string().max(40),
    }),
    ratings: z.array(SheetRating).max(300),
  })
  .meta({ id: 'AppraisalSheet' });
export type AppraisalSheet = z.infer<typeof AppraisalSheet>;

export const AppraisalSheets = z
  .object({
    round: RoundRow,
    standing: Standing,
    sheets: z.array(
      AppraisalSheet.extend({
        name: z.string(),
        bodies: z.array(
          z.object({
            region: z.string(),
            body: z.string(),
            name: z.string(),
            kind: z.enum(['street', 'department', 'committee']),
          }),
        ),
        /** Whether something lies for this seat already. */
        isKept: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'AppraisalSheets' });
export type AppraisalSheets = z.infer<typeof AppraisalSheets>;
