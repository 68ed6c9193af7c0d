import * as z from 'zod';
import { deskKinds } from '../domain/desk/lines.ts';
import { dutyKinds } from '../domain/hotline/duties.ts';
import { RegionId } from '../domain/region/tree.ts';
import { Instant } from '../domain/time.ts';

export const DeskQuery = z.object({ community: RegionId.optional() });

const Line = z.object({
  kind: z.enum(deskKinds),
  id: z.string(),
  title: z.string(),
  who: z.string().optional(),
  at: Instant.optional(),
  due: Instant.optional(),
  isOverdue: z.boolean().optional(),
  purchase: z.string().optional(),
  organization: z.string().optional(),
  done: z.number().optional(),
  elapsed: z.number().optional(),
  duty: z.enum(dutyKinds).optional(),
  isEmergency: z.boolean().optional(),
});

/** Today in one community: what waits with its clock, what came in, what it is promised. Each line leads somewhere. */
export const Desk = z
  .object({
    /** Absent where the reader is near no community: an operator of the hotline has a desk all the same. */
    community: z.object({ id: RegionId, name: z.string() }).optional(),
    /** Communities the reader may choose among. */
    mine: z.array(z.object({ id: RegionId, name: z.string() })),
    due: z.array(Line),
    today: z.array(Line),
    came: z.array(Line),
    promised: z.array(Line),
    /** The reader takes calls. */
    takesCalls: z.boolean(),
    /** How many of each there are where only the first are shown. */
    all: z.object({ due: z.int(), came: z.int() }),
    now: Instant,
  })
  .meta({ id: 'Desk' });
export type Desk = z.infer<typeof Desk>;
