import * as z from 'zod';
import { estates, indicatorGroups, indicatorWays, standardKinds } from '../communities/lists.ts';
import { cited, listed, Name, Slug } from './parts.ts';

/** What a community is measured by: from a day on, until another of its kind. Earlier ones stay for earlier days. */
const Standard = z.object({
  id: Slug,
  kind: z.enum(standardKinds),
  name: Name,
  value: z.number().positive().max(1_000_000),
  /** Of which estates; absent, of all. */
  estate: z.enum(estates).optional(),
  validFrom: z.iso.date(),
  ...cited,
});
export type Standard = z.infer<typeof Standard>;

/** A figure communities tell of themselves, under one of the five aims (seed 4-01). */
const Indicator = z.object({
  id: Slug,
  group: z.enum(indicatorGroups),
  name: Name,
  way: z.enum(indicatorWays),
  /** What it is told in: 人次, %, 个. */
  unit: z.string().trim().min(1).max(20),
});
export type Indicator = z.infer<typeof Indicator>;

/** What the registry of communities measures by. What was not entered is shown and not judged. */
export const CommunitiesSetting = z.object({
  standards: listed(Standard),
  indicators: listed(Indicator, { max: 30 }),
  /** Of the money of communities, the share that is to come from the government (seed 4-33). */
  governmentSharePercent: z.int().min(0).max(100).optional(),
  ...cited,
});
export type CommunitiesSetting = z.infer<typeof CommunitiesSetting>;
