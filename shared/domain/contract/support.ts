import * as z from 'zod';
import { supportKinds } from '../organization/lists.ts';
import type { Session } from '../room/session.ts';

const hours = z.number().nonnegative();

/**
 * Help with how the organization works, beside the money (seed 3-03): what the contract promised and what both sides
 * say was given, in hours, by what it was with (seed 3-06: strategy, people, brand, finance).
 */
export const SupportAccount = z.object({
  promisedHours: hours,
  givenHours: hours,
  /** Logged by one side, not confirmed by the other. */
  waitingHours: hours,
  byArea: z.array(z.object({ area: z.enum(supportKinds).optional(), hours })),
});
export type SupportAccount = z.infer<typeof SupportAccount>;

type Given = Pick<Session, 'kind' | 'area' | 'halfHours' | 'confirmed' | 'takenOut'>;

const hoursOf = (sessions: readonly Given[]) =>
  sessions.reduce((sum, { halfHours }) => sum + halfHours, 0) / 2;

/** @returns nothing where none was promised and none was given */
export function supportAccount(
  promisedHours: number,
  sessions: readonly Given[],
): SupportAccount | undefined {
  const given = sessions.filter(({ kind, takenOut }) => kind === 'support' && !takenOut);
  if (promisedHours === 0 && given.length === 0) return undefined;
  const confirmed = given.filter((one) => one.confirmed !== undefined);
  const areas = [...supportKinds, undefined];
  return {
    promisedHours,
    givenHours: hoursOf(confirmed),
    waitingHours: hoursOf(given.filter((one) => !one.confirmed)),
    byArea: areas.flatMap((area) => {
      const sum = hoursOf(confirmed.filter((one) => one.area === area));
      return sum > 0 ? [{ ...(area && { area }), hours: sum }] : [];
    }),
  };
}
