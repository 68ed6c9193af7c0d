import * as z from 'zod';
import { NoIdentityNumber } from '../domain/fieldwork/no-identity-number.ts';
import { TenantId } from '../domain/ids.ts';
import { RegionId } from '../domain/region/tree.ts';
import { occupations } from '../domain/volunteers/names.ts';
import {
  ActivityId,
  Attendance,
  VolunteerActivity,
  VolunteerActivityPlan,
  VolunteerId,
  VolunteerRow,
  VolunteerRules,
} from '../domain/volunteers/volunteer.ts';

export const VolunteersQuery = z.object({
  community: RegionId,
  cursor: z.string().max(2000).optional(),
});
export const ActivityPath = z.object({ tenant: TenantId, activity: ActivityId });

const Mechanism = z.object({
  registered: z.int(),
  active: z.int(),
  hours: z.number(),
  times: z.int(),
  trainingHours: z.number(),
  hoursPerHead: z.number().optional(),
  share: z.number().optional(),
  mainlyTwo: z.number().optional(),
  byOccupation: z.record(z.enum(occupations), z.int()),
});

export const volunteerDeeds = [
  'planActivity',
  'cancelActivity',
  'correct',
  'award',
  'noteNumber',
  'setRules',
  'export',
] as const;

export const VolunteersOverview = z
  .object({
    total: Mechanism,
    places: z.array(Mechanism.extend({ community: z.string(), name: z.string() })),
    rules: VolunteerRules.optional(),
    /** Communities the reader works for; at most two hundred. */
    mine: z.array(z.object({ id: z.string(), name: z.string() })),
    may: z.array(z.enum(volunteerDeeds)),
  })
  .meta({ id: 'VolunteersOverview' });
export type VolunteersOverview = z.infer<typeof VolunteersOverview>;

export const VolunteersOf = z
  .object({
    volunteers: z.array(
      VolunteerRow.extend({
        streak: z.int(),
        due: z.array(z.object({ id: z.string(), name: z.string() })),
      }),
    ),
    activities: z.array(VolunteerActivity),
    next: z.string().optional(),
  })
  .meta({ id: 'VolunteersOfCommunity' });
export type VolunteersOf = z.infer<typeof VolunteersOf>;

export const ActivityView = z
  .object({
    activity: VolunteerActivity,
    attendances: z.array(Attendance),
    /** What the QR holds now; it changes every ten minutes. */
    link: z.string(),
  })
  .meta({ id: 'VolunteerActivityView' });
export type ActivityView = z.infer<typeof ActivityView>;

const said = NoIdentityNumber(z.string().trim().min(4).max(300));
export const VolunteerCommand = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('planActivity'), activity: VolunteerActivityPlan }),
    z.strictObject({ type: z.literal('cancelActivity'), activity: ActivityId, reason: said }),
    /** Puts right what somebody's phone said, or writes down who had none. */
    z.strictObject({
      type: z.literal('correct'),
      activity: ActivityId,
      volunteer: VolunteerId,
      minutes: z.int().min(0).max(1440),
      reason: said,
    }),
    z.strictObject({
      type: z.literal('award'),
      volunteer: VolunteerId,
      honour: z.string().regex(/^[a-z0-9]{1,12}$/),
    }),
    z.strictObject({
      type: z.literal('noteNumber'),
      volunteer: VolunteerId,
      number: z.string().regex(/^[0-9A-Za-z]{4,32}$/),
    }),
    z.strictObject({ type: z.literal('setRules'), rules: VolunteerRules }),
    /** Those who agreed to it, in the columns of the national system. */
    z.strictObject({ type: z.literal('export'), community: RegionId.optional() }),
  ])
  .meta({ id: 'VolunteerCommand' });
export type VolunteerCommand = z.infer<typeof VolunteerCommand>;

export const VolunteersDone = z
  .object({
    /** The activity that was planned. */
    activity: z.string().optional(),
    /** The rows of an export, the headings first. */
    rows: z.array(z.array(z.string())).optional(),
    /** How many were left out of it, because they did not agree or took it back. */
    leftOut: z.int().optional(),
  })
  .meta({ id: 'VolunteersDone' });
export type VolunteersDone = z.infer<typeof VolunteersDone>;
