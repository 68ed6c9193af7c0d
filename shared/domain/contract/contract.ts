import * as z from 'zod';
import { DocumentId, OrganizationId, PersonId } from '../ids.ts';
import { Deliverable, Tranche } from '../purchase/plan.ts';
import { Instant } from '../time.ts';
import { orderKinds, signatureMethods, supplementReasons } from './term-names.ts';
import { BondForm, Clause, ContractTerms } from './terms.ts';

/** The Typst source that draws a contract; a change of what it prints is a new version. */
export const contractTemplate = { id: 'service-contract', version: 1 } as const;

/** One side of a contract, as it was called on the day of drafting. */
const Party = z.object({
  name: z.string(),
  creditCode: z.string().optional(),
  address: z.string().optional(),
  representative: z.string().optional(),
});

/** A contract with one winner: everything its document says, copied, so that the same data gives the same page. */
export const Contract = z.object({
  number: z.string(),
  template: z.object({ id: z.string(), version: z.int().positive() }),
  title: z.string(),
  draftedAt: Instant,
  purchaser: Party,
  provider: Party,
  terms: ContractTerms,
  goals: z.string(),
  periods: z.object({ count: z.int(), months: z.int() }),
  funding: z.array(z.object({ source: z.string(), amountFen: z.int().optional() })),
  performanceBond: z.object({ form: BondForm, amountFen: z.int().positive() }).optional(),
  clauses: z.array(Clause),
});
export type Contract = z.infer<typeof Contract>;

/** One contract as it is put forward: who, how much, what work, paid when, and all its page says. */
export const AgreedContract = z.object({
  organizationId: OrganizationId,
  amountFen: z.int().positive(),
  deliverables: z.array(Deliverable),
  payments: z.array(Tranche.extend({ number: z.int().positive(), amountFen: z.int().positive() })),
  contract: Contract.optional(),
});
export type AgreedContract = z.infer<typeof AgreedContract>;

/**
 * How a side signed. A scan of a paper signed by hand, or the certificate of a provider of electronic signatures;
 * `platform` is a record that somebody signed in and confirmed: not by itself a reliable signature (ESL §13).
 */
export const SignatureMethod = z.enum(signatureMethods);
export type SignatureMethod = z.infer<typeof SignatureMethod>;

const text = (max: number) => z.string().trim().min(1).max(max);

/** What whoever signs says of the signature; without a word it is a record of the platform. */
export const SignatureGiven = z.strictObject({
  method: SignatureMethod,
  /** SHA-256 of what was signed; another document than the one on record is refused. */
  documentHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  /** The end of that hash as it stands at the foot of the page that was signed: who signs on paper reads it there. */
  printedHash: z
    .string()
    .regex(/^[0-9a-f]{8,64}$/)
    .optional(),
  signatory: text(40).optional(),
  /** The provider's certificate or the archive number of the paper. */
  reference: text(200).optional(),
  /** The signed copy among the files of the purchase. */
  documentId: DocumentId.optional(),
});
export type SignatureGiven = z.infer<typeof SignatureGiven>;

export const Signature = SignatureGiven.extend({
  documentHash: z.string(),
  /** The signed copy as it was when it was handed in. */
  file: z.object({ id: DocumentId, name: z.string(), sha256: z.string() }).optional(),
  by: PersonId,
  at: Instant,
});
export type Signature = z.infer<typeof Signature>;

export const Signatures = z.object({
  provider: Signature.optional(),
  purchaser: Signature.optional(),
});
export type Signatures = z.infer<typeof Signatures>;

/** What was done outside and is recorded here: where a contract was published, under which number it was filed. */
export const Publication = z.object({
  medium: z.string(),
  url: z.string(),
  publishedAt: Instant,
  /** SHA-256 of what was published there. */
  hash: z.string().optional(),
  recordedAt: Instant,
  by: PersonId,
});
export const Filing = z.object({ number: z.string(), filedAt: Instant, by: PersonId });

/** Part of the work in other hands, with the purchaser's consent; the contractor answers for it all the same (LAW §48). */
export const Subcontract = z.object({
  what: z.string(),
  /** Percent of the contract's amount. */
  share: z.int().min(1).max(99),
  to: z.string(),
  at: Instant,
  by: PersonId,
});

export const SupplementReason = z.enum(supplementReasons);
export const OrderKind = z.enum(orderKinds);

/**
 * A change order 变更. More or less of the same work is a later contract, and everything else stays (LAW §49); others
 * let one project stand still, go on, end early or be taken over by the next in rank.
 */
export const Supplement = z.object({
  number: z.int().positive(),
  /** Absent: more or less of the same work. */
  kind: OrderKind.optional(),
  reason: SupplementReason,
  text: z.string(),
  /** By deliverable id: what the quantity becomes. */
  quantities: z.record(z.string(), z.int().positive()),
  /** Added to the amount; below 0 it is less. */
  changeFen: z.int(),
  /** What the contract becomes: both sides sign this, and nothing is counted anew afterwards. */
  result: z.object({
    beforeFen: z.int(),
    amountFen: z.int().positive(),
    quantities: z.record(z.string(), z.int().positive()),
    /** By number. */
    payments: z.record(z.string(), z.int().positive()),
  }),
  /** Of an early end: what the accepted work is worth, and what of it is still due or was paid beyond it. */
  settlement: z
    .object({
      acceptedFen: z.int().nonnegative(),
      /** In payments that were asked for, made, or wait for nothing more. */
      owedFen: z.int().nonnegative(),
      dueFen: z.int().nonnegative(),
      overpaidFen: z.int().nonnegative(),
    })
    .optional(),
  /** Of a hand-over: the contract for the rest of the work. */
  successor: AgreedContract.optional(),
  proposedAt: Instant,
  proposedBy: PersonId,
  /** `inForce`: it needed no signatures and was approved. */
  status: z.enum(['proposed', 'returned', 'approved', 'signed', 'inForce']),
  signatures: Signatures,
});
export type Supplement = z.infer<typeof Supplement>;

/** Money that secures a bid or a contract, and its way back. */
export const Bond = z.object({
  kind: z.enum(['bid', 'performance']),
  amountFen: z.int().positive(),
  form: BondForm,
  receivedAt: Instant,
  returnedAt: Instant.optional(),
});
export type Bond = z.infer<typeof Bond>;
