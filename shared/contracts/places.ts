import * as z from 'zod';
import { Position } from '../domain/directory/position.ts';
import { Level, RegionId } from '../domain/region/tree.ts';

export const PlacesQuery = z.object({
  place: RegionId.optional(),
  /** The end of a year; absent: now. */
  year: z.coerce.number().int().min(2000).max(2200).optional(),
});

/** What of a place is watched, of one day. Space in square metres, money in fen; absent: nobody has stated it. */
const Watched = z.object({
  communities: z.int(),
  reporting: z.int(),
  households: z.int(),
  residents: z.int().optional(),
  volunteers: z.int().optional(),
  spaceGap: z.number().optional(),
  /** What the formulas in force come to, less what was stated to have come in. */
  fundsGapFen: z.int().optional(),
});

/** Needs of a place as they are counted now, and the hours tasks ask of it in a month. */
const Running = z.object({
  forms: z.int(),
  open: z.int(),
  late: z.int(),
  answered: z.int(),
  inProjects: z.int(),
  hours: z.number(),
  over: z.int(),
  /** Who reported or supported a need over who lives there, 0 to 1; absent where nobody counted residents. */
  breadth: z.number().optional(),
});

const Place = z.object({ id: RegionId, name: z.string(), level: Level });
const Figures = z.object({
  watched: Watched,
  /** The same a year before. */
  before: Watched.optional(),
  /** Only of today: counters keep no past. */
  running: Running.optional(),
});

/** A place with the figures that matter of it and of each of its parts, today or at the end of a year. */
export const Places = z
  .object({
    place: Place,
    above: z.array(Place),
    own: Figures,
    /** `at`: where it is; of a street or district the middle of its communities that have a place. */
    parts: z.array(Place.extend(Figures.shape).extend({ at: Position.optional() })),
    /** Communities with a place below the parts, some hundreds at the most. */
    dots: z.array(Position),
    /** The day the figures are of, and the one they are compared with. */
    on: z.string(),
    comparedWith: z.string(),
    /** Years that can be asked for, the latest first. */
    years: z.array(z.int()),
  })
  .meta({ id: 'PlacesOverview' });
export type Places = z.infer<typeof Places>;
