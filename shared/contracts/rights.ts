import * as z from 'zod';
import { commentVerdicts, matters, replyVerdicts } from '../domain/access/comment-lists.ts';
import { CommentWindow, CommunityRight, MatterAsked } from '../domain/access/comments.ts';
import { DeadlineReason } from '../domain/deadline-reason.ts';
import { DocumentId } from '../domain/ids.ts';
import { RegionCode } from '../domain/people/appointment.ts';

const Id = z.string().regex(/^[0-9a-z]{26}$/);
const Reason = z.string().trim().min(4).max(1000);
const ADay = z.iso.date();

export const RightsQuery = z.object({ window: Id.optional() });

export const RightsCommand = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('open'), asked: MatterAsked }),
    z.strictObject({
      type: z.literal('comment'),
      window: Id,
      community: RegionCode,
      verdict: z.enum(commentVerdicts),
      text: Reason,
      documents: z.array(DocumentId).max(5).optional(),
    }),
    z.strictObject({
      type: z.literal('reply'),
      window: Id,
      community: RegionCode,
      verdict: z.enum(replyVerdicts),
      reason: Reason,
    }),
    z.strictObject({ type: z.literal('close'), window: Id, outcome: Reason }),
    z.strictObject({
      type: z.literal('keepRight'),
      right: z.strictObject({
        matter: z.enum(matters),
        title: z.string().trim().min(2).max(80),
        what: z.string().trim().min(4).max(500),
        basis: z.string().trim().min(2).max(300),
        from: ADay,
      }),
    }),
    z.strictObject({ type: z.literal('endRight'), right: Id, until: ADay, reason: Reason }),
  ])
  .meta({ id: 'RightsCommand' });
export type RightsCommand = z.infer<typeof RightsCommand>;

export const rightsDeeds = [
  'open',
  'comment',
  'reply',
  'close',
  'keepRight',
  'endRight',
] as const satisfies RightsCommand['type'][];

const Row = z.object({
  id: z.string(),
  matter: z.enum(matters),
  title: z.string(),
  department: z.string(),
  by: z.string(),
  at: z.string(),
  due: z.string(),
  answerDue: z.string(),
  communities: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      said: z.enum(commentVerdicts).optional(),
      isAnswered: z.boolean(),
    }),
  ),
  escalatedAt: z.string().optional(),
  closedAt: z.string().optional(),
});

/** What communities have a right to, what is open to them for comment, and how they were heard. */
export const RightsView = z
  .object({
    rights: z.array(CommunityRight),
    /** Open ones by their day, then closed ones, the latest first; of this year and the last. */
    windows: z.array(Row),
    sums: z.object({
      opened: z.int(),
      closed: z.int(),
      asked: z.int(),
      answered: z.int(),
      silent: z.int(),
      objected: z.int(),
      objectionsAnswered: z.int(),
      escalated: z.int(),
    }),
    window: CommentWindow.extend({
      clock: DeadlineReason,
      answerClock: DeadlineReason,
      takesComments: z.boolean(),
      isLate: z.boolean(),
      /** The reader answers for whoever opened it. */
      isOwn: z.boolean(),
    }).optional(),
    /** Are the clocks set that a window needs? */
    hasClock: z.boolean(),
    /** Communities the reader speaks for. */
    mine: z.array(z.object({ id: z.string(), name: z.string() })),
    department: z.string().optional(),
    may: z.array(z.enum(rightsDeeds)),
    day: z.string(),
    now: z.string(),
  })
  .meta({ id: 'RightsView' });
export type RightsView = z.infer<typeof RightsView>;
