import * as z from 'zod';
import { Certainty } from '../policy/rules.ts';
import { Category, deliverableKinds, evidenceKinds } from '../purchase/plan.ts';
import { audiences, matters } from './catalogue-names.ts';
import { cited, line, listed, Name, Slug } from './parts.ts';

/** What one unit cost where a contract could be read. A guide: a price outside is pointed out and stands. */
const PriceRange = z
  .object({
    fromFen: z.int().positive(),
    toFen: z.int().positive(),
    source: line(300),
    certainty: Certainty,
  })
  .refine(({ fromFen, toFen }) => fromFen <= toFen, {
    path: ['toFen'],
    error: 'range-upside-down',
  });

/** A service of the guiding catalogue (指导性目录): what a unit is, how good it has to be, what it costs. */
const CatalogueItem = z.object({
  id: Slug,
  name: Name,
  category: Category,
  matter: z.enum(matters),
  audiences: z.array(z.enum(audiences)).min(1).max(6),
  kind: z.enum(deliverableKinds),
  unit: line(20),
  /** The standard of quality a unit must meet. */
  quality: z.object({ zh: line(200), en: line(300) }),
  minimumAttendance: z.int().positive().max(100_000).optional(),
  minimumSessions: z.int().positive().max(1000).optional(),
  evidence: z.array(z.enum(evidenceKinds)).max(6),
  price: PriceRange.optional(),
  ...cited,
});
export type CatalogueItem = z.infer<typeof CatalogueItem>;

/** The services a tenant may buy (财政部令第102号: guiding catalogue, made public). */
export const CatalogueSetting = listed(CatalogueItem, { max: 300 });
