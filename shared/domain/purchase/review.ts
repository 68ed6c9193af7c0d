import * as z from 'zod';
import { OrganizationId, PersonId } from '../ids.ts';
import { Instant } from '../time.ts';

/** Which of the three shares a price falls below (财库〔2026〕2号, from 2026-02-01). */
export const lowPriceSigns = ['mean', 'secondLowest', 'ceiling'] as const;
export type LowPriceSign = (typeof lowPriceSigns)[number];

/** A price so low that it must be explained. It is kept whatever comes of it. */
export const PriceReview = z.object({
  askedAt: Instant,
  /** Why it is asked: no sign where the panel judged so by itself. */
  signs: z.array(z.enum(lowPriceSigns)),
  reason: z.string().optional(),
  explanation: z
    .object({ text: z.string(), evidence: z.array(z.string()), at: Instant, by: PersonId })
    .optional(),
  judgements: z.array(
    z.object({ expert: PersonId, isValid: z.boolean(), reason: z.string(), at: Instant }),
  ),
  /** `unexplained`: nothing came in time, which proves nothing. */
  outcome: z.enum(['valid', 'invalid', 'unexplained']).optional(),
});
export type PriceReview = z.infer<typeof PriceReview>;

/** A better price after talks: sealed until everybody's time for it is over. */
export const FinalOffer = z.object({
  at: Instant,
  by: PersonId,
  /** SHA-256 of what was sealed, the applicant's receipt. */
  receipt: z.string(),
  /** Ciphertext; gone once it is opened. */
  envelope: z.string().optional(),
  /** Where it was opened: the price before, which stands where no offer came. */
  formerFen: z.int().positive().optional(),
});
export type FinalOffer = z.infer<typeof FinalOffer>;

/**
 * What may still be put right before the report is signed, and nothing else (MoF order 87). Sums are made by the
 * machine, so `sumError` finds nothing to correct in a sheet that was locked here.
 */
export const correctionKinds = [
  'sumError',
  'outOfRange',
  'objectiveDiffers',
  'abnormalScore',
] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

/** One change of a locked sheet: both values stay. */
export const Correction = z.object({
  kind: z.enum(correctionKinds),
  reason: z.string(),
  at: Instant,
  /** `majority`: the report closed while experts still differed, and what most of them gave counts. */
  by: z.enum(['expert', 'majority']),
  changes: z.array(z.object({ criterion: z.string(), from: z.int(), to: z.int() })).min(1),
});
export type Correction = z.infer<typeof Correction>;

const Signature = z.object({
  expert: PersonId,
  verdict: z.enum(['agree', 'dissent']),
  reason: z.string().optional(),
  at: Instant,
  /** The report as it was signed; a later correction makes another. */
  revision: z.int().positive(),
});

/** The review report: each expert signs or dissents with reasons; silence past the date agrees (REG §41). */
export const Report = z.object({
  revision: z.int().positive(),
  openedAt: Instant,
  signatures: z.array(Signature),
  /** Re-reviews by the same panel, each ordered in writing. */
  orders: z.array(z.object({ by: PersonId, reason: z.string(), at: Instant })),
  /** Most of the panel dissented from an earlier revision: what they sign must be put right first. */
  contestedAt: Instant.optional(),
  signedAt: Instant.optional(),
});
export type Report = z.infer<typeof Report>;

/** Who presents when. The order is drawn from the panel's seed under this label, so anybody can derive it again. */
export const RoadShow = z.object({
  label: z.string(),
  place: z.string(),
  minutes: z.int().positive(),
  slots: z.array(
    z.object({
      organizationId: OrganizationId,
      at: Instant,
      /** When it was called, and when the next one was. */
      startedAt: Instant.optional(),
      endedAt: Instant.optional(),
      /** It was called and was not there. */
      isAbsent: z.boolean().optional(),
    }),
  ),
});
export type RoadShow = z.infer<typeof RoadShow>;

/** Ballots cast by one voice and how many of them support each application. */
export const Tally = z.object({
  ballots: z.int().nonnegative(),
  votes: z.record(z.string(), z.int().nonnegative()),
});
export type Tally = z.infer<typeof Tally>;

export const voiceKinds = ['residents', 'organizations'] as const;
export type VoiceKind = (typeof voiceKinds)[number];

export const Votes = z.object({ residents: Tally.optional(), organizations: Tally.optional() });
