import * as z from 'zod';
import { expertFields } from '../experts/lists.ts';
import { PersonId } from '../ids.ts';
import { Instant } from '../time.ts';
import { linkKinds } from './links.ts';
import { bars, scheme } from './scheme.ts';

const Hash = z.string().regex(/^[0-9a-f]{64}$/);
/** Somebody or something by a keyed hash: equal where it is the same, and nothing else can be told from it. */
const Ref = z.string().regex(/^[0-9a-f]{32}$/);
export type Ref = z.infer<typeof Ref>;

/** Something public nobody could know when the lot was committed to: a lottery's number, say. */
export const PublicEvent = z.object({
  value: z.string().trim().min(1).max(100),
  source: z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).max(500),
  announcedAt: Instant,
});
export type PublicEvent = z.infer<typeof PublicEvent>;

export const Entry = z.object({
  ref: Ref,
  fields: z.array(z.enum(expertFields)),
  /** Those who pay them now, by keyed hash. */
  employers: z.array(Ref),
  bars: z.array(z.enum(bars)),
  /** Who it is, as they were called then. Never in what is published. */
  personId: PersonId.optional(),
  name: z.string().optional(),
});
export type Entry = z.infer<typeof Entry>;

const Excluded = z.object({
  ref: Ref,
  bars: z.array(z.enum(bars)),
  /** The kinds of links, from the expert to an applicant, where data tie them. */
  path: z.array(z.enum(linkKinds)).optional(),
});
export type Excluded = z.infer<typeof Excluded>;

/** A part of the pool as it was when lots were cast for it; whoever joins the pool later comes after it. */
export const Batch = z.object({
  at: Instant,
  pool: z.array(Entry).max(2000),
  links: z.array(z.object({ a: Ref, b: Ref, kind: z.enum(linkKinds) })),
  excluded: z.array(Excluded),
  /** Everybody else, in the order of their lots. */
  order: z.array(Ref),
});
export type Batch = z.infer<typeof Batch>;

const Gone = z.object({ ref: Ref, why: z.enum(['conflict', 'silent']) });
const Passed = z.object({ ref: Ref, why: z.enum(['sameEmployer', 'linked', ...bars]) });
export type Passed = z.infer<typeof Passed>;

/** One going down the order: the first draw, or a topping up after somebody left. */
export const Turn = z.object({
  at: Instant,
  /** How many batches there were. */
  batches: z.int().positive(),
  gone: z.array(Gone),
  /** Whose turn it would have been, and why they were passed over. */
  passed: z.array(Passed),
  drawn: z.array(Ref),
  /** Seats to be drawn for, where a representative’s place fell free or was taken meanwhile. */
  size: z.int().positive().optional(),
});
export type Turn = z.infer<typeof Turn>;

export const DrawRules = z.object({
  /** Seats, and those among them that an expert of the pool must take. */
  size: z.int().positive(),
  experts: z.int().positive(),
  /** Seats the purchaser fills itself. */
  representatives: z.int().positive().optional(),
  /** How many who are paid by the same may sit. */
  sameEmployer: z.int().positive().optional(),
  /** One of these an expert must know, where the call asks for it. */
  fields: z.array(z.enum(expertFields)),
  /** How many steps from an applicant a link excludes. */
  distance: z.int().nonnegative(),
  lookBackYears: z.int().nonnegative(),
});
export type DrawRules = z.infer<typeof DrawRules>;

/** Everything that made a panel: whoever has it can draw the same one again. */
export const Draw = z.object({
  scheme: z.literal(scheme),
  tenantId: z.string(),
  purchaseId: z.string(),
  /** SHA-256 of the secret, told to everybody before anybody had applied. */
  commitment: z.object({ hash: Hash, at: Instant, event: z.string().optional() }),
  secret: Hash,
  /** Of the sealed applications that were opened: known to nobody before. */
  receipts: z.array(z.string()),
  event: PublicEvent.optional(),
  seed: Hash,
  rules: DrawRules,
  applicants: z.array(Ref),
  batches: z.array(Batch).min(1).max(40),
  turns: z.array(Turn).min(1).max(40),
  /** Who was drawn, by ref, with what proves it; only in what is published with the result. */
  names: z.record(Ref, z.object({ name: z.string(), nonce: Hash })).optional(),
  /** SHA-256 of all the rest but names and ids. */
  result: Hash,
});
export type Draw = z.infer<typeof Draw>;
