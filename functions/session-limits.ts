import type { Session } from '../shared/contracts/sessions.ts';
import type { SessionLimit, Settings } from './ports.ts';

/**
 * Officials: half an hour without use, a working day in all. Members of organizations sign in from their own
 * phones and bid over weeks: half a day without use, a month in all.
 */
export const defaultLimits = {
  officials: { idleMinutes: 30, hours: 12 },
  others: { idleMinutes: 12 * 60, hours: 30 * 24 },
} as const satisfies NonNullable<Settings['sessions']>;

/** Whoever can spend public money or administers the installation has the short limit, whatever else they are. */
export const sessionLimit = (
  { sessions = defaultLimits }: Settings,
  { memberships, isPlatformAdmin }: Pick<Session, 'memberships' | 'isPlatformAdmin'>,
): SessionLimit =>
  memberships.length > 0 || isPlatformAdmin ? sessions.officials : sessions.others;
