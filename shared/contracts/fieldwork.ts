import * as z from 'zod';
import { ActivityFields, FieldId, Photo } from '../domain/fieldwork/activity.ts';
import { StoredActivity } from '../domain/fieldwork/merge.ts';
import { Reflection } from '../domain/fieldwork/reflection.ts';
import { PersonId } from '../domain/ids.ts';
import { Deliverable } from '../domain/purchase/plan.ts';
import { Instant } from '../domain/time.ts';
import { ProjectPath } from './project-path.ts';

export const fieldItemKinds = ['edit', 'signIn', 'photo'] as const;

/** One thing a phone kept. What it holds is judged by itself: one that is wrong does not keep the others back. */
const FieldItem = z.object({ id: FieldId, kind: z.enum(fieldItemKinds), data: z.unknown() });

/** What a phone sends when it is back: `Edit`, `SignIn` and `Photo` in the order in which they were made. */
export const SyncFieldwork = z
  .object({ items: z.array(FieldItem).min(1).max(60) })
  .meta({ id: 'SyncFieldwork' });
export type SyncFieldwork = z.infer<typeof SyncFieldwork>;

/**
 * `taken` now, `known` from before, `disputed`: kept beside another version until a person chooses, `later`: a
 * photograph nobody has looked at yet, `refused`: it will not be taken as it is.
 */
export const syncOutcomes = ['taken', 'known', 'disputed', 'later', 'refused'] as const;

/** Why something from a phone is not taken. */
export const fieldRefusals = [
  'invalid',
  'identity-number',
  'activity-unknown',
  'deliverable-unknown',
  'ahead-of-time',
  'file-unknown',
  'file-refused',
] as const;
export type FieldRefusal = (typeof fieldRefusals)[number];

export const SyncAnswer = z.object({
  id: FieldId,
  outcome: z.enum(syncOutcomes),
  code: z.enum(fieldRefusals).optional(),
  /** Of what the phone sent, RFC 6901. */
  pointer: z.string().optional(),
});
export type SyncAnswer = z.infer<typeof SyncAnswer>;
export const Synced = z.object({ items: z.array(SyncAnswer), now: Instant }).meta({ id: 'Synced' });
export type Synced = z.infer<typeof Synced>;

/** An activity as a phone or a page shows it. */
export const ActivityView = StoredActivity.omit({ edits: true, standing: true }).extend({
  attended: z.int().nonnegative(),
  photos: z.int().nonnegative(),
});
export type ActivityView = z.infer<typeof ActivityView>;

const CountedDeliverable = Deliverable.pick({
  id: true,
  name: true,
  unit: true,
  quantity: true,
  kind: true,
  minimumAttendance: true,
  minimumSessions: true,
  evidence: true,
});

/** What a phone needs to work for days without a connection. */
export const FieldKit = z
  .object({
    title: z.string(),
    now: Instant,
    person: PersonId,
    colleagues: z.array(z.object({ id: PersonId, name: z.string() })),
    deliverables: z.array(CountedDeliverable),
    communities: z.array(z.object({ code: z.string(), name: z.string() })),
    /** Keys for the codes residents sign in with, each until it ends. */
    signInKeys: z.array(z.object({ week: z.int(), key: z.string(), until: Instant })),
    activities: z.array(ActivityView),
  })
  .meta({ id: 'FieldKit' });
export type FieldKit = z.infer<typeof FieldKit>;

const shortfalls = [
  'open',
  'void',
  'undecided',
  'noPhoto',
  'noNote',
  'unnamedSeries',
  'tooFewPeople',
  'tooFewSessions',
  'tooFewDays',
] as const;
export const ShortfallView = z.object({
  why: z.enum(shortfalls),
  has: z.int().optional(),
  needs: z.int().optional(),
});

const Unit = z.object({
  name: z.string(),
  activityIds: z.array(z.string()),
  sessions: z.int(),
  attendances: z.int(),
});

/** How far the work of one project is, by deliverable. */
export const Progress = z
  .object({
    title: z.string(),
    organization: z.string(),
    now: Instant,
    from: Instant,
    until: Instant,
    periods: z.array(z.object({ number: z.int(), from: Instant, until: Instant })),
    deliverables: z.array(
      CountedDeliverable.extend({
        unitFen: z.int().optional(),
        /** `reports`: contracts of before there were kinds are told in figures. */
        countedFrom: z.enum(['activities', 'reports']),
        done: z.int(),
        sessions: z.int(),
        attendances: z.int(),
        people: z.int(),
        expected: z.number(),
        atEnd: z.number(),
        reachedOn: z.string().optional(),
        standing: z.enum(['done', 'onPlan', 'behind', 'willFallShort']),
        /** When each unit was complete. */
        units: z.array(Unit.extend({ at: Instant })),
        short: z.array(Unit.extend({ because: z.array(ShortfallView) })),
      }),
    ),
    sessions: z.int(),
    attendances: z.int(),
    people: z.int(),
  })
  .meta({ id: 'FieldProgress' });
export type Progress = z.infer<typeof Progress>;

/** A row of the activity log 活动台账. */
export const LogRow = ActivityFields.omit({ workerIds: true, communityId: true }).extend({
  id: FieldId,
  deliverable: z.string(),
  unit: z.string(),
  workers: z.array(z.string()),
  community: z.string(),
  attended: z.int(),
  photos: z.array(Photo.pick({ documentId: true, takenAt: true })),
  isCounted: z.boolean(),
  because: z.array(ShortfallView),
  conflicts: StoredActivity.shape.conflicts,
  rev: z.int(),
});
export type LogRow = z.infer<typeof LogRow>;
export const ActivityLog = z
  .object({ title: z.string(), organization: z.string(), now: Instant, items: z.array(LogRow) })
  .meta({ id: 'ActivityLog' });
export type ActivityLog = z.infer<typeof ActivityLog>;

/** A month of the income-and-expense sheet 月度收支表, with the work that stands against it. */
export const MonthRow = z.object({
  /** `YYYY-MM`, in China. */
  month: z.string(),
  receivedFen: z.int(),
  earnedFen: z.int(),
  spentFen: z.int(),
  /** What is in hand at the end of the month. */
  balanceFen: z.int(),
  activities: z.int(),
  attendances: z.int(),
  units: z.record(z.string(), z.int()),
});
export type MonthRow = z.infer<typeof MonthRow>;
export const MonthlySheet = z
  .object({
    title: z.string(),
    organization: z.string(),
    now: Instant,
    deliverables: z.array(CountedDeliverable.pick({ id: true, name: true, unit: true })),
    lines: z.array(z.object({ id: z.string(), plannedFen: z.int(), spentFen: z.int() })),
    items: z.array(MonthRow),
  })
  .meta({ id: 'MonthlySheet' });
export type MonthlySheet = z.infer<typeof MonthlySheet>;

export const reportPhases = ['midTerm', 'final'] as const;
export const WrittenReportPath = ProjectPath.extend({ phase: z.enum(reportPhases) });

/** A mid-term or final report 中期报告 / 末期报告, written from the work file. */
export const WrittenReport = z
  .object({
    phase: z.enum(reportPhases),
    /** Work until then; for the mid-term report the end of its period. */
    until: Instant,
    progress: Progress,
    months: z.array(MonthRow),
    byCommunity: z.array(z.object({ name: z.string(), activities: z.int(), attendances: z.int() })),
    /** What those who did the work noted of it. */
    notes: z.array(
      z.object({
        id: FieldId,
        at: Instant,
        deliverable: z.string(),
        series: z.string(),
        place: z.string(),
        attended: z.int(),
        note: z.string(),
        photos: z.int(),
      }),
    ),
    periods: z.array(
      z.object({
        period: z.int(),
        narrative: z.string(),
        spentFen: z.int(),
        submittedAt: Instant,
        verdict: z.enum(['accepted', 'returned']).optional(),
      }),
    ),
    reflection: Reflection,
    /** SHA-256 of everything that was counted. */
    countedHash: z.string(),
  })
  .meta({ id: 'WrittenReport' });
export type WrittenReport = z.infer<typeof WrittenReport>;
