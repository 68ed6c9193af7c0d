import * as z from 'zod';
import { Adjustment, Planned } from '../domain/access/adjustment.ts';
import { Application, TaskAsked } from '../domain/access/application.ts';
import { DutyEntry, Plaque, TaskRefusal } from '../domain/access/entry.ts';
import { adjustmentKinds, dutyLists } from '../domain/access/lists.ts';
import { DeadlineReason } from '../domain/deadline-reason.ts';
import { RegionCode } from '../domain/people/appointment.ts';
import { AccessSetting } from '../domain/settings/access.ts';

const line = (max: number) => z.string().trim().min(1).max(max);
const Reason = z.string().trim().min(2).max(500);
const Id = z.string().regex(/^[0-9a-z]{26}$/);
const ADay = z.iso.date();

export const AccessCommand = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('apply'), asked: TaskAsked }),
    z.strictObject({ type: z.literal('withdraw'), application: Id, reason: Reason }),
    z.strictObject({
      type: z.literal('opine'),
      application: Id,
      community: RegionCode,
      verdict: z.enum(['support', 'object']),
      text: Reason,
    }),
    z.strictObject({
      type: z.literal('decide'),
      application: Id,
      verdict: z.enum(['agree', 'refuse']),
      reason: Reason,
    }),
    z.strictObject({ type: z.literal('revoke'), application: Id, reason: Reason }),
    z.strictObject({
      type: z.literal('keepEntry'),
      entry: z.strictObject({
        list: z.enum(dutyLists),
        title: z.string().trim().min(2).max(80),
        owner: line(60),
        assist: line(60).optional(),
        money: line(120).optional(),
        basis: line(300),
        from: ADay,
      }),
    }),
    z.strictObject({ type: z.literal('endEntry'), entry: Id, until: ADay, reason: Reason }),
    z.strictObject({
      type: z.literal('refuseTask'),
      community: RegionCode,
      department: line(60),
      title: line(80),
      what: z.string().trim().min(2).max(1000),
      on: ADay,
    }),
    z.strictObject({
      type: z.literal('notePlaque'),
      community: RegionCode,
      text: line(60),
      department: line(60),
      hungOn: ADay,
      /** It hangs already, and is only written down: the cap does not keep it out. */
      isThere: z.boolean(),
    }),
    z.strictObject({
      type: z.literal('removePlaque'),
      plaque: Id,
      on: ADay,
      reason: Reason,
    }),
    z.strictObject({
      type: z.literal('proposeAdjustment'),
      kind: z.enum(adjustmentKinds),
      communities: z.array(RegionCode).min(1).max(6),
      after: z.array(Planned).min(1).max(6),
      reason: Reason,
    }),
    z.strictObject({
      type: z.literal('hearAdjustment'),
      adjustment: Id,
      on: ADay,
      /** The meeting it was heard at, where it is on record here. */
      meeting: line(60).optional(),
      said: z.string().trim().min(2).max(1000),
    }),
    z.strictObject({
      type: z.literal('decideAdjustment'),
      adjustment: Id,
      verdict: z.enum(['agree', 'refuse']),
      reason: Reason,
    }),
    z.strictObject({ type: z.literal('withdrawAdjustment'), adjustment: Id, reason: Reason }),
    /** The tree of places says by now what was agreed. */
    z.strictObject({ type: z.literal('closeAdjustment'), adjustment: Id }),
  ])
  .meta({ id: 'AccessCommand' });
export type AccessCommand = z.infer<typeof AccessCommand>;

export const accessDeeds = [
  'apply',
  'withdraw',
  'opine',
  'decide',
  'revoke',
  'keepEntry',
  'endEntry',
  'refuseTask',
  'notePlaque',
  'removePlaque',
  'proposeAdjustment',
  'hearAdjustment',
  'decideAdjustment',
  'withdrawAdjustment',
  'closeAdjustment',
] as const satisfies AccessCommand['type'][];

const Load = z.object({
  community: z.string(),
  name: z.string(),
  tasks: z.int(),
  times: z.number(),
  hours: z.number(),
  isOver: z.boolean(),
});

/** Tasks departments ask of communities: applications, lists, what was refused, plaques, and the load. */
export const AccessView = z
  .object({
    rules: AccessSetting.optional(),
    /** The first day a task applied for today may begin. */
    earliest: z.string().optional(),
    applications: z.array(
      Application.extend({
        clock: DeadlineReason,
        isOverdue: z.boolean(),
        /** It is the reader's to decide now. */
        isMine: z.boolean(),
        /** The reader applied for it. */
        isOwn: z.boolean(),
      }),
    ),
    entries: z.array(DutyEntry),
    refusals: z.array(TaskRefusal),
    plaques: z.array(Plaque),
    /** Proposals to change the size of communities, the latest first; `isCarried`: the tree says so already. */
    adjustments: z.array(Adjustment.extend({ isCarried: z.boolean() })),
    /** Households the law takes as usual for a community, and where it says so. */
    size: z.object({ least: z.int(), most: z.int(), source: z.string() }),
    /** The heaviest first. */
    loads: z.array(Load),
    /** How many communities have any load, and what all of it comes to. */
    loaded: z.object({ communities: z.int(), hours: z.number(), over: z.int() }),
    /** Communities the reader answers for, where they refuse and keep plaques. */
    mine: z.array(z.object({ id: z.string(), name: z.string() })),
    /** Names of the places that are spoken of. */
    names: z.record(z.string(), z.string()),
    /** The unit the reader's post is held for. */
    department: z.string().optional(),
    may: z.array(z.enum(accessDeeds)),
    day: z.string(),
  })
  .meta({ id: 'AccessView' });
export type AccessView = z.infer<typeof AccessView>;
