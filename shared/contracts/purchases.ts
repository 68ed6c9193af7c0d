import * as z from 'zod';
import { DeadlineReason } from '../domain/deadline-reason.ts';
import { linkKinds } from '../domain/draw/links.ts';
import { OrganizationId, PersonId, PurchaseId, TenantId } from '../domain/ids.ts';
import { Post } from '../domain/policy/posts.ts';
import { Method, Track } from '../domain/policy/rules.ts';
import { Application } from '../domain/purchase/application.ts';
import { Follows } from '../domain/purchase/failure.ts';
import { Feedback } from '../domain/purchase/feedback.ts';
import { PurchaseInShort } from '../domain/purchase/in-short.ts';
import { type CommandType, lifecycle, stages, states } from '../domain/purchase/lifecycle.ts';
import { OpeningMinutes } from '../domain/purchase/opening-minutes.ts';
import { Plan } from '../domain/purchase/plan.ts';
import { StoredDeadline } from '../domain/purchase/stored-deadline.ts';
import { Instant } from '../domain/time.ts';
import { page } from './common.ts';

export const commandTypes = [
  ...new Set(Object.values(lifecycle).flatMap((node) => Object.keys(node.on))),
] as [CommandType, ...CommandType[]];

export const PurchasePath = z.object({ tenant: TenantId, purchase: PurchaseId });
export const TenantPath = z.object({ tenant: TenantId });

export const CreatePurchase = z
  .object({
    plan: Plan,
    /** The failed call it is held again for; another method needs the number of its approval. */
    follows: Follows.omit({ reason: true }).optional(),
  })
  .meta({ id: 'CreatePurchase' });

/** Somebody the purchase waits for, and what for. */
export const WaitingView = z
  .object({
    who: z.union([
      z.object({ post: Post }),
      z.object({ personId: PersonId }),
      z.object({ organizationId: OrganizationId }),
    ]),
    command: z.enum(commandTypes),
    reference: z.string().optional(),
    /** They are asked from then on only. */
    from: Instant.optional(),
    due: Instant.optional(),
    /** How the date was counted, for a list that reads no purchase. */
    counted: StoredDeadline.omit({ at: true }).optional(),
    isOverdue: z.boolean().optional(),
    /** For a delegate: in whose place they are asked. */
    onBehalfOf: PersonId.optional(),
  })
  .meta({ id: 'Waiting' });

/** A row of the officials' list, and of the task list. */
export const PurchaseSummary = z
  .object({
    id: PurchaseId,
    tenant: TenantId,
    title: z.string(),
    track: Track,
    method: Method,
    state: z.enum(states),
    stage: z.enum(stages),
    budgetFen: z.int(),
    regionCodes: z.array(z.string()),
    /** Its notice has appeared: from then on others than the office may know of it. */
    isPublished: z.boolean(),
    due: Instant.optional(),
    /** Awards that hold, from the published result on; the project by the hash of its name. */
    awarded: z.array(z.object({ organizationId: OrganizationId, project: z.string() })).optional(),
    waiting: z.array(WaitingView),
    /** The version of the tenant's calendar it counts by. */
    calendarVersion: z.int().optional(),
  })
  .meta({ id: 'PurchaseSummary' });
export type PurchaseSummary = z.infer<typeof PurchaseSummary>;
export const PurchasePage = page(PurchaseSummary).meta({ id: 'PurchasePage' });

/** One application of a purchase, by the organization that handed it in. */
export const OpenedApplicationPath = PurchasePath.extend({ applicant: OrganizationId });
export const OpenedApplication = Application.meta({ id: 'OpenedApplication' });
export const OpeningMinutesView = OpeningMinutes.extend({
  /** Names of the people who opened. */
  names: z.record(z.string(), z.string()),
}).meta({ id: 'OpeningMinutes' });
export type OpeningMinutesView = z.infer<typeof OpeningMinutesView>;

export const FeedbackView = Feedback.meta({ id: 'Feedback' });

/** What the notice of a result needs beside the purchase: who sat on the panel, for whoever writes the notice. */
export const ResultNoticeNames = z
  .object({ experts: z.array(z.string()), names: z.record(z.string(), z.string()) })
  .meta({ id: 'ResultNoticeNames' });
export type ResultNoticeNames = z.infer<typeof ResultNoticeNames>;

/** Applicants with something in common by their papers, and what: for a person to weigh. */
export const LinkedApplicants = z.object({
  a: z.string(),
  b: z.string(),
  kinds: z.array(z.enum(linkKinds)),
});

/** The purchase as far as the reader's post shows it: what they may not see is not there. */
export const PurchaseView = z
  .object({
    purchase: PurchaseInShort,
    /** For those who see what all applicants filed. */
    linked: z.array(LinkedApplicants).optional(),
    /** What the reader is asked to do now. */
    tasks: z.array(WaitingView),
    /** For officials: whom the purchase waits for now, whoever that is. */
    waiting: z.array(WaitingView).optional(),
    /** Commands the reader may ask for in this state. */
    commands: z.array(z.enum(commandTypes)),
    /** Names of the people and organizations that occur in it. */
    names: z.record(z.string(), z.string()),
    /** For the panel: whose files they are to judge, known before any of them opens (REG §9). */
    applicants: z.array(z.string()).optional(),
    /** For the office, while applicants present: how many sheets are locked, and scores where the call shows them. */
    show: z
      .object({
        owed: z.int(),
        locked: z.record(z.string(), z.int()),
        scores: z.record(z.string(), z.object({ marks: z.array(z.int()), meanPoints: z.int() })),
      })
      .optional(),
    /** Why each of its dates is when it is, by the name of the date. */
    reasons: z.record(z.string(), DeadlineReason).optional(),
    now: Instant,
  })
  .meta({ id: 'PurchaseView' });
export type PurchaseView = z.infer<typeof PurchaseView>;

/** The answer to a command; repeated with the same Idempotency-Key, the same answer. */
export const CommandDone = z
  .object({ id: PurchaseId, version: z.int(), state: z.enum(states) })
  .meta({ id: 'CommandDone' });
export type CommandDone = z.infer<typeof CommandDone>;
