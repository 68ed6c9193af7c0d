import * as z from 'zod';
import { DeadlineReason } from '../domain/deadline-reason.ts';
import { DocumentId, OrganizationId, PurchaseId, TenantId } from '../domain/ids.ts';
import { FlagJudgement } from '../domain/supervision/flags.ts';
import { Incident, Voice } from '../domain/supervision/incident.ts';
import {
  flagKinds,
  flagSeverities,
  incidentKinds,
  severities,
} from '../domain/supervision/names.ts';
import { Rectification } from '../domain/supervision/rectification.ts';
import { Findings, SupervisionPlan, Visit } from '../domain/supervision/visit.ts';
import { Instant } from '../domain/time.ts';

const text = (max: number) => z.string().trim().min(1).max(max);
const Id = z.string().regex(/^[0-9a-z]{1,40}$/);

export const FlagRow = z.object({ kind: z.string(), id: z.string(), name: z.string().optional() });

/** A sign that somebody should look, with its figures and the records it rests on. */
export const Flag = z.object({
  id: z.string(),
  kind: z.enum(flagKinds),
  severity: z.enum(flagSeverities),
  since: Instant,
  because: z.record(z.string(), z.union([z.number(), z.string()])),
  rows: z.array(FlagRow),
  signature: z.string(),
  judgement: FlagJudgement.optional(),
});
export type Flag = z.infer<typeof Flag>;

const Order = Rectification.extend({
  isOverdue: z.boolean(),
  /** Why its date was set when it was. */
  clock: DeadlineReason,
  /** Days a pause of the work has given back, and whether the clock stands now. */
  stoodDays: z.int().positive().optional(),
  isStanding: z.literal(true).optional(),
});
const Complaint = Voice.extend({
  isOverdue: z.boolean(),
  clock: DeadlineReason.optional(),
  /** How whoever complained is reached, as long as it is open. */
  contact: z.string().optional(),
});

/** One project as those see it who watch over it; the organization's view leaves out what is not for it. */
export const SupervisionView = z
  .object({
    tenant: TenantId,
    purchase: PurchaseId,
    organization: OrganizationId,
    title: z.string(),
    organizationName: z.string(),
    side: z.enum(['office', 'organization']),
    /** What the reader may do here. */
    may: z.array(z.string()),
    figures: z.object({
      timePercent: z.int(),
      donePercent: z.int(),
      spentPercent: z.int().optional(),
    }),
    checklist: z.array(
      z.object({ id: z.string(), name: z.object({ zh: z.string(), en: z.string() }) }),
    ),
    rectificationDays: z.int().optional(),
    deliverables: z.array(
      z.object({ id: z.string(), name: z.string(), planned: z.int(), done: z.int() }),
    ),
    visits: z.array(Visit),
    orders: z.array(Order),
    incidents: z.array(Incident),
    complaints: z.array(Complaint),
    /** Of the office alone. */
    plan: SupervisionPlan.optional(),
    flags: z.array(Flag).optional(),
  })
  .meta({ id: 'Supervision' });
export type SupervisionView = z.infer<typeof SupervisionView>;

export const ProjectLog = z
  .object({
    items: z.array(
      z.object({
        at: Instant,
        /** Which source it is from: `act`, `report`, `payment`, `visit`, `order` … */
        kind: z.string(),
        what: z.string(),
        who: z.string().optional(),
        detail: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
      }),
    ),
  })
  .meta({ id: 'ProjectLog' });
export type ProjectLog = z.infer<typeof ProjectLog>;

const Waiting = z.object({
  purchase: PurchaseId,
  organization: OrganizationId.optional(),
  kind: z.enum(['flag', 'visit', 'order', 'incident', 'complaint']),
  id: z.string(),
  /** What the line is about, in the words of whoever wrote it. */
  text: z.string(),
  state: z.string(),
  due: Instant.optional(),
  isOverdue: z.boolean(),
});
export type Waiting = z.infer<typeof Waiting>;

/** Every project under contract of a tenant, and all that waits for somebody to look. */
export const SupervisionOverview = z
  .object({
    projects: z.array(
      z.object({
        purchase: PurchaseId,
        organization: OrganizationId,
        title: z.string(),
        organizationName: z.string(),
        open: z.record(z.string(), z.int()),
        gravest: z.enum(flagSeverities).optional(),
        lookedAt: Instant.optional(),
      }),
    ),
    waiting: z.array(Waiting),
    mayLook: z.boolean(),
  })
  .meta({ id: 'SupervisionOverview' });
export type SupervisionOverview = z.infer<typeof SupervisionOverview>;

export const LookedAt = z.object({ projects: z.int(), flags: z.int() }).meta({ id: 'LookedAt' });

const from = z.strictObject({
  kind: z.enum(['visit', 'flag', 'incident', 'voice']),
  id: z.string().max(200),
});
const days = z.int().min(1).max(120);

/** Everything that is done about the supervision of one project. */
export const SupervisionCommand = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('setPlan'),
      perPeriod: SupervisionPlan.shape.perPeriod,
      note: z.string().trim().max(500),
    }),
    z.strictObject({
      type: z.literal('planVisit'),
      kind: z.enum(['announced', 'surprise', 'phone']),
      on: z.iso.date(),
      reason: z.string().trim().max(500),
      /** How many participants are drawn for a check by telephone. */
      sample: z.int().min(1).max(50).optional(),
    }),
    z.strictObject({ type: z.literal('dropVisit'), visit: Id, reason: text(500) }),
    z.strictObject({ type: z.literal('signVisit'), visit: Id, found: Findings }),
    /** Held without having been planned; `note` is what a grid worker saw in passing. */
    z.strictObject({
      type: z.literal('recordVisit'),
      kind: z.enum(['surprise', 'note']),
      found: Findings,
    }),
    z.strictObject({ type: z.literal('commentVisit'), visit: Id, text: text(1000) }),
    z.strictObject({
      type: z.literal('order'),
      what: text(1000),
      why: text(1000),
      /** Working days. */
      days,
      from: from.optional(),
    }),
    z.strictObject({
      type: z.literal('handIn'),
      order: Id,
      text: text(3000),
      documents: z.array(DocumentId).max(12),
    }),
    z.strictObject({
      type: z.literal('recheck'),
      order: Id,
      verdict: z.enum(['rectified', 'insufficient']),
      text: text(1000),
      days: days.optional(),
    }),
    z.strictObject({ type: z.literal('escalate'), order: Id, reason: text(1000) }),
    z.strictObject({
      type: z.literal('reportIncident'),
      kind: z.enum(incidentKinds),
      severity: z.enum(severities),
      happenedAt: Instant,
      what: text(3000),
      told: z.array(z.string().trim().min(1).max(60)).max(10),
      isKept: z.boolean(),
    }),
    z.strictObject({
      type: z.literal('addMeasure'),
      incident: Id,
      text: text(1000),
      told: z.string().trim().max(60).optional(),
    }),
    z.strictObject({ type: z.literal('closeIncident'), incident: Id, text: text(1000) }),
    z.strictObject({ type: z.literal('answerComplaint'), complaint: Id, text: text(2000) }),
    z.strictObject({
      type: z.literal('judgeFlag'),
      flag: z.string().min(1).max(300),
      signature: z.string().max(4000),
      decision: z.enum(['dismissed', 'visit', 'order']),
      reason: text(500),
      /** The day of the visit, or the working days of the order it becomes. */
      on: z.iso.date().optional(),
      days: days.optional(),
    }),
  ])
  .meta({ id: 'SupervisionCommand' });
export type SupervisionCommand = z.infer<typeof SupervisionCommand>;
