import * as z from 'zod';
import type { Refusal } from '../errors.ts';
import { DocumentId, PersonId, PurchaseId } from '../ids.ts';
import { RegionCode } from '../people/appointment.ts';
import { StoredDeadline } from '../purchase/stored-deadline.ts';
import { ok, type Result, refuse } from '../result.ts';
import { Instant } from '../time.ts';
import { commentVerdicts, matters, replyVerdicts } from './comment-lists.ts';

const line = (max: number) => z.string().trim().min(1).max(max);
const ADay = z.iso.date();
const Who = { by: PersonId, byName: z.string(), at: Instant };

/** A right of communities (seed 4-47), with what it rests on. One that ends stays with its last day. */
export const CommunityRight = z.object({
  id: z.string(),
  matter: z.enum(matters),
  title: z.string(),
  what: z.string(),
  basis: z.string(),
  from: ADay,
  until: ADay.optional(),
  ended: z.string().optional(),
  ...Who,
});
export type CommunityRight = z.infer<typeof CommunityRight>;

/** What is laid before communities. */
export const MatterAsked = z.strictObject({
  matter: z.enum(matters),
  title: z.string().trim().min(4).max(80),
  department: line(60),
  what: z.string().trim().min(4).max(2000),
  communities: z.array(RegionCode).min(1).max(40),
  /** The purchase whose plan it is. */
  purchase: PurchaseId.optional(),
  /** The right it is laid before them by. */
  right: z.string().max(26).optional(),
});
export type MatterAsked = z.infer<typeof MatterAsked>;

const Comment = z.object({
  community: RegionCode,
  verdict: z.enum(commentVerdicts),
  text: z.string(),
  /** What it asks for, where it agrees with conditions, and files that go with it. */
  documents: z.array(DocumentId).optional(),
  ...Who,
});
export type Comment = z.infer<typeof Comment>;

const Reply = z.object({
  community: RegionCode,
  verdict: z.enum(replyVerdicts),
  reason: z.string(),
  ...Who,
});

/** A matter that is open to communities for comment until a day, and what came of it. */
export const CommentWindow = z.object({
  id: z.string(),
  asked: MatterAsked,
  names: z.record(z.string(), z.string()),
  ...Who,
  /** Until when communities comment, and until when what they object to is to be answered. */
  due: StoredDeadline,
  answerDue: StoredDeadline,
  /** The paper that makes silence consent, where the tenant has one. Without it silence is silence. */
  silenceIsConsentBy: z.string().optional(),
  comments: z.array(Comment),
  replies: z.array(Reply),
  escalatedAt: Instant.optional(),
  closed: z.object({ outcome: z.string(), ...Who }).optional(),
});
export type CommentWindow = z.infer<typeof CommentWindow>;

type Open = Pick<CommentWindow, 'due' | 'closed'>;

/** May communities still comment? */
export const takesComments = ({ due, closed }: Open, now: Instant): boolean =>
  closed === undefined && now < due.at;

/** Communities that asked for something and have no answer yet: who objects, and who agrees with conditions. */
export const unanswered = ({ comments, replies }: CommentWindow): Comment[] =>
  comments.filter(
    ({ community, verdict }) =>
      verdict !== 'agree' && !replies.some((one) => one.community === community),
  );

export const silentIn = ({ asked, comments }: CommentWindow): string[] =>
  asked.communities.filter((id) => !comments.some(({ community }) => community === id));

/** The day of its answers has passed, and somebody still waits for one. */
export const isLate = (one: CommentWindow, now: Instant): boolean =>
  one.closed === undefined && now >= one.answerDue.at;

/**
 * What a community says; said again before the day, it takes the place of what it said.
 *
 * @throws nothing; refuses `comments-over` past the day, `not-permitted` for a community that was not asked
 */
export function commented(
  one: CommentWindow,
  comment: Comment,
): Result<CommentWindow, Refusal | 'comments-over'> {
  if (!one.asked.communities.includes(comment.community)) return refuse({ code: 'not-permitted' });
  if (!takesComments(one, comment.at)) return refuse('comments-over');
  const others = one.comments.filter(({ community }) => community !== comment.community);
  return ok({ ...one, comments: [...others, comment] });
}

/** The department answers what a community objects to, or asks for. */
export function replied(
  one: CommentWindow,
  reply: z.infer<typeof Reply>,
): Result<CommentWindow, Refusal> {
  if (one.closed) return refuse({ code: 'already-decided' });
  const asked = unanswered(one).some(({ community }) => community === reply.community);
  if (!asked) return refuse({ code: 'already-decided' });
  if (takesComments(one, reply.at)) return refuse({ code: 'illegal-move' });
  return ok({ ...one, replies: [...one.replies, reply] });
}

/**
 * The matter goes on: not before the day of comments, and not before everybody who objected was answered.
 *
 * @throws nothing; refuses `objections-unanswered`, `illegal-move` before the day, `already-decided`
 */
export function closedWith(
  one: CommentWindow,
  closed: NonNullable<CommentWindow['closed']>,
): Result<CommentWindow, Refusal | 'objections-unanswered'> {
  if (one.closed) return refuse({ code: 'already-decided' });
  const everybodySpoke = silentIn(one).length === 0;
  if (takesComments(one, closed.at) && !everybodySpoke) return refuse({ code: 'illegal-move' });
  if (unanswered(one).length > 0) return refuse('objections-unanswered');
  return ok({ ...one, closed });
}

/** So much of a window as lists and statistics need. */
export type CommentRow = {
  id: string;
  matter: MatterAsked['matter'];
  title: string;
  department: string;
  by: string;
  at: Instant;
  due: Instant;
  answerDue: Instant;
  communities: { id: string; name: string; said?: Comment['verdict']; isAnswered: boolean }[];
  escalatedAt?: Instant;
  closedAt?: Instant;
};

export const rowOfWindow = (one: CommentWindow): CommentRow => ({
  id: one.id,
  matter: one.asked.matter,
  title: one.asked.title,
  department: one.asked.department,
  by: one.by,
  at: one.at,
  due: one.due.at,
  answerDue: one.answerDue.at,
  communities: one.asked.communities.map((id) => {
    const said = one.comments.find(({ community }) => community === id)?.verdict;
    return {
      id,
      name: one.names[id] ?? id,
      ...(said && { said }),
      isAnswered: one.replies.some(({ community }) => community === id),
    };
  }),
  ...(one.escalatedAt && { escalatedAt: one.escalatedAt }),
  ...(one.closed && { closedAt: one.closed.at }),
});

/** How communities are heard: windows, questions put to a community, and what became of them. */
export type CommentSums = {
  opened: number;
  closed: number;
  asked: number;
  answered: number;
  silent: number;
  objected: number;
  objectionsAnswered: number;
  escalated: number;
};

/** @param now - a question still open is neither answered nor silent */
export function commentSums(rows: readonly CommentRow[], now: Instant): CommentSums {
  const all = rows.flatMap((row) =>
    row.communities.map((one) => ({
      ...one,
      isOver: row.closedAt !== undefined || row.due <= now,
    })),
  );
  const objecting = all.filter(({ said }) => said === 'object' || said === 'conditions');
  return {
    opened: rows.length,
    closed: rows.filter(({ closedAt }) => closedAt).length,
    asked: all.length,
    answered: all.filter(({ said }) => said).length,
    silent: all.filter(({ said, isOver }) => !said && isOver).length,
    objected: objecting.length,
    objectionsAnswered: objecting.filter(({ isAnswered }) => isAnswered).length,
    escalated: rows.filter(({ escalatedAt }) => escalatedAt).length,
  };
}
