import * as z from 'zod';
import { Category } from '../purchase/plan.ts';
import { cited, listed, Name, Slug } from './parts.ts';

const OfferedCategory = z.object({
  id: Category,
  name: Name,
  /** Not offered: no new plan may name it; purchases that run keep it. */
  isOffered: z.boolean(),
  services: listed(z.object({ id: Slug, name: Name }), { max: 40 }),
  ...cited,
});
export type OfferedCategory = z.infer<typeof OfferedCategory>;

/** What is bought, with the services each category is made of. */
export const CategoriesSetting = listed(OfferedCategory, { min: 1, max: 5 });
