import * as z from 'zod';
import { TenantId } from '../domain/ids.ts';
import { Benefit, BenefitCount, BenefitMove, BenefitText } from '../domain/library/benefit.ts';
import { EntryId, EntryText, Grant, LibraryEntry } from '../domain/library/entry.ts';
import { grantKinds, recipientKinds, relationKinds, standings } from '../domain/library/names.ts';
import { LibraryRow, search } from '../domain/library/row.ts';

export const LibraryQuery = search;
export const EntryPath = z.object({ tenant: TenantId, entry: EntryId });

/** What a list or a reference shows of an entry. */
const Listed = LibraryRow.extend({
  standing: z.enum(standings),
  /** It comes with the system: nobody here changes it. */
  isNationwide: z.boolean(),
});

/** What is found, and who may add to it. */
export const LibraryView = z
  .object({
    items: z.array(Listed),
    /** Of how many. */
    all: z.int(),
    today: z.string(),
    mayWrite: z.boolean(),
  })
  .meta({ id: 'LibraryView' });
export type LibraryView = z.infer<typeof LibraryView>;

const Reference = z.object({
  kind: z.enum(relationKinds),
  id: EntryId,
  title: z.string(),
});

/** One entry with what it points to, what points to it, who cites it, and how it came to what it is. */
export const EntryView = z
  .object({
    entry: LibraryEntry.omit({ keeper: true, at: true, by: true }),
    standing: z.enum(standings),
    isNationwide: z.boolean(),
    /** Titles of what its relations name. */
    to: z.array(Reference),
    /** What amends, repeals or implements it. */
    from: z.array(Reference),
    cited: z.array(
      z.object({ setting: z.string(), entry: z.string(), what: z.string(), source: z.string() }),
    ),
    /** Newest first. */
    history: z.array(
      z.object({
        at: z.string(),
        by: z.string(),
        reason: z.string().optional(),
        /** What was changed, as the fields are called; nothing where it began. */
        changed: z.array(z.string()),
      }),
    ),
    today: z.string(),
    mayWrite: z.boolean(),
  })
  .meta({ id: 'EntryView' });
export type EntryView = z.infer<typeof EntryView>;

const Candidate = z.object({
  kind: z.enum(recipientKinds),
  id: z.string(),
  name: z.string(),
  community: z.string(),
});

/** What policies give to how many places, and what that is worth. */
export const BenefitsView = z
  .object({
    policies: z.array(
      BenefitCount.extend({
        title: z.string(),
        grants: z.array(z.enum(grantKinds)),
        standing: z.enum(standings),
      }),
    ),
    total: z.object({ had: z.int(), applied: z.int(), yearFen: z.int(), known: z.int() }),
    mayApply: z.boolean(),
  })
  .meta({ id: 'BenefitsView' });
export type BenefitsView = z.infer<typeof BenefitsView>;

/** So many of those who could have something and do not are named. */
export const mostMissing = 200;

/** Who gets something of one policy, who asked for it, and who could have it and does not. */
export const PolicyBenefitsView = z
  .object({
    policy: z.object({ id: EntryId, title: z.string(), grants: z.array(Grant) }),
    items: z.array(Benefit),
    gaps: z.array(
      z.object({
        kind: z.enum(grantKinds),
        to: z.enum(recipientKinds),
        entitled: z.int(),
        missing: z.int(),
        some: z.array(Candidate).max(mostMissing),
      }),
    ),
    today: z.string(),
    mayApply: z.boolean(),
    mayGrant: z.boolean(),
  })
  .meta({ id: 'PolicyBenefitsView' });
export type PolicyBenefitsView = z.infer<typeof PolicyBenefitsView>;

/** Everything that is done about the library. */
export const LibraryCommand = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('keepEntry'),
    /** Absent, it is a new one. */
    entry: z
      .string()
      .regex(/^[0-9a-f]{16}$/)
      .optional(),
    text: EntryText,
    reason: z.string().trim().max(300).optional(),
  }),
  BenefitText.extend({ type: z.literal('recordBenefit') }),
  BenefitMove.extend({ type: z.literal('moveBenefit') }),
]);
export type LibraryCommand = z.infer<typeof LibraryCommand>;

export const LibraryChanged = z.object({ id: z.string() }).meta({ id: 'LibraryChanged' });
