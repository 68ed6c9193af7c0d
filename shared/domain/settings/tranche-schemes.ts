import * as z from 'zod';
import { Tranche } from '../purchase/plan.ts';
import { cited, listed, Name, Slug } from './parts.ts';

/** No statute sets a split and no city's could be read (domain.md 2.5): every one is the tenant's own. */
const TrancheScheme = z
  .object({ id: Slug, name: Name, tranches: z.array(Tranche).min(1).max(12), ...cited })
  .superRefine(({ tranches }, context) => {
    if (tranches.reduce((sum, { percent }) => sum + percent, 0) !== 100)
      context.addIssue({
        code: 'custom',
        path: ['tranches'],
        message: 'tranches-must-add-to-100',
      });
    tranches.forEach(({ after, period }, at) => {
      if (after === 'period' && period === undefined)
        context.addIssue({
          code: 'custom',
          path: ['tranches', at, 'period'],
          message: 'tranche-without-period',
        });
    });
  });
export type TrancheScheme = z.infer<typeof TrancheScheme>;

export const TrancheSchemesSetting = listed(TrancheScheme);
