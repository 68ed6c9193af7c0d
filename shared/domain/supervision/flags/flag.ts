import type { Instant } from '../../time.ts';
import type { Incident } from '../incident.ts';
import type { FlagKind, FlagSeverity } from '../names.ts';
import type { Rectification } from '../rectification.ts';
import type { Thresholds } from '../thresholds.ts';

export type RowKind =
  | 'deliverable'
  | 'activity'
  | 'expense'
  | 'report'
  | 'order'
  | 'incident'
  | 'sighting';

/** A record a flag rests on: whoever reads the flag goes from here to what it says. */
export type FlagRow = { kind: RowKind; id: string; name?: string };

/**
 * A sign that somebody should look: what was found, in figures, and the records it was found in. `id` says what it is
 * about and stays; `signature` stands for the facts, so that a flag that was looked at comes back only with others.
 */
export type RiskFlag = {
  id: string;
  kind: FlagKind;
  severity: FlagSeverity;
  since: Instant;
  because: Readonly<Record<string, number | string>>;
  rows: readonly FlagRow[];
  signature: string;
};

export type Point = { latitude: number; longitude: number };

export type PhotoFact = { id: string; sha256: string; perceptual?: string | undefined };

export type ActivityFact = {
  id: string;
  startedAt: Instant;
  closedAt?: Instant | undefined;
  point?: Point | undefined;
  /** Where it was when no point was taken: two activities in two of these are in two places. */
  communityId?: string | undefined;
  workerIds: readonly string[];
  photos: readonly PhotoFact[];
};

export type VoucherFact = {
  /** The expense it proves. */
  id: string;
  number: string;
  payee: string;
  amountFen: number;
  at: Instant;
  sha256?: string | undefined;
};

/** The same thing, seen in another district. What it is there, nobody here learns. */
export type Sighting = {
  kind: 'photo' | 'voucher' | 'hours';
  /** Of this project: the activity or expense. */
  row: string;
  /** When it was used there. */
  day: string;
  foundAt: Instant;
  /** The other project, where it is of the same district. */
  here?: { purchase: string; organization: string } | undefined;
};

export type DeliverableFact = {
  id: string;
  name: string;
  planned: number;
  done: number;
  unitFen?: number;
};
export type ReportFact = { period: number; due: Instant; submittedAt?: Instant | undefined };

/** All that flags are computed from. */
export type FlagFacts = {
  now: Instant;
  /** Without one of the tenant's figures, the flag that needs it is not raised. */
  thresholds: Thresholds;
  /** From the first day of the work to the last that was agreed. */
  work?: { from: Instant; to: Instant } | undefined;
  deliverables: readonly DeliverableFact[];
  budgetFen: number;
  spentFen: number;
  activities: readonly ActivityFact[];
  vouchers: readonly VoucherFact[];
  sightings: readonly Sighting[];
  reports: readonly ReportFact[];
  orders: readonly Rectification[];
  incidents: readonly Incident[];
};

export type FlagRule = (facts: FlagFacts) => RiskFlag[];

/** The ten a figure lies in: it moves with the days, and a flag is not raised anew with each of them. */
export const ten = (percent: number): number => Math.floor(percent / 10) * 10;

/** The rows of a flag and a figure that stands still, in one text. */
export const signed = (rows: readonly FlagRow[], ...figures: (string | number)[]): string =>
  [...rows.map(({ kind, id }) => `${kind}:${id}`).sort(), ...figures].join('|');
