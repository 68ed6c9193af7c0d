import * as z from 'zod';
import type { Refusal } from '../errors.ts';
import { PersonId } from '../ids.ts';
import { RegionCode } from '../people/appointment.ts';
import { approverPosts } from '../policy/post-names.ts';
import type { Post } from '../policy/posts.ts';
import { StoredDeadline } from '../purchase/stored-deadline.ts';
import { ok, type Result, refuse } from '../result.ts';
import { type Day, Instant } from '../time.ts';
import { applicationStates, payWays, taskAreas, taskForms, taskRoles } from './lists.ts';

const line = (max: number) => z.string().trim().min(1).max(max);
const ADay = z.iso.date();

/** What a department wants communities to do, by which duty, and with what money (权随责走、费随事转). */
export const TaskAsked = z.strictObject({
  department: line(60),
  title: z.string().trim().min(4).max(80),
  form: z.enum(taskForms),
  area: z.enum(taskAreas),
  role: z.enum(taskRoles),
  what: z.string().trim().min(4).max(2000),
  /** The article that makes it a duty. */
  basis: line(300).optional(),
  /** Streets or communities; a street is all communities in it. */
  regions: z.array(RegionCode).min(1).max(100),
  startsOn: ADay,
  /** Its last day; absent, it stays. */
  endsOn: ADay.optional(),
  /** What it asks of each community in a month. */
  timesPerMonth: z.number().min(0.1).max(1000),
  hoursPerMonth: z.number().min(0.5).max(2000).multipleOf(0.5),
  money: z
    .strictObject({
      way: z.enum(payWays),
      /** For each community and year, in fen. */
      amountFen: z.int().min(1).max(1e12),
      source: line(120),
    })
    .optional(),
});
export type TaskAsked = z.infer<typeof TaskAsked>;

const Who = { by: PersonId, byName: z.string(), at: Instant };
const Decision = z.object({
  post: z.enum(approverPosts),
  verdict: z.enum(['agree', 'refuse']),
  reason: z.string(),
  ...Who,
});
const Opinion = z.object({
  community: RegionCode,
  verdict: z.enum(['support', 'object']),
  text: z.string(),
  ...Who,
});

/** An application (申请→审批→准入→撤销). Who decides stays as it was when it came in. */
export const Application = z.object({
  id: z.string(),
  asked: TaskAsked,
  ...Who,
  state: z.enum(applicationStates),
  due: StoredDeadline,
  deciders: z.array(z.enum(approverPosts)).min(1),
  decisions: z.array(Decision),
  opinions: z.array(Opinion),
  /** The decision was overdue: the head of the leading group may take it. */
  escalatedAt: Instant.optional(),
  /** Withdrawn by who applied, or revoked by who let it in. */
  ended: z.object({ reason: z.string(), ...Who }).optional(),
});
export type Application = z.infer<typeof Application>;
type Decision = z.infer<typeof Decision>;

/** Whose turn it is; `undefined` once it is decided. */
export const nextDecider = ({ state, deciders, decisions }: Application) =>
  state === 'applied' ? deciders[decisions.length] : undefined;

export const isOverdue = ({ state, due }: Application, now: Instant): boolean =>
  state === 'applied' && now >= due.at;

/** So much of an application as its load follows from. */
export type Bearing = Pick<Application, 'state'> & {
  asked: Pick<TaskAsked, 'regions' | 'startsOn' | 'endsOn' | 'timesPerMonth' | 'hoursPerMonth'>;
};

/** Does it bind a community on `day`? */
export const isInForce = ({ state, asked: { startsOn, endsOn } }: Bearing, day: Day): boolean =>
  state === 'admitted' && startsOn <= day && (endsOn === undefined || day <= endsOn);

/** The post somebody with `posts` decides for now: their turn, or, once it went up, the head of the leading group. */
export function decidesAs(
  application: Application,
  posts: readonly Post[],
): Decision['post'] | undefined {
  const next = nextDecider(application);
  if (next === undefined) return undefined;
  if (posts.includes(next)) return next;
  return application.escalatedAt && posts.includes('leadingGroupHead')
    ? 'leadingGroupHead'
    : undefined;
}

/**
 * The application after one more decision: refused by the first who refuses, let in once all agreed; one that went up
 * is decided by the head of the leading group alone.
 *
 * @throws nothing; refuses `already-decided`, `not-your-turn`, `author-cannot-approve`
 */
export function decided(
  application: Application,
  by: Omit<Decision, 'post'> & { posts: readonly Post[] },
): Result<Application, Refusal> {
  if (application.state !== 'applied') return refuse({ code: 'already-decided' });
  if (application.by === by.by) return refuse({ code: 'author-cannot-approve' });
  if (application.decisions.some((one) => one.by === by.by))
    return refuse({ code: 'already-decided' });
  const post = decidesAs(application, by.posts);
  if (!post) return refuse({ code: 'not-your-turn' });
  const { posts: _posts, ...said } = by;
  const decisions = [...application.decisions, { post, ...said }];
  const isLast =
    decisions.length >= application.deciders.length ||
    (application.escalatedAt !== undefined && post === 'leadingGroupHead');
  const state = by.verdict === 'refuse' ? 'refused' : isLast ? 'admitted' : 'applied';
  return ok({ ...application, decisions, state });
}

type Ending = NonNullable<Application['ended']>;

/** Taken back before it was decided, by who applied. */
export function withdrawn(application: Application, ended: Ending): Result<Application, Refusal> {
  if (application.by !== ended.by) return refuse({ code: 'not-permitted' });
  if (application.state !== 'applied') return refuse({ code: 'already-decided' });
  return ok({ ...application, state: 'withdrawn', ended });
}

/** A task that was let in ends before its day. */
export const revoked = (application: Application, ended: Ending): Result<Application, Refusal> =>
  application.state === 'admitted'
    ? ok({ ...application, state: 'revoked', ended })
    : refuse({ code: 'illegal-move' });
