import * as z from 'zod';
import type { Day } from '../time.ts';
import {
  type Passport,
  type PassportDocument,
  sectionSchemas,
  Worker,
  type Worker as WorkerType,
} from './passport.ts';

const { registration, charter, governance, scale, assessment } = sectionSchemas;
const { qualifications, inspections, sanctions, documents } = sectionSchemas;

/**
 * What a bid leans on, copied at the moment of submission: what was valid on that day and no more. Later edits
 * of the passport do not reach it. Of the account only that there is one is copied.
 */
export const PassportSnapshot = z.object({
  takenOn: z.iso.date(),
  registration: registration.optional(),
  scale: scale.optional(),
  assessment: assessment.optional(),
  qualifications,
  charter: charter.optional(),
  inspections,
  sanctions,
  governance: governance.optional(),
  hasBankAccount: z.boolean(),
  /** Whom it names for this project. */
  workers: z.array(Worker).max(200),
  /** Those of its documents that the call asks for. */
  documents,
});
export type PassportSnapshot = z.infer<typeof PassportSnapshot>;

const isValid = (day: Day, validUntil?: Day, validFrom?: Day) =>
  (validUntil === undefined || day <= validUntil) && (validFrom === undefined || validFrom <= day);

const plain = (title: string) => title.normalize('NFKC').replace(/[\s()《》“”"·]/g, '');
const isNamed = (asked: string, title: string) =>
  asked === title ||
  (Math.min(asked.length, title.length) >= 4 && asked.includes(title)) ||
  (asked.length >= 4 && title.includes(asked));

/** The document that answers what a call asks for by name, valid on `day`; the longest name wins. */
export const documentFor = (
  asked: string,
  own: readonly PassportDocument[],
  day: Day,
): PassportDocument | undefined =>
  own
    .filter(
      ({ title, validUntil }) => isValid(day, validUntil) && isNamed(plain(asked), plain(title)),
    )
    .sort((a, b) => b.title.length - a.title.length)[0];

/** A certificate that ran out is none. */
const onTheDay = ({ certificate, ...worker }: WorkerType, day: Day): WorkerType =>
  certificate && isValid(day, certificate.validUntil) ? { ...worker, certificate } : worker;

type Named = { workers: readonly string[]; documents: readonly string[] };

/** @param named - the workers by id, and the names of the documents the application says it hands in */
export function snapshotOf(passport: Passport, named: Named, day: Day): PassportSnapshot {
  const { registration, scale, assessment, charter, governance } = passport;
  const own = passport.documents ?? [];
  const found = named.documents.flatMap((asked) => documentFor(asked, own, day) ?? []);
  return {
    takenOn: day,
    ...(registration && { registration }),
    ...(scale && { scale }),
    ...(assessment && isValid(day, assessment.validUntil, assessment.grantedOn) && { assessment }),
    qualifications: (passport.qualifications ?? []).filter(({ validFrom, validUntil }) =>
      isValid(day, validUntil, validFrom),
    ),
    ...(charter && { charter }),
    inspections: passport.inspections ?? [],
    sanctions: passport.sanctions ?? [],
    ...(governance && { governance }),
    hasBankAccount: passport.bank !== undefined,
    workers: (passport.workers ?? [])
      .filter(({ id }) => named.workers.includes(id))
      .map((worker) => onTheDay(worker, day)),
    documents: [...new Set(found)],
  };
}

/** What an application form need not ask: everything about the organization that its passport knows. */
export const Prefill = z.object({
  workers: z.array(z.object({ id: z.string(), name: z.string(), note: z.string() })),
  documents: z.array(z.string()),
  team: z.string(),
  facts: z.object({
    type: z.string().optional(),
    registrar: z.string().optional(),
    legalRepresentative: z.string().optional(),
    address: z.string().optional(),
    assessmentLevel: z.int().optional(),
    scope: z.string().optional(),
  }),
});
export type Prefill = z.infer<typeof Prefill>;
