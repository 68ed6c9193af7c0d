import * as z from 'zod';
import { outcomes } from '../domain/hotline/names.ts';

const Share = z.object({
  n: z.int(),
  share: z.number(),
  interval: z.object({ from: z.number(), to: z.number() }),
});
/** What became of tickets; each share with the answers it rests on and its 95 % interval. */
export const TicketFigures = z.object({
  received: z.int(),
  emergencies: z.int(),
  handled: z.int(),
  answered: z.int(),
  dispatched: z.int(),
  refused: z.int(),
  transferred: z.int(),
  unmet: z.int(),
  needs: z.int(),
  reopened: z.int(),
  closedInTime: z.int(),
  closedLate: z.int(),
  scores: z.array(z.int()),
  outcomes: z.record(z.enum(outcomes), z.int()),
  response: Share.optional(),
  solved: Share.optional(),
  satisfied: Share.optional(),
  inTime: Share.optional(),
});
