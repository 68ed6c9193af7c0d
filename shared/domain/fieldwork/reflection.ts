import * as z from 'zod';

const thought = z.string().trim().max(2000);

/** The only thing a report asks somebody to write. */
export const Reflection = z
  .object({ wentWell: thought, wasHard: thought, next: thought })
  .meta({ id: 'Reflection' });
export type Reflection = z.infer<typeof Reflection>;
