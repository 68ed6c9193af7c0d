import * as z from 'zod';
import { NoIdentityNumber } from '../fieldwork/no-identity-number.ts';
import { RegionId } from '../region/tree.ts';
import { Instant } from '../time.ts';
import { skills } from '../workforce/lists.ts';
import { exportFields, occupations, serviceKinds, times } from './names.ts';

const line = (max: number) => NoIdentityNumber(z.string().trim().min(1).max(max));
const Id26 = z.string().regex(/^[0-9a-z]{26}$/);
export const VolunteerId = Id26;
export const ActivityId = Id26;
const Minutes = z.int().min(0).max(1_000_000);

/** What somebody says who registers. The name is the one they are called by; an identity number is never asked. */
export const Registration = z.strictObject({
  community: RegionId,
  name: line(30),
  /** How the community reaches them. */
  phone: z.string().regex(/^[0-9+-]{5,20}$/),
  occupation: z.enum(occupations),
  skills: z.array(z.enum(skills)).max(skills.length),
  kinds: z.array(z.enum(serviceKinds)).max(serviceKinds.length),
  times: z.array(z.enum(times)).max(times.length),
});
export type Registration = z.infer<typeof Registration>;

/**
 * What they agreed to, each by itself (PIPL §13, §14, §23, §29): being kept and reached, being entered in the national
 * system (VOL §7, §19), being named where volunteers are honoured (VOL §21). Each may be taken back; without the first
 * there is nothing to keep.
 */
export const consents = ['register', 'nationalSystem', 'publish'] as const;
export type Consent = (typeof consents)[number];

export const Volunteer = Registration.extend({
  id: VolunteerId,
  /** `erased`: nothing of the person is left, only what they did. */
  status: z.enum(['active', 'erased']),
  consents: z.partialRecord(z.enum(consents), Instant),
  at: Instant,
  /** Theirs in the national system. */
  nationalNumber: z
    .string()
    .regex(/^[0-9A-Za-z]{4,32}$/)
    .optional(),
  minutes: Minutes,
  trainingMinutes: Minutes,
  served: z.int(),
  /** Months in which they served, `2026-03`, in order; the last twenty-four. */
  months: z.array(z.string()).max(24),
  honours: z.array(z.object({ id: z.string(), name: z.string(), on: z.iso.date() })).max(20),
  version: z.int(),
});
export type Volunteer = z.infer<typeof Volunteer>;

export const VolunteerRow = Volunteer.pick({
  id: true,
  community: true,
  name: true,
  occupation: true,
  skills: true,
  kinds: true,
  times: true,
  minutes: true,
  trainingMinutes: true,
  served: true,
  months: true,
  honours: true,
  nationalNumber: true,
}).extend({ isForNationalSystem: z.boolean() });
export type VolunteerRow = z.infer<typeof VolunteerRow>;

export const volunteerRow = (one: Volunteer): VolunteerRow => ({
  id: one.id,
  community: one.community,
  name: one.name,
  occupation: one.occupation,
  skills: one.skills,
  kinds: one.kinds,
  times: one.times,
  minutes: one.minutes,
  trainingMinutes: one.trainingMinutes,
  served: one.served,
  months: one.months,
  honours: one.honours,
  ...(one.nationalNumber && { nationalNumber: one.nationalNumber }),
  isForNationalSystem: one.consents.nationalSystem !== undefined,
});

/** Takes everything of the person away and leaves what they did, which is counted in sums. */
export const erased = (one: Volunteer): Volunteer => ({
  id: one.id,
  community: one.community,
  name: '—',
  phone: '00000',
  occupation: 'other',
  skills: [],
  kinds: [],
  times: [],
  status: 'erased',
  consents: {},
  at: one.at,
  minutes: one.minutes,
  trainingMinutes: one.trainingMinutes,
  served: one.served,
  months: one.months,
  honours: [],
  version: one.version + 1,
});

export const VolunteerActivityPlan = z.strictObject({
  community: RegionId,
  title: line(80),
  place: line(80),
  kind: z.enum(serviceKinds),
  isTraining: z.boolean(),
  startsAt: Instant,
  endsAt: Instant,
});
export const VolunteerActivity = VolunteerActivityPlan.extend({
  id: ActivityId,
  byName: z.string(),
  cancelled: z.string().optional(),
});
export type VolunteerActivity = z.infer<typeof VolunteerActivity>;

/** One volunteer at one activity: in and out by their own phone, or what was put right with a reason. */
export const Attendance = z.object({
  volunteer: VolunteerId,
  activity: ActivityId,
  community: RegionId,
  title: z.string(),
  isTraining: z.boolean(),
  in: Instant.optional(),
  out: Instant.optional(),
  /** Counted. Absent while they are there, or where they forgot to sign out. */
  minutes: Minutes.optional(),
  corrected: z
    .object({ minutes: Minutes, reason: z.string(), byName: z.string(), at: Instant })
    .optional(),
  on: z.iso.date(),
});
export type Attendance = z.infer<typeof Attendance>;

/** What a tenant sets for its volunteers; there is nothing in its place while it has not. */
export const VolunteerRules = z.strictObject({
  honours: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9]{1,12}$/),
        name: line(40),
        hours: z.int().min(1).max(100_000),
      }),
    )
    .max(12),
  /** The columns of the national system's sheet, as it is handed out to the tenant. */
  columns: z.array(z.strictObject({ heading: line(40), field: z.enum(exportFields) })).max(40),
  source: line(300),
});
export type VolunteerRules = z.infer<typeof VolunteerRules>;
