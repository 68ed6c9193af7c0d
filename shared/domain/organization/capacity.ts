import * as z from 'zod';
import { OrganizationId } from '../ids.ts';
import { capabilityAreas, incubationStages, lifecycleSystems, supportKinds } from './lists.ts';

const line = (max: number) => z.string().trim().min(1).max(max);
const day = z.iso.date();
const ref = z.string().regex(/^[a-z0-9-]{1,40}$/);

export const Hours = z.object({
  id: ref,
  kind: z.enum(supportKinds),
  on: day,
  /** Quarters of an hour would be pretence: halves. */
  halfHours: z.int().min(1).max(48),
  people: z.int().min(1).max(10_000),
  topic: line(120),
  mentor: z.string().trim().max(60),
});
export const Milestone = z.object({
  id: ref,
  title: line(120),
  due: day,
  state: z.enum(['planned', 'reached', 'missed']),
  on: day.optional(),
});
export const GrowthYear = z.object({
  year: z.int().min(2000).max(2100),
  staff: z.int().min(0).max(100_000),
  certified: z.int().min(0).max(100_000),
  projects: z.int().min(0).max(10_000),
  incomeFen: z.int().min(0),
  beneficiaries: z.int().min(0),
});
export const LifecycleNote = z.object({
  id: ref,
  system: z.enum(lifecycleSystems),
  on: day,
  text: line(500),
});

const side = z.enum(['organization', 'tenant']);

/** What a tenant does for one organization, and what becomes of it. Both sides write in it. */
export const CapacityPlan = z.object({
  organization: z.object({ id: OrganizationId, name: z.string() }),
  stage: z.enum(incubationStages),
  startedOn: day,
  /** What it is meant to become, in its own words and the tenant's. */
  goal: z.string(),
  mentors: z.array(z.object({ name: line(60), field: z.string().trim().max(60) })).max(10),
  milestones: z.array(Milestone).max(40),
  hours: z.array(Hours.extend({ by: side })).max(400),
  growth: z.array(GrowthYear).max(30),
  notes: z.array(LifecycleNote.extend({ by: side })).max(200),
  levels: z.record(z.enum(capabilityAreas), z.int()).optional(),
});
export type CapacityPlan = z.infer<typeof CapacityPlan>;

/** What either side may write. */
const shared = [
  z.object({ type: z.literal('logHours'), hours: Hours }),
  z.object({ type: z.literal('reportGrowth'), growth: GrowthYear }),
  z.object({ type: z.literal('note'), note: LifecycleNote }),
] as const;

export const OrganizationCapacityCommand = z
  .discriminatedUnion('type', shared)
  .meta({ id: 'OrganizationCapacityCommand' });

/** What the tenant alone decides: where the organization stands, who helps it, what it is to reach. */
export const TenantCapacityCommand = z
  .discriminatedUnion('type', [
    ...shared,
    z.object({
      type: z.literal('enrol'),
      goal: line(500),
      startedOn: day,
    }),
    z.object({ type: z.literal('moveTo'), stage: z.enum(incubationStages), reason: line(300) }),
    z.object({
      type: z.literal('setMentors'),
      mentors: CapacityPlan.shape.mentors,
    }),
    z.object({ type: z.literal('setMilestone'), milestone: Milestone }),
  ])
  .meta({ id: 'TenantCapacityCommand' });
export type CapacityCommand = z.infer<typeof TenantCapacityCommand>;

type By = z.infer<typeof side>;

const replaced = <T>(all: readonly T[], one: T, isSame: (other: T) => boolean): T[] =>
  all.some(isSame) ? all.map((other) => (isSame(other) ? one : other)) : [...all, one];

const appliers: {
  [T in CapacityCommand['type']]: (
    plan: CapacityPlan,
    command: Extract<CapacityCommand, { type: T }>,
    by: By,
  ) => CapacityPlan;
} = {
  enrol: (plan, { goal }) => ({ ...plan, goal }),
  moveTo: (plan, { stage }) => ({ ...plan, stage }),
  setMentors: (plan, { mentors }) => ({ ...plan, mentors }),
  setMilestone: (plan, { milestone }) => ({
    ...plan,
    milestones: replaced(plan.milestones, milestone, ({ id }) => id === milestone.id),
  }),
  logHours: (plan, { hours }, by) => ({
    ...plan,
    hours: replaced(plan.hours, { ...hours, by }, ({ id }) => id === hours.id),
  }),
  reportGrowth: (plan, { growth }) => ({
    ...plan,
    growth: replaced(plan.growth, growth, ({ year }) => year === growth.year).sort(
      (a, b) => a.year - b.year,
    ),
  }),
  note: (plan, { note }, by) => ({
    ...plan,
    notes: replaced(plan.notes, { ...note, by }, ({ id }) => id === note.id),
  }),
};

/** The plan after `command`; entries with the id of one that is there replace it. */
export const withCommand = (plan: CapacityPlan, command: CapacityCommand, by: By): CapacityPlan =>
  (
    appliers[command.type] as (plan: CapacityPlan, command: CapacityCommand, by: By) => CapacityPlan
  )(plan, command, by);

/** Hours by kind, in hours. */
export function hoursByKind({ hours }: Pick<CapacityPlan, 'hours'>) {
  const sum = (kind: (typeof supportKinds)[number]) =>
    hours.filter((one) => one.kind === kind).reduce((all, one) => all + one.halfHours, 0) / 2;
  return Object.fromEntries(supportKinds.map((kind) => [kind, sum(kind)])) as Record<
    (typeof supportKinds)[number],
    number
  >;
}

/** The tenant's own figures on its organizations, by year, and what it wants to reach (seed 4-36). */
export const CapacityIndicators = z
  .object({
    /** Organizations per 10,000 residents, in hundredths. */
    targetPer10k: z.int().min(1).max(100_000).optional(),
    years: z
      .array(
        z.object({
          year: z.int().min(2000).max(2100),
          organizations: z.int().min(0).max(1_000_000),
          members: z.int().min(0),
          activities: z.int().min(0),
          participants: z.int().min(0),
          residents: z.int().positive(),
        }),
      )
      .max(20)
      .refine((years) => new Set(years.map(({ year }) => year)).size === years.length, {
        message: 'ids-must-differ',
      }),
  })
  .meta({ id: 'CapacityIndicators' });
export type CapacityIndicators = z.infer<typeof CapacityIndicators>;

/** Organizations per 10,000 residents, in hundredths. */
export const densityPer10k = ({
  organizations,
  residents,
}: {
  organizations: number;
  residents: number;
}): number => Math.round((organizations * 1_000_000) / residents);
