import * as z from 'zod';
import { Certainty } from '../policy/rules.ts';

export const line = (max: number) => z.string().trim().min(1).max(max);

/** How something is called in both languages. */
export const Name = z.object({ zh: line(80), en: line(120) });
export type Name = z.infer<typeof Name>;

export const Slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);

/** Where a figure or a list comes from, and how sure that is. */
export const cited = { source: line(300), certainty: Certainty };

/** A list whose entries are told apart, compared and merged by their `id`. */
export const listed = <T extends z.ZodType<{ id: string }>>(entry: T, { min = 0, max = 60 } = {}) =>
  z
    .array(entry)
    .min(min)
    .max(max)
    .superRefine((entries, context) => {
      entries.forEach(({ id }, at) => {
        if (entries.findIndex((one) => one.id === id) < at)
          context.addIssue({ code: 'custom', path: [at, 'id'], message: 'ids-must-differ' });
      });
    });
