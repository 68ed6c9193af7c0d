import * as z from 'zod';
import { OrganizationId, PersonId, TenantId } from '../domain/ids.ts';
import { Agreed, AgreedAction } from '../domain/room/agreed-action.ts';
import { bodies, linkedBodies, purposes } from '../domain/room/bodies.ts';
import { HandedOver, HandOff } from '../domain/room/hand-off.ts';
import { Message, Written } from '../domain/room/message.ts';
import { Minutes, MinutesText } from '../domain/room/minutes.ts';
import { HeldSession, Session } from '../domain/room/session.ts';
import { Assigned, Assignment, Hours, LoggedHours } from '../domain/room/team.ts';
import { EntryId, line, remark } from '../domain/room/voice.ts';
import { Instant } from '../domain/time.ts';

/** A member names the organization they act for, and that is the one of the path; `before`: older messages. */
export const RoomQuery = z.object({
  organization: OrganizationId.optional(),
  before: EntryId.optional(),
});

const said = { note: remark(500) };

/** What somebody does in a room. */
export const RoomCommand = z
  .discriminatedUnion('type', [
    Written.extend({ type: z.literal('write') }),
    z.object({ type: z.literal('takeBack'), id: EntryId }),
    z.object({ type: z.literal('decide'), id: EntryId, text: line(500) }),
    z.object({ type: z.literal('read'), upTo: EntryId }),
    z.object({ type: z.literal('recordMinutes'), minutes: MinutesText }),
    z.object({
      type: z.literal('correctMinutes'),
      id: EntryId,
      /** The version that was seen. */
      version: z.int().positive(),
      minutes: MinutesText,
      reason: line(300),
    }),
    z.object({ type: z.literal('confirmMinutes'), id: EntryId, version: z.int().positive() }),
    z.object({ type: z.literal('agree'), action: Agreed }),
    z.object({
      type: z.literal('settleAction'),
      id: EntryId,
      outcome: z.enum(['done', 'dropped']),
      ...said,
    }),
    z.object({ type: z.literal('handOver'), handOff: HandedOver }),
    z
      .object({
        type: z.literal('answerHandOff'),
        id: EntryId,
        isAccepted: z.boolean(),
        reason: remark(500),
      })
      .refine(({ isAccepted, reason }) => isAccepted || reason !== '', {
        path: ['reason'],
        message: 'required',
      }),
    z.object({ type: z.literal('completeHandOff'), id: EntryId, ...said }),
  ])
  .meta({ id: 'RoomCommand' });
export type RoomCommand = z.infer<typeof RoomCommand>;

export const RoomDone = z.object({ version: z.int() }).meta({ id: 'RoomDone' });

const linked = z.enum(linkedBodies);
const pair = z.tuple([linked, linked]);
const state = z.enum(['good', 'late', 'never', 'early', 'unmeasured']);
const standings = ['open', 'overdue', 'done', 'doneLate', 'dropped'] as const;

/** How well community, organization and social workers are linked, with the figures that say so. */
export const LinkageView = z
  .object({
    pairs: z.array(
      z.object({
        pair,
        state,
        last: z
          .object({ on: z.string(), how: z.enum(['meeting', 'answer', 'handOff']) })
          .optional(),
        days: z.int(),
      }),
    ),
    joint: z.object({ count: z.int(), last: z.string().optional(), days: z.int(), state }),
    handOffs: z.object({ open: z.int(), overdue: z.int() }),
    actions: z.record(z.enum(standings), z.int()),
    involvement: z.array(
      z.object({ purpose: z.enum(purposes), meetings: z.int(), withSocialWorker: z.int() }),
    ),
    missing: z.array(
      z.discriminatedUnion('kind', [
        z.object({
          kind: z.literal('pair'),
          pair,
          days: z.int(),
          atMost: z.int().optional(),
          isNever: z.boolean(),
        }),
        z.object({
          kind: z.literal('jointMeeting'),
          days: z.int(),
          atMost: z.int().optional(),
          isNever: z.boolean(),
        }),
        z.object({ kind: z.literal('handOffs'), count: z.int(), oldest: z.string() }),
        z.object({ kind: z.literal('actions'), count: z.int(), oldest: z.string() }),
      ]),
    ),
    /** Where the tenant's figures come from; nothing where it has set none. */
    sources: z.array(z.string()),
  })
  .meta({ id: 'LinkageView' });
export type LinkageView = z.infer<typeof LinkageView>;

const versioned = <T extends z.ZodRawShape>(shape: T) => z.object({ ...shape, version: z.int() });

export const RoomView = z
  .object({
    tenant: z.object({ id: TenantId, name: z.string() }),
    title: z.string(),
    organization: z.object({ id: OrganizationId, name: z.string() }),
    now: Instant,
    /** Who is reading, and for which body. */
    me: z.object({ personId: PersonId, name: z.string(), body: z.enum(bodies) }),
    /** The latest first. */
    messages: z.array(Message),
    /** The oldest shown, where there are older ones. */
    before: EntryId.optional(),
    unread: z.int(),
    minutes: z.array(versioned(Minutes.shape)),
    actions: z.array(AgreedAction),
    handOffs: z.array(HandOff),
    linkage: LinkageView,
    /** Who answers for what, as the contract says (seed 3-29). */
    roles: z.array(z.object({ role: z.string(), duty: z.string() })),
    /** Who is known to take part, for choosing whom something is agreed with. */
    people: z.array(z.object({ personId: PersonId, name: z.string(), body: z.enum(bodies) })),
  })
  .meta({ id: 'RoomView' });
export type RoomView = z.infer<typeof RoomView>;

/** What is recorded of those who work on a project. */
export const TeamCommand = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('assign'), assignment: Assigned }),
    z.object({
      type: z.literal('endAssignment'),
      id: EntryId,
      until: z.iso.date(),
      reason: line(300),
    }),
    z
      .object({
        type: z.literal('consent'),
        id: EntryId,
        isGiven: z.boolean(),
        reason: remark(500),
      })
      .refine(({ isGiven, reason }) => isGiven || reason !== '', {
        path: ['reason'],
        message: 'required',
      }),
    z.object({ type: z.literal('logHours'), hours: LoggedHours }),
    z
      .object({ type: z.literal('logSession'), session: HeldSession })
      .refine(({ session }) => (session.kind === 'support') === (session.area !== undefined), {
        path: ['session', 'area'],
        message: 'required',
      }),
    z.object({ type: z.literal('confirmSession'), id: EntryId }),
    z.object({
      type: z.literal('takeOut'),
      what: z.enum(['hours', 'session']),
      id: EntryId,
      reason: line(300),
    }),
  ])
  .meta({ id: 'TeamCommand' });
export type TeamCommand = z.infer<typeof TeamCommand>;

const figure = z.number();
const Warning = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('namedMissing'), name: z.string() }),
  z.object({
    kind: z.literal('namedReplaced'),
    name: z.string(),
    by: z.string(),
    consent: z.enum(['none', 'asked', 'refused']),
  }),
  z.object({ kind: z.literal('certificateEnded'), name: z.string(), on: z.string() }),
  z.object({ kind: z.literal('certifiedBelowOffer'), percent: figure, offered: figure }),
  z.object({ kind: z.literal('certifiedBelowDemand'), percent: figure, demanded: figure }),
  z.object({ kind: z.literal('postsBehind'), filled: figure, expected: figure }),
  z.object({ kind: z.literal('supervisionBehind'), hours: figure, expected: figure }),
  z.object({
    kind: z.literal('trainingBehind'),
    name: z.string(),
    hours: figure,
    expected: figure,
  }),
]);

export const TeamView = z
  .object({
    me: z.object({ personId: PersonId, name: z.string(), body: z.enum(bodies) }),
    now: Instant,
    assignments: z.array(Assignment),
    hours: z.array(Hours),
    sessions: z.array(Session),
    figures: z.object({
      people: z.array(
        z.object({
          worker: z.object({ id: z.string(), name: z.string() }),
          role: z.string(),
          sharePercent: z.int(),
          isThere: z.boolean(),
          isNamed: z.boolean(),
          certificate: z.enum(['valid', 'ended', 'none']),
          hours: z.object({
            field: figure,
            other: figure,
            supervision: figure,
            training: figure,
          }),
        }),
      ),
      certified: z.object({
        count: z.int(),
        of: z.int(),
        percent: z.int().nullable(),
        offeredPercent: z.int().nullable(),
      }),
      posts: z
        .object({
          contracted: z.int(),
          filled: figure,
          expected: figure,
          unitFen: z.int().optional(),
        })
        .optional(),
      supervision: z.object({ hours: figure, sessions: z.int(), expected: figure.optional() }),
      training: z.object({ hours: figure, sessions: z.int() }),
      support: z.object({ promised: figure, confirmed: figure, waiting: figure }).optional(),
      warnings: z.array(Warning),
    }),
    /** The contract lets nobody it was won with be replaced without the office's consent. */
    isConsentNeeded: z.boolean(),
    /** What a tenant demands, and where from. */
    demands: z.array(
      z.object({
        what: z.enum(['supervisionHoursPerMonth', 'trainingHoursPerYear', 'certifiedPercent']),
        value: figure,
        source: z.string(),
      }),
    ),
    /** Workers of the passport who can be assigned; only for members of the organization. */
    workers: z
      .array(z.object({ id: z.string(), name: z.string(), isCertified: z.boolean() }))
      .optional(),
    accounts: z.array(z.object({ personId: PersonId, name: z.string() })).optional(),
  })
  .meta({ id: 'TeamView' });
export type TeamView = z.infer<typeof TeamView>;
