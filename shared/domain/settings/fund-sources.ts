import * as z from 'zod';
import { FundSource } from '../purchase/funding.ts';
import { Category } from '../purchase/plan.ts';
import { cited, line, listed, Name, Slug } from './parts.ts';

/** A company invests and manages, private people help one cause (seed 4-71): who looks after it has to be said. */
const managedByGivers: readonly string[] = ['enterprise', 'privateHelp'];

/** Money and what it may be used for. Several may be of one kind: each named fund is one. */
const FundSourceEntry = z
  .object({
    id: Slug,
    kind: FundSource,
    name: Name,
    /** Who keeps and manages the money: the charity federation, the lottery centre, the company … */
    holder: line(80).optional(),
    /** The categories it may be spent on. */
    permits: z.array(Category).min(1).max(5),
    use: Name,
    ...cited,
  })
  .refine(({ kind, holder }) => holder !== undefined || !managedByGivers.includes(kind), {
    path: ['holder'],
    message: 'fund-without-manager',
  });
export type FundSourceEntry = z.infer<typeof FundSourceEntry>;

export const FundSourcesSetting = listed(FundSourceEntry, { min: 1 });
