import * as z from 'zod';
import { vulnerableGroups } from '../needs/names.ts';
import { cited } from './parts.ts';

/** The share of all forms that should be for a group which is easily not heard. */
const Share = z.object({
  group: z.enum(vulnerableGroups),
  percent: z.int().min(1).max(100),
});

/**
 * How needs of residents are handled. No rule sets a period or a share: there is no default, and what is left out is
 * not judged.
 */
export const NeedsSetting = z.object({
  /** Working days within which the reporter hears what becomes of their need. */
  answerDays: z.int().min(1).max(120).optional(),
  /** Photographs that may come with a need; left out, none are taken. */
  photographs: z.int().min(0).max(6).optional(),
  /** Days they are kept after they came; left out, as long as the need. */
  photographDays: z.int().min(1).max(3650).optional(),
  reach: z
    .array(Share)
    .max(vulnerableGroups.length)
    .refine((all) => new Set(all.map(({ group }) => group)).size === all.length, 'ids-must-differ'),
  ...cited,
});
export type NeedsSetting = z.infer<typeof NeedsSetting>;
