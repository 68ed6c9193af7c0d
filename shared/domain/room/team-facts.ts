import type { Worker } from '../organization/passport.ts';
import type { Day } from '../time.ts';
import type { Session } from './session.ts';
import type { Assignment, Hours } from './team.ts';

/** What was agreed, by the contract and the tenant. What nobody set is not demanded. */
export type TeamDemand = {
  /** Months of posts the contract pays, and what it reckons one at, in fen. */
  posts?: { months: number; unitFen?: number };
  /** First day and months of the contract. */
  term?: { startsOn: Day; months: number };
  supervisionHoursPerMonth?: number;
  trainingHoursPerYear?: number;
  certifiedPercent?: number;
  /** Hours of help with how the organization works that the contract promises beside the money. */
  supportHours?: number;
};

export type TeamFacts = {
  today: Day;
  assignments: readonly Assignment[];
  hours: readonly Hours[];
  sessions: readonly Session[];
  /** Hours with residents by account, as the activities have them. */
  fieldHours: Readonly<Record<string, number>>;
  /** Whom the application named, with the certificates that held on the day. */
  offered: readonly Worker[];
  demand: TeamDemand;
};

export type PersonFigures = {
  worker: { id: string; name: string };
  role: string;
  sharePercent: number;
  isThere: boolean;
  isNamed: boolean;
  certificate: 'valid' | 'ended' | 'none';
  hours: { field: number; other: number; supervision: number; training: number };
};

export type TeamWarning =
  | { kind: 'namedMissing'; name: string }
  | { kind: 'namedReplaced'; name: string; by: string; consent: 'none' | 'asked' | 'refused' }
  | { kind: 'certificateEnded'; name: string; on: Day }
  | { kind: 'certifiedBelowOffer'; percent: number; offered: number }
  | { kind: 'certifiedBelowDemand'; percent: number; demanded: number }
  | { kind: 'postsBehind'; filled: number; expected: number }
  | { kind: 'supervisionBehind'; hours: number; expected: number }
  | { kind: 'trainingBehind'; name: string; hours: number; expected: number };

export type TeamFigures = {
  people: PersonFigures[];
  certified: { count: number; of: number; percent: number | null; offeredPercent: number | null };
  posts?: { contracted: number; filled: number; expected: number; unitFen?: number };
  supervision: { hours: number; sessions: number; expected?: number };
  training: { hours: number; sessions: number };
  support?: { promised: number; confirmed: number; waiting: number };
  warnings: TeamWarning[];
};
