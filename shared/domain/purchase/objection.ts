import * as z from 'zod';
import { OrganizationId, PersonId } from '../ids.ts';
import { Instant } from '../time.ts';
import { StoredDeadline } from './stored-deadline.ts';

/** 询问, 质疑 to the purchaser, 投诉 to the finance bureau (LAW §51 to §58, MoF order 94). */
export const objectionKinds = ['inquiry', 'challenge', 'complaint'] as const;
export const ObjectionKind = z.enum(objectionKinds);
export type ObjectionKind = z.infer<typeof ObjectionKind>;

/** What is objected to; each has its own day from which one should have known (REG §53). */
export const objectionSteps = ['document', 'process', 'result'] as const;
export const ObjectionStep = z.enum(objectionSteps);
export type ObjectionStep = z.infer<typeof ObjectionStep>;

export const objectionGrounds = [
  'documentRestricts',
  'criteriaUnclear',
  'periodTooShort',
  'openingIrregular',
  'eligibilityWrong',
  'conflictOfInterest',
  'scoringNotByCriteria',
  'priceWrong',
  'collusion',
  'winnerUnqualified',
  'falseMaterials',
  'other',
] as const;
export const ObjectionGround = z.enum(objectionGrounds);
export type ObjectionGround = z.infer<typeof ObjectionGround>;

/**
 * What is done where an objection holds: nothing that changes the result, the tender document is amended, the
 * award is void and given anew in ranked order, another panel reviews, or the call is held again.
 */
export const remedies = ['none', 'amendDocuments', 'nextRank', 'rereview', 'recall'] as const;
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

export const kindOf = ({ kind = 'challenge' }: Pick<Objection, 'kind'>): ObjectionKind => kind;
export const stepOf = ({ step = 'result' }: Pick<Objection, 'step'>): ObjectionStep => step;

const isRefused = ({ admission }: Objection) =>
  admission !== undefined && admission.verdict !== 'admitted';

/** Does somebody still have to answer or decide it? */
export const isOpen = (objection: Objection): boolean =>
  !objection.withdrawn &&
  !objection.decision &&
  (kindOf(objection) === 'complaint' ? !isRefused(objection) : !objection.reply);

/** What was found, by the purchaser or the finance bureau. */
export const findingOf = ({ decision, reply }: Objection) => decision ?? reply;

/** How an objection stands, in one word. */
export const objectionStandings = [
  'open',
  'upheld',
  'dismissed',
  'answered',
  'refused',
  'withdrawn',
] as const;
export type ObjectionStanding = (typeof objectionStandings)[number];

export function standingOfObjection(objection: Objection): ObjectionStanding {
  if (objection.withdrawn) return 'withdrawn';
  if (isRefused(objection)) return 'refused';
  const finding = findingOf(objection);
  if (!finding) return 'open';
  if (finding.isUpheld) return 'upheld';
  return kindOf(objection) === 'inquiry' ? 'answered' : 'dismissed';
}
