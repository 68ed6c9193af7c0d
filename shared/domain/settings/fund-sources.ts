import * as z from 'zod';
import { FundSource } from '../purchase/funding.ts';
import { Category } from '../purchase/plan.ts';
import { cited, line, listed, Name, Slug } from './parts.ts';

/** Money and what it may be used for. Several may be of one kind: each named fund is one. */
const FundSourceEntry = z.object({
  id: Slug,
  kind: FundSource,
  name: Name,
  /** Who keeps the money: the charity federation, the lottery centre … */
  holder: line(80).optional(),
  /** The categories it may be spent on. */
  permits: z.array(Category).min(1).max(5),
  use: Name,
  ...cited,
});
export type FundSourceEntry = z.infer<typeof FundSourceEntry>;

export const FundSourcesSetting = listed(FundSourceEntry, { min: 1 });
