import * as z from 'zod';
import { Thresholds } from '../supervision/thresholds.ts';
import { cited, listed, Name, Slug } from './parts.ts';

/** What a visitor looks for, in the tenant's own words. */
const CheckItem = z.object({ id: Slug, name: Name });

/**
 * How the work is watched over: what a visit looks for, how soon a resident is answered, how long an order gives by
 * default, and from where on a sign is shown to somebody. All of it is the tenant's; what is left out is not done.
 */
export const SupervisionSetting = Thresholds.extend({
  checklist: listed(CheckItem, { max: 30 }),
  /** Working days within which a resident's complaint is answered. */
  complaintAnswerDays: z.int().min(1).max(60).optional(),
  /** Working days a rectification order gives where nobody names another number. */
  rectificationDays: z.int().min(1).max(60).optional(),
  ...cited,
});
export type SupervisionSetting = z.infer<typeof SupervisionSetting>;
