import * as z from 'zod';
import { Position } from '../domain/directory/position.ts';
import { DirectorySetting } from '../domain/directory/setting.ts';
import { RegionId } from '../domain/region/tree.ts';

export const CircleQuery = z.object({ community: RegionId.optional() });

/** An estimate from lines on the map: nobody's route was looked at. */
export const CircleView = z
  .object({
    /** How a way is reckoned; absent where the tenant has stated nothing, and then nothing is judged. */
    reckoning: DirectorySetting.shape.circle,
    reachMetres: z.int().optional(),
    communities: z.array(
      z.object({
        community: z.string(),
        place: Position.optional(),
        speciality: z.string().optional(),
        households: z.int().optional(),
        outlets: z.int(),
        /** How many of each category are within the circle. */
        within: z.record(z.string(), z.int()).optional(),
        missing: z.array(z.string()).optional(),
      }),
    ),
    sums: z
      .object({
        households: z.int(),
        covered: z.int(),
        byCategory: z.array(
          z.object({
            category: z.string(),
            households: z.int(),
            lacking: z.array(z.string()),
          }),
        ),
      })
      .optional(),
    /** Of the community asked for: the nearest of each category, and what lies around it. */
    around: z
      .object({
        nearest: z.array(
          z.object({
            category: z.string(),
            community: z.string(),
            n: z.int(),
            metres: z.int(),
            minutes: z.int().optional(),
          }),
        ),
        points: z.array(
          z.object({
            community: z.string(),
            n: z.int(),
            place: Position,
            categories: z.array(z.string()),
          }),
        ),
      })
      .optional(),
    categories: DirectorySetting.shape.categories,
    mayState: z.boolean(),
  })
  .meta({ id: 'CircleView' });
export type CircleView = z.infer<typeof CircleView>;
