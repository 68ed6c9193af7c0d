import * as z from 'zod';
import { needCategories } from '../needs/names.ts';
import { cited, line, listed, Name, Slug } from '../settings/parts.ts';
import { centreLevels, serviceKinds } from './names.ts';

const Category = z.strictObject({
  id: Slug,
  name: Name,
  kind: z.enum(serviceKinds),
  /** Which needs it answers: beside them its outlets are counted. */
  serves: z.array(z.enum(needCategories)).max(needCategories.length).optional(),
});
export type Category = z.infer<typeof Category>;

/**
 * How a way on foot is reckoned from a line on the map. No source gives a factor for streets that turn or a speed of
 * elderly walkers that would hold everywhere: a tenant states its own, with where it has it from.
 */
const Circle = z.strictObject({
  minutes: z.int().min(5).max(60),
  /** The way on foot over the great circle; a grid of streets has at most 1.41. */
  detourFactor: z.number().min(1).max(3),
  metresPerMinute: z.int().min(20).max(120),
  /** Which categories a circle is to have; all others are shown and not missed. */
  wanted: z.array(Slug).min(1).max(40),
  ...cited,
});
export type Circle = z.infer<typeof Circle>;

/** Floor space a centre of this level is to have. */
const CentreSpace = z.strictObject({
  level: z.enum(centreLevels),
  squareMetres: z.int().min(1).max(100_000),
  source: line(300),
});

export const DirectorySetting = z
  .strictObject({
    categories: listed(Category, { min: 1, max: 40 }),
    /** For so many days what somebody verified holds. No rule sets it: without it nothing is called old. */
    verifyDays: z.int().min(7).max(1500).optional(),
    circle: Circle.optional(),
    centres: z.array(CentreSpace).max(centreLevels.length),
    ...cited,
  })
  .superRefine(({ categories, circle }, context) => {
    circle?.wanted.forEach((id, at) => {
      if (!categories.some((one) => one.id === id))
        context.addIssue({
          code: 'custom',
          path: ['circle', 'wanted', at],
          message: 'unknown-entry',
        });
    });
  })
  .meta({ id: 'DirectorySetting' });
export type DirectorySetting = z.infer<typeof DirectorySetting>;
