import * as z from 'zod';
import { RegionCode } from '../people/appointment.ts';
import {
  ageBands,
  certificates,
  type EntryKind,
  educations,
  payBands,
  sexes,
  skills,
  workerPosts,
} from './lists.ts';

/** The worker register of a tenant (seed PEOP: 0-08, 0-12, 3-32, 4-11, 4-38, 4-41, 4-42). No citizen id numbers. */

const line = (max: number) => z.string().trim().min(1).max(max);
const day = z.iso.date();
const region = RegionCode;
const hours = z.number().min(0).max(2000).multipleOf(0.5);

export const CommunityWorker = z.strictObject({
  kind: z.literal('communityWorker'),
  name: line(40),
  region,
  post: z.enum(workerPosts),
  sex: z.enum(sexes),
  ageBand: z.enum(ageBands),
  education: z.enum(educations),
  payBand: z.enum(payBands),
  certificate: z.enum(certificates),
});

export const SocialWorker = z.strictObject({
  kind: z.literal('socialWorker'),
  name: line(40),
  region,
  organization: line(100),
  /** The purchase or service the work is done in. */
  project: line(120).optional(),
  certificate: z.enum(certificates),
  payBand: z.enum(payBands),
});

export const Volunteer = z.strictObject({
  kind: z.literal('volunteer'),
  name: line(40),
  region,
  skills: z.array(z.enum(skills)).min(1).max(9),
  isRetired: z.boolean(),
  hours,
  /** Months in which they served, `2026-03`. */
  servedMonths: z.array(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)).max(240),
  honours: z.array(line(60)).max(20),
  /** Nothing of a volunteer is published without their consent (VOL §21). */
  mayPublish: z.boolean(),
  /** Entered in the system the ministry designates (VOL §7, §19). */
  isInNationalSystem: z.boolean(),
});

/** A training of many, or supervision (督导) of few: what was planned and what was held. */
export const Training = z.strictObject({
  kind: z.literal('training'),
  form: z.enum(['training', 'supervision']),
  title: line(120),
  region,
  forWhom: z.enum(['communityWorkers', 'socialWorkers', 'volunteers']),
  by: line(100),
  on: day,
  plannedHours: hours,
  /** Absent until it was held. */
  heldHours: hours.optional(),
  attendees: z.int().min(0).max(5000).optional(),
});

/** A worker's report to residents and how they rated it: how many for each grade, and never who (seed 4-11). */
export const Debrief = z.strictObject({
  kind: z.literal('debrief'),
  region,
  worker: line(40),
  year: z.int().min(2000).max(2100),
  summary: line(1000),
  ratings: z.strictObject({
    veryGood: z.int().min(0).max(100_000),
    good: z.int().min(0).max(100_000),
    fair: z.int().min(0).max(100_000),
    poor: z.int().min(0).max(100_000),
  }),
});

export const WorkforceEntry = z.discriminatedUnion('kind', [
  CommunityWorker,
  SocialWorker,
  Volunteer,
  Training,
  Debrief,
]);
export type WorkforceEntry = z.infer<typeof WorkforceEntry>;
export type EntryOf<K extends EntryKind> = Extract<WorkforceEntry, { kind: K }>;

/** Figures a tenant measures its workforce by; each with the paper it is from. */
export const Standards = z.strictObject({
  /** Permanent residents. Absent until somebody entered it: no ratio is shown then. */
  residents: z.int().positive().max(50_000_000).optional(),
  workersPer10000: z.number().positive().max(200),
  workersSource: line(200),
  /** Share of community workers who hold a social-work certificate, in percent. */
  certifiedPercent: z.number().min(0).max(100).optional(),
  /** Disposable income per resident and year, in yuan, and where the figure is from. */
  residentIncomeYuan: z.int().positive().max(1_000_000).optional(),
  incomeSource: line(200).optional(),
});
export type Standards = z.infer<typeof Standards>;

/** 18 per 10,000 urban residents is the plan's figure; what has no source is left for the tenant to set. */
export const firstStandards: Standards = {
  workersPer10000: 18,
  workersSource: '“十四五”城乡社区服务体系建设规划：每万城镇常住人口配备 18 名社区工作者',
};
