import * as z from 'zod';
import { bodyKinds, electionMethods } from '../domain/communities/lists.ts';
import { Body, Matter, Room } from '../domain/communities/statement.ts';

const Seat = Body.shape.seats.element.omit({ holder: true });

/** What everybody may know of a community (see `shownOf`). */
export const Shown = z.object({
  bodies: z
    .object({
      on: z.string(),
      bodies: z.array(
        z.object({ kind: z.enum(bodyKinds), name: z.string(), seats: z.array(Seat) }),
      ),
    })
    .optional(),
  election: z
    .object({ on: z.string(), method: z.enum(electionMethods), turnoutPercent: z.number() })
    .optional(),
  rooms: z
    .object({
      on: z.string(),
      squareMetres: z.number(),
      rooms: z.array(Room),
      isOnline: z.boolean(),
    })
    .optional(),
  matters: z.object({ on: z.string(), items: z.array(Matter) }).optional(),
});
export type Shown = z.infer<typeof Shown>;
