import * as z from 'zod';
import { OrganizationId, PurchaseId, TenantId } from '../domain/ids.ts';
import { AnswerPlace, Channel } from '../domain/satisfaction/ballot.ts';
import { CallBackSample, callOutcomes, SampledCall } from '../domain/satisfaction/call-backs.ts';
import { Interval, ShownResult } from '../domain/satisfaction/shown-result.ts';
import { Name } from '../domain/settings/parts.ts';

const Share = z.object({ n: z.int(), share: z.number(), interval: Interval });

const Count = z.object({ channel: Channel, given: z.int(), answered: z.int() });

/** Of one closed period, or of all together. */
const Of = z.object({
  period: z.int().optional(),
  channels: z.partialRecord(Channel, ShownResult),
  ballots: ShownResult,
  items: z.record(z.string(), z.object({ n: z.int(), mean: z.number(), interval: Interval })),
  again: Share.optional(),
});

const Held = z.object({
  id: z.string(),
  name: z.string(),
  startedAt: z.string(),
  /** Residents on its list, and how many of them have a paper ballot already. */
  onList: z.int(),
  printed: z.int(),
});

const Called = SampledCall.extend({
  activity: z.string(),
  on: z.string(),
  name: z.string(),
  phoneTail: z.string(),
});

export const SatisfactionView = z
  .object({
    tenant: TenantId,
    purchase: PurchaseId,
    organization: OrganizationId,
    title: z.string(),
    organizationName: z.string(),
    side: z.enum(['office', 'organization']),
    may: z.array(z.string()),
    questions: z.array(z.object({ id: z.string(), name: Name })),
    smallest: z.int(),
    isHeard: z.boolean(),
    running: z.int(),
    /** How many could answer and did so far, by channel; the answers of the running period stay closed. */
    counts: z.array(Count),
    runningAnswers: z.int(),
    periods: z.array(Of),
    all: Of.optional(),
    activities: z.array(Held),
    /** For those who watch over the work. */
    facts: z
      .array(z.object({ kind: z.string(), figures: z.record(z.string(), z.number()) }))
      .optional(),
    callBacks: z
      .object({
        percent: z.int(),
        /** SHA-256 of the seed each period's sample is drawn with; it stands since the work began. */
        commitments: z.array(
          z.object({ period: z.int(), commitment: z.string(), agreed: z.int() }),
        ),
        samples: z.array(CallBackSample.extend({ calls: z.array(Called) })),
      })
      .optional(),
  })
  .meta({ id: 'SatisfactionView' });
export type SatisfactionView = z.infer<typeof SatisfactionView>;

const Id = z.string().regex(/^[0-9a-z]{1,40}$/);

export const SatisfactionCommand = z
  .discriminatedUnion('type', [
    /** Paper ballots for residents on the list of an activity. */
    z.object({
      type: z.literal('printBallots'),
      activityId: Id,
      count: z.int().min(1).max(100),
    }),
    z.object({ type: z.literal('drawCallBacks'), period: AnswerPlace.shape.period }),
    z.object({
      type: z.literal('noteCall'),
      period: AnswerPlace.shape.period,
      signInId: Id,
      outcome: z.enum(callOutcomes),
    }),
    z.object({ type: z.literal('judgeComment'), comment: Id, isShown: z.boolean() }),
  ])
  .meta({ id: 'SatisfactionCommand' });
export type SatisfactionCommand = z.infer<typeof SatisfactionCommand>;

/** What was done, with the one-time links it brought; nobody can have them shown again. */
export const SatisfactionDone = z
  .object({ view: SatisfactionView, links: z.array(z.string()) })
  .meta({ id: 'SatisfactionDone' });

/** What residents wrote: what was read and is shown, and for those who read it what waits. */
export const CommentsView = z
  .object({
    waiting: z.array(z.object({ id: z.string(), period: z.int(), text: z.string() })),
    shown: z.array(z.object({ id: z.string(), period: z.int(), text: z.string() })),
  })
  .meta({ id: 'ResidentComments' });
export type CommentsView = z.infer<typeof CommentsView>;
