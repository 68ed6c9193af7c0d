import * as z from 'zod';
import { OrganizationId, PersonId } from '../ids.ts';
import { Instant } from '../time.ts';
import {
  objectionGrounds,
  objectionKinds,
  objectionSteps,
  remedies,
} from './objection-standing.ts';
import { StoredDeadline } from './stored-deadline.ts';

export * from './objection-standing.ts';

export const ObjectionKind = z.enum(objectionKinds);
export type ObjectionKind = z.infer<typeof ObjectionKind>;

export const ObjectionStep = z.enum(objectionSteps);
export type ObjectionStep = z.infer<typeof ObjectionStep>;

export const ObjectionGround = z.enum(objectionGrounds);
export type ObjectionGround = z.infer<typeof ObjectionGround>;

export const Remedy = z.enum(remedies);
export type Remedy = z.infer<typeof Remedy>;

const Given = { text: z.string(), at: Instant, by: PersonId };
const Upheld = {
  isUpheld: z.boolean(),
  remedy: Remedy.optional(),
  /** Whose award is void, where the remedy is `nextRank`. */
  against: z.array(OrganizationId).optional(),
};

/** Everything about one objection. Those stored before there were kinds are challenges to the result. */
export const Objection = z.object({
  id: z.string(),
  organizationId: OrganizationId,
  raisedAt: Instant,
  /** What is argued, in the objector's words. */
  grounds: z.string(),
  kind: ObjectionKind.optional(),
  step: ObjectionStep.optional(),
  groundCodes: z.array(ObjectionGround).optional(),
  /** What the grounds rest on: a clause of the call, an article of the law. */
  cites: z.array(z.string()).optional(),
  /** What proves it: documents by id or as declared by name, and addresses. */
  evidence: z.array(z.string()).optional(),
  /** What is asked for, in the objector's words. */
  requests: z.string().optional(),
  asks: Remedy.optional(),
  /** Whoever acts for the organization, and the signed mandate (MoF order 94). */
  agent: z.object({ name: z.string(), mandate: z.string() }).optional(),
  raisedBy: PersonId.optional(),
  /** When the answer is due: the time to complain is counted from its end. */
  replyBy: StoredDeadline.optional(),
  /** A complaint: the challenge it follows, and whether it adds points that arise from the reply. */
  of: z.string().optional(),
  isFromReply: z.boolean().optional(),
  reply: z.object({ ...Given, ...Upheld }).optional(),
  admission: z
    .object({ ...Given, verdict: z.enum(['admitted', 'notOurs', 'inadmissible']) })
    .optional(),
  statement: z.object(Given).optional(),
  /** Tests and expert opinions do not count; `decision` is the date that stands still meanwhile. */
  paused: z
    .object({
      at: Instant,
      decision: StoredDeadline.optional(),
      reason: z.string().optional(),
      /** When the clock goes on by itself. */
      until: Instant.optional(),
    })
    .optional(),
  /** Times that were taken out, the last one last. */
  pauses: z.array(z.object({ from: Instant, to: Instant, reason: z.string() })).optional(),
  /** The purchase may stand still for a complaint only so long (LAW §57). */
  suspensionEndedAt: Instant.optional(),
  decision: z.object({ ...Given, ...Upheld }).optional(),
  withdrawn: z.object({ at: Instant, reason: z.string() }).optional(),
  /** When what it was upheld for was done. */
  executedAt: Instant.optional(),
});
export type Objection = z.infer<typeof Objection>;
