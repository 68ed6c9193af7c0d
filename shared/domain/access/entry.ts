import * as z from 'zod';
import { PersonId } from '../ids.ts';
import { RegionCode } from '../people/appointment.ts';
import { Instant } from '../time.ts';
import { dutyLists } from './lists.ts';

const line = (max: number) => z.string().trim().min(1).max(max);
const Day = z.iso.date();

/** One line of the matrix of duties: whose matter it is, who helps, who pays (seed 4-27). */
export const DutyEntry = z.object({
  id: z.string(),
  list: z.enum(dutyLists),
  title: z.string().trim().min(2).max(80),
  /** Whose duty it is. */
  owner: line(60),
  assist: line(60).optional(),
  /** Who pays for it, and how. */
  money: line(120).optional(),
  basis: line(300),
  from: Day,
  /** The last day it was on the list. */
  until: Day.optional(),
});
export type DutyEntry = z.infer<typeof DutyEntry>;

const Who = { by: PersonId, byName: z.string(), at: Instant };

/** A community declined what was never let in; its department gets a receipt. */
export const TaskRefusal = z.object({
  id: z.string(),
  community: RegionCode,
  department: line(60),
  title: line(80),
  what: z.string().trim().min(2).max(1000),
  on: Day,
  ...Who,
});
export type TaskRefusal = z.infer<typeof TaskRefusal>;

/** A plaque at a community's door. One that is gone stays in the register with its day and reason. */
export const Plaque = z.object({
  id: z.string(),
  community: RegionCode,
  text: line(60),
  department: line(60),
  hungOn: Day,
  removed: z.object({ on: Day, reason: z.string(), ...Who }).optional(),
  ...Who,
});
export type Plaque = z.infer<typeof Plaque>;

export const isHanging = ({ removed }: Plaque) => removed === undefined;

/** How many plaques a community carries beyond what it may; 0 where no number was set. */
export const plaquesOver = (plaques: readonly Plaque[], most: number | undefined): number =>
  most === undefined ? 0 : Math.max(0, plaques.filter(isHanging).length - most);
