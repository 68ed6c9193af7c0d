import * as z from 'zod';
import { DeadlineReason } from '../domain/deadline-reason.ts';
import { OrganizationId, PurchaseId, TenantId } from '../domain/ids.ts';
import { Method, Period, Track } from '../domain/policy/rules.ts';
import { states } from '../domain/purchase/lifecycle.ts';
import {
  ObjectionGround,
  ObjectionKind,
  ObjectionStep,
  objectionStandings,
  Remedy,
} from '../domain/purchase/objection.ts';
import { Instant } from '../domain/time.ts';
import { page } from './common.ts';

/** What was found, without names. */
const Found = z.object({
  isUpheld: z.boolean(),
  remedy: Remedy.optional(),
  text: z.string(),
  at: Instant,
});

const Case = z.object({
  tenant: TenantId,
  purchaseId: PurchaseId,
  id: z.string(),
  title: z.string(),
  track: Track,
  method: Method,
  kind: ObjectionKind,
  step: ObjectionStep,
  grounds: z.array(ObjectionGround),
  raisedAt: Instant,
});

/** A line of the tenant's register of objections. */
export const ObjectionRow = Case.extend({
  regionCodes: z.array(z.string()),
  organizationId: OrganizationId,
  organization: z.string(),
  /** The beginning of what is argued. */
  says: z.string(),
  standing: z.enum(objectionStandings),
  /** The clock that runs first, as it stood when the objection last changed. */
  due: Instant.optional(),
  isPaused: z.literal(true).optional(),
  found: Found.optional(),
}).meta({ id: 'ObjectionRow' });
export type ObjectionRow = z.infer<typeof ObjectionRow>;

/** A decided objection without whose it was. */
export const Precedent = Case.extend({ tenantName: z.string(), found: Found }).meta({
  id: 'Precedent',
});
export type Precedent = z.infer<typeof Precedent>;

export const RegisterQuery = z.object({
  which: z.enum(['open', 'decided']).default('open'),
  cursor: z.string().max(2000).optional(),
});
export const Register = page(
  ObjectionRow.extend({
    /** What the reader may do about it, if anything. */
    isOverdue: z.boolean(),
  }),
)
  .extend({ now: Instant })
  .meta({ id: 'ObjectionRegister' });
export type Register = z.infer<typeof Register>;

/** `own`: what this tenant decided; `published`: decisions on complaints of every tenant, which the law makes public. */
export const PrecedentQuery = z.object({
  organization: OrganizationId.optional(),
  from: z.enum(['own', 'published']).default('own'),
  ground: ObjectionGround.optional(),
  outcome: z.enum(['upheld', 'dismissed']).optional(),
  method: Method.optional(),
  /** Words that must all be there, in the title or in what was found. */
  words: z.string().trim().max(60).optional(),
  cursor: z.string().max(2000).optional(),
});
export type PrecedentQuery = z.infer<typeof PrecedentQuery>;
export const Precedents = page(Precedent).meta({ id: 'Precedents' });
export type Precedents = z.infer<typeof Precedents>;

const Clock = z.object({
  /** A post of the tenant, or the organization itself. */
  post: z.string(),
  command: z.string(),
  due: Instant.optional(),
  reason: DeadlineReason.optional(),
  isOverdue: z.boolean().optional(),
});

/** What the purchase alone does not say about objecting: what may be raised, what comes next, where a decision leads. */
export const HearingView = z
  .object({
    now: Instant,
    possible: z.array(
      z.object({
        kind: ObjectionKind,
        step: ObjectionStep.optional(),
        of: z.string().optional(),
        /** The code of the problem it would be refused with now. */
        refusal: z.string().optional(),
        until: DeadlineReason.optional(),
        answer: Period.optional(),
      }),
    ),
    /** Whom the organization applied with: all of them must join in. */
    consortium: z.array(z.string()),
    grounds: z.array(
      z.object({
        code: ObjectionGround,
        sources: z.array(z.object({ source: z.string(), certainty: z.string() })),
      }),
    ),
    /** Files can be handed in as evidence from the opening on. */
    mayHandIn: z.boolean(),
    cases: z.record(
      z.string(),
      z.object({
        next: z.array(Clock),
        /** Until when whoever challenged may complain. */
        complainUntil: DeadlineReason.optional(),
        /** It holds the purchase now, and for a complaint until when at most. */
        holds: z.boolean(),
        suspensionEnds: DeadlineReason.optional(),
        outlooks: z
          .array(
            z.object({
              isUpheld: z.boolean(),
              remedy: Remedy.optional(),
              state: z.enum(states),
              isHeldByOthers: z.boolean(),
            }),
          )
          .optional(),
      }),
    ),
  })
  .meta({ id: 'HearingView' });
export type HearingView = z.infer<typeof HearingView>;

/** Organizations whose complaints were found unfounded too often, with the cases; it excludes nobody. */
export const Conduct = z
  .object({
    rule: z.object({
      count: z.int(),
      months: z.int(),
      source: z.string(),
      certainty: z.string(),
    }),
    items: z.array(
      z.object({
        organizationId: OrganizationId,
        name: z.string(),
        cases: z.array(Precedent),
      }),
    ),
  })
  .meta({ id: 'Conduct' });
export type Conduct = z.infer<typeof Conduct>;
