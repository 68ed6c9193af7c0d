import * as z from 'zod';
import { cited, line, listed, Slug } from './parts.ts';

/**
 * `smallIncome`: the yearly income up to which an organization counts as small. Whether a social organization does at
 * all is the tenant's to say (domain.md 1.2, open): none until it enters a figure with its source.
 */
export const thresholdKinds = [
  'procurementLimit',
  'openTender',
  'reservedForSmall',
  'smallIncome',
] as const;

/**
 * 采购限额标准 and its like: every locality sets its own for a year, so there is none until somebody enters it
 * with its source (Government Procurement Law, art. 8 and 27; domain.md 1.2).
 */
const Threshold = z.object({
  id: Slug,
  kind: z.enum(thresholdKinds),
  /** Whose figure it is: the province, city or county that set it. */
  place: line(60),
  year: z.int().min(2000).max(2100),
  valueFen: z.int().positive(),
  validFrom: z.iso.date(),
  ...cited,
});
export type Threshold = z.infer<typeof Threshold>;

export const ThresholdsSetting = listed(Threshold).superRefine((thresholds, context) => {
  const same = (a: Threshold, b: Threshold) =>
    a.kind === b.kind && a.place === b.place && a.validFrom === b.validFrom;
  thresholds.forEach((one, at) => {
    if (thresholds.findIndex((other) => same(one, other)) < at)
      context.addIssue({ code: 'custom', path: [at, 'validFrom'], message: 'threshold-twice' });
  });
});
