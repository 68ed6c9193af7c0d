import * as z from 'zod';
import { RoundKind } from '../domain/appraisal/round.ts';
import { TenantId } from '../domain/ids.ts';
import { Interval } from '../domain/satisfaction/shown-result.ts';
import { firstStandards, Standards, WorkforceEntry } from '../domain/workforce/entry.ts';

const Reason = z.string().trim().min(2).max(300);

export const EntryPath = z.object({ tenant: TenantId, entry: z.string().regex(/^[0-9a-z]{26}$/) });

export const KeepEntry = z.object({ entry: WorkforceEntry }).meta({ id: 'KeepWorkforceEntry' });
export const EntryDone = z
  .object({ id: z.string(), version: z.int() })
  .meta({ id: 'WorkforceEntryDone' });
export type EntryDone = z.infer<typeof EntryDone>;

export const KeptEntry = z
  .object({ id: z.string(), version: z.int(), entry: WorkforceEntry })
  .meta({ id: 'WorkforceEntry' });
export type KeptEntry = z.infer<typeof KeptEntry>;

const cells = z.record(z.string(), z.int().nullable());
const figure = z.number().nullable();
const Hours = z.object({ planned: z.number(), held: z.number(), attended: z.number() });

/** The workforce in figures: `null` where a figure would point at fewer than five people, or has no base. */
export const WorkforceProfile = z
  .object({
    workers: z.object({
      count: z.int(),
      communities: z.int(),
      perCommunity: figure,
      per10000: figure,
      wanted: figure,
      womenPercent: figure,
      meanAge: figure,
      certifiedPercent: figure,
      meanPayYuan: figure,
      payToIncomePercent: figure,
      bySex: cells,
      byAge: cells,
      byEducation: cells,
      byPay: cells,
      byCertificate: cells,
    }),
    socialWorkers: z.object({
      count: z.int(),
      certifiedPercent: figure,
      byProject: z.array(
        z.object({ project: z.string(), count: z.int(), certifiedPercent: figure }),
      ),
    }),
    volunteers: z.object({
      count: z.int(),
      hours: z.number(),
      regular: z.int(),
      longestStreak: z.int(),
      retiredPercent: figure,
      notInNationalSystem: z.int(),
      bySkill: cells,
      honoured: z.array(z.object({ name: z.string(), honours: z.array(z.string()) })),
    }),
    learning: z.object({
      training: Hours,
      supervision: Hours,
      supervisionPerSocialWorker: figure,
    }),
    debriefs: z.array(
      z.object({
        worker: z.string(),
        year: z.int(),
        region: z.string(),
        total: figure,
        points: figure,
        cells: cells.nullable(),
      }),
    ),
  })
  .meta({ id: 'WorkforceProfile' });

export const Workforce = z
  .object({
    profile: WorkforceProfile,
    standards: Standards,
    standardsVersion: z.int(),
    /** What published rounds of appraisal say of workers; of few answers their number alone. */
    heard: z
      .array(
        z.object({
          worker: z.string(),
          post: z.string().optional(),
          place: z.string(),
          round: z.string(),
          title: z.string(),
          kind: RoundKind,
          n: z.int(),
          mean: z.number().optional(),
          interval: Interval.optional(),
        }),
      )
      .optional(),
    /** Single entries, for those who keep the register. Others see figures only. */
    items: z.array(KeptEntry).optional(),
  })
  .meta({ id: 'Workforce' });
export type Workforce = z.infer<typeof Workforce>;

export const SetStandards = z.object({ standards: Standards, reason: Reason }).meta({
  id: 'SetWorkforceStandards',
  examples: [{ standards: firstStandards, reason: '年度更新' }],
});
export const StandardsDone = z.object({ version: z.int() }).meta({ id: 'WorkforceStandardsDone' });
