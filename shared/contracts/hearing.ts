import * as z from 'zod';
import { DeadlineReason } from '../domain/deadline-reason.ts';
import { OrganizationId } from '../domain/ids.ts';
import { Method, Period } from '../domain/policy/rules.ts';
import { states } from '../domain/purchase/lifecycle.ts';
import {
  ObjectionGround,
  ObjectionKind,
  ObjectionStep,
  Remedy,
} from '../domain/purchase/objection.ts';
import { Instant } from '../domain/time.ts';
import { page } from './common.ts';
import { ObjectionRow, Precedent } from './objection-rows.ts';

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
