import * as z from 'zod';
import { CreditCode } from '../credit-code.ts';
import { Priority } from '../evaluation/priority.ts';
import { maximumBytes } from '../files/kinds.ts';
import { FileName, Sha256 } from '../files/names.ts';
import { DocumentId, OrganizationId, PersonId } from '../ids.ts';
import { PassportSnapshot } from '../organization/snapshot.ts';
import { Instant } from '../time.ts';
import { Category } from './plan.ts';
import { registrationOutcomes } from './registration-outcomes.ts';
import { FinalOffer, PriceReview } from './review.ts';

const line = (max: number) => z.string().trim().min(1).max(max);

export const BudgetLine = z.object({
  item: line(100),
  quantity: z.int().positive().max(100_000),
  unitFen: z.int().positive(),
  unit: line(20).optional(),
  /** `own`: what the applicant raises itself. What it asks for is the sum of the other lines. */
  paidBy: z.enum(['call', 'own']).optional(),
});

/** In fen: what is asked for, what the applicant raises itself, and the whole project. */
export function budgetTotals(budget: readonly z.infer<typeof BudgetLine>[]) {
  const sum = (paidBy: 'call' | 'own') =>
    budget
      .filter((one) => (one.paidBy ?? 'call') === paidBy)
      .reduce((total, { quantity, unitFen }) => total + quantity * unitFen, 0);
  const [requested, own] = [sum('call'), sum('own')];
  return { requested, own, total: requested + own };
}

/**
 * A file sealed in the browser with AES-256-GCM, one key for each. Its sealed form lies apart, under `id`; without
 * the key, which is under the seal of the application, it is noise.
 */
export const SealedFile = z.object({
  id: DocumentId,
  name: FileName,
  /** In bytes, unsealed. */
  size: z.int().positive().max(maximumBytes),
  /** Of the content, unsealed. */
  sha256: Sha256,
  /** 32 bytes in base64url. */
  key: z.string().regex(/^[\w-]{43}$/),
  /** 12 bytes in base64url. */
  iv: z.string().regex(/^[\w-]{16}$/),
  /** The document of the call that it is. */
  answers: line(60).optional(),
});
export type SealedFile = z.infer<typeof SealedFile>;

/** Whoever applies together with the applicant, under a joint agreement. */
export const ConsortiumMember = z.object({
  name: line(100),
  creditCode: CreditCode,
  /** What it does in the project. */
  part: line(300),
});

/** What an organization writes. Sealed as a whole until the opening. */
export const ApplicationBody = z.object({
  title: line(120),
  category: Category,
  summary: line(3000),
  approach: line(5000),
  team: line(2000),
  budget: z.array(BudgetLine).min(1).max(60),
  requestedFen: z.int().positive(),
  /** Documents the applicant declares to attach, by the names the call asks for. */
  documents: z.array(line(60)).max(20),
  /** Whom it names for the project, by their ids in its passport. */
  workers: z.array(z.string().max(40)).max(200).optional(),
  /** What each named worker does in it. */
  roles: z.record(z.string().max(40), line(60)).optional(),
  /** The conditions of the call, each answered by the applicant before anything else. */
  conditions: z
    .array(z.object({ text: line(300), isMet: z.boolean() }))
    .max(40)
    .optional(),
  files: z.array(SealedFile).max(20).optional(),
  /** Several organizations that apply as one; the applicant leads. The agreement is one of the files. */
  consortium: z
    .object({ members: z.array(ConsortiumMember).min(1).max(5), agreement: DocumentId })
    .optional(),
  /** An idea of somebody else, applied for in this organization's name under a partnership agreement. */
  idea: z
    .object({
      owner: line(60),
      hasPartnershipAgreement: z.boolean(),
      /** An idea of one of the tenant's collections, whose partner this organization has become. */
      cites: z
        .string()
        .regex(/^[0-9a-f]{20}$/)
        .optional(),
    })
    .optional(),
});
export type ApplicationBody = z.infer<typeof ApplicationBody>;

export const OrganizationSnapshot = z.object({
  id: OrganizationId,
  name: line(100),
  creditCode: CreditCode,
  /** Its papers as they were on the day of submission; none where it keeps no passport. */
  passport: PassportSnapshot.optional(),
});

/** A member of a consortium that confirmed its part on the site, by somebody who may sign for it. */
export const PartnerConsent = z.object({
  party: CreditCode,
  organizationId: OrganizationId,
  name: z.string(),
  by: z.string(),
  confirmedAt: Instant,
});
export type PartnerConsent = z.infer<typeof PartnerConsent>;

/** What is sealed: the body with who sent it, copied at the moment of submission. */
export const SubmittedApplication = z.object({
  organization: OrganizationSnapshot,
  body: ApplicationBody,
  submittedAt: Instant,
  submittedBy: PersonId,
  /** From 1; a resubmission before the deadline replaces the one before. */
  revision: z.int().min(1),
  receipt: z.string(),
  /** Members of the tenant who belong to the organization: they judge nothing of the call (REG §9). */
  relatedMembers: z.array(PersonId).max(200).optional(),
  /** Of a consortium: that each member confirmed. None on what was sealed before this was asked. */
  consents: z.array(PartnerConsent).max(5).optional(),
});
export type SubmittedApplication = z.infer<typeof SubmittedApplication>;

/** What one condition of the call was found to be, and why. */
export const EligibilityCheck = z.object({
  item: line(300),
  /** Of a consortium: whose condition it is, by credit code. */
  party: CreditCode.optional(),
  /** What it was seen by. */
  evidence: z.string().trim().max(200).optional(),
  outcome: z.enum(['met', 'toCorrect', 'notMet']),
  reason: z.string().trim().max(300),
});
export type EligibilityCheck = z.infer<typeof EligibilityCheck>;

/** Assessment level (1A to 5A) of one party to an application; 0 where it has none. */
export const PartyLevel = z.object({ party: CreditCode, level: z.int().min(0).max(5) });

/** What the bureau that registers organizations says of an applicant's registration (seed 3-14). */
export const RegistrationCheck = z.object({
  askedAt: Instant,
  outcome: z.enum(registrationOutcomes).optional(),
  note: z.string().optional(),
  by: PersonId.optional(),
  at: Instant.optional(),
});
export type RegistrationCheck = z.infer<typeof RegistrationCheck>;

/** What keeps two applications from standing beside each other; see `entry-bars.ts`. */
export const EntryBar = z.object({
  reason: z.enum(['consortium', 'sameHead']),
  with: OrganizationId,
});
export type EntryBar = z.infer<typeof EntryBar>;

/** What the office found of the items that follow from facts; decided before the ranking, in the file for good. */
export const OfficeSheet = z.object({
  by: PersonId,
  at: Instant,
  items: z.array(
    z.object({
      id: line(20),
      points: z.int().min(-50).max(50),
      fact: z.string(),
      evidence: z.array(z.object({ id: DocumentId, name: z.string(), sha256: z.string() })),
    }),
  ),
});
export type OfficeSheet = z.infer<typeof OfficeSheet>;

export const Application = SubmittedApplication.extend({
  bars: z.array(EntryBar).optional(),
  eligibility: z.enum(['unjudged', 'eligible', 'correctionRequested', 'corrected', 'ineligible']),
  reason: z.string().optional(),
  missingDocuments: z.array(z.string()),
  /** Condition by condition, as it was judged last. */
  checks: z.array(EligibilityCheck).optional(),
  levels: z.array(PartyLevel).optional(),
  registration: RegistrationCheck.optional(),
  /** What the first of two judged, where the rules ask for two: it counts when another says the same. */
  proposed: z
    .object({ by: PersonId, verdict: z.enum(['eligible', 'ineligible']), at: Instant })
    .optional(),
  /** The last price, where the method asks for one after talks. Once opened, `body.requestedFen` is it. */
  finalOffer: FinalOffer.optional(),
  priceReview: PriceReview.optional(),
  officeSheet: OfficeSheet.optional(),
  /** Where the call gives priority and it has earned some: as it was at the opening. */
  priority: Priority.optional(),
});
export type Application = z.infer<typeof Application>;
