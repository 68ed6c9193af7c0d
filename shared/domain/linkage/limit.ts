import * as z from 'zod';
import type { Shares } from './shares.ts';

/**
 * The share of government-led purchases a tenant does not want to pass (seed 3-37: organizations as the government's
 * "leg"). There is no figure in any source, so there is none by default.
 */
export const Limit = z.strictObject({
  percent: z.int().min(1).max(99),
  by: z.enum(['number', 'money']),
  /** Which document or meeting says so. */
  basis: z.string().trim().min(1).max(200),
});
export type Limit = z.infer<typeof Limit>;

type Warning =
  | { is: 'notSet' }
  /** Nothing is decided yet. */
  | { is: 'noData'; limit: Limit }
  | { is: 'within' | 'over'; limit: Limit; share: number };

/** `share` in tenths of a percent; a share that is exactly the limit is within it. */
export function warningOf({ modes, all, undecided }: Shares, limit: Limit | undefined): Warning {
  if (!limit) return { is: 'notSet' };
  if (all.n - undecided.n === 0) return { is: 'noData', limit };
  const led = modes.find(({ is }) => is === 'governmentLed');
  const share = (limit.by === 'number' ? led?.shareN : led?.shareFen) ?? 0;
  return { is: share > limit.percent * 10 ? 'over' : 'within', limit, share };
}
