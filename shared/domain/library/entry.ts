import * as z from 'zod';
import { PersonId } from '../ids.ts';
import { needCategories } from '../needs/names.ts';
import { NeedId } from '../needs/need.ts';
import { Certainty } from '../policy/rules.ts';
import { Instant } from '../time.ts';
import { Figure } from './figure.ts';
import {
  areaLevels,
  entryKinds,
  entryStatuses,
  grantKinds,
  recipientKinds,
  relationKinds,
  studyMethods,
  topics,
} from './names.ts';

const line = (max: number) => z.string().trim().min(1).max(max);
const Slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);

/** Of a tenant, or `cn-…`: of those that come with the system. */
export const EntryId = z.string().regex(/^(?:[0-9a-f]{16}|cn-[a-z0-9-]{2,30})$/);
export type EntryId = z.infer<typeof EntryId>;

/** A day as far as it is known: 2013, 2013-11, 2013-11-15. */
export const PartialDay = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/)
  .refine((text) => text.length < 10 || z.iso.date().safeParse(text).success);

/** What a policy grants to whom; `only` narrows facilities to some of the tenant's kinds. */
export const Grant = z.object({
  kind: z.enum(grantKinds),
  to: z.enum(recipientKinds),
  only: z.array(z.string().max(40)).max(40).default([]),
  /** What has to be the case, in words: 民政部门登记的养老设施. */
  condition: z.string().trim().max(300).default(''),
});
export type Grant = z.infer<typeof Grant>;

/** How somebody did something (seed 4-26). */
export const CaseText = z.object({
  place: line(80),
  problem: line(800),
  done: line(1500),
  cost: Figure.optional(),
  results: z.array(Figure).max(12),
  /** Whom to ask: an office and its telephone, no private person. */
  ask: z.string().trim().max(120).default(''),
});

/** How something was found out (seed 4-74). */
export const StudyText = z.object({
  question: line(400),
  methods: z
    .array(
      z
        .object({
          method: z.enum(studyMethods),
          by: line(80),
          from: z.iso.date(),
          until: z.iso.date(),
        })
        .refine(({ from, until }) => from <= until, {
          path: ['until'],
          message: 'ends-before-it-starts',
        }),
    )
    .min(1)
    .max(12),
  /** Departments, units and organizations that were visited. */
  visited: z.array(line(80)).max(60),
  findings: z.array(z.object({ text: line(500), figure: Figure.optional() })).max(40),
  /** Needs that came out of it. */
  needs: z.array(NeedId).max(40),
});

const Shape = z.object({
  kind: z.enum(entryKinds),
  title: line(160),
  body: z.string().trim().max(120).default(''),
  number: z.string().trim().max(60).default(''),
  issued: PartialDay.optional(),
  from: PartialDay.optional(),
  until: PartialDay.optional(),
  status: z.enum(entryStatuses),
  area: z.object({ level: z.enum(areaLevels), name: z.string().trim().max(40).default('') }),
  topics: z.array(z.enum(topics)).max(topics.length),
  /** In one's own words. */
  abstract: line(1200),
  /** Where it was published, when somebody saw it there, and the SHA-256 of what they saw. */
  published: z
    .object({
      address: z.url({ protocol: /^https?$/ }).max(300),
      seenOn: z.iso.date().optional(),
      hash: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .optional(),
    })
    .optional(),
  certainty: Certainty,
  relations: z.array(z.object({ kind: z.enum(relationKinds), to: EntryId })).max(20),
  /** The day on which somebody looks at it again. */
  reviewOn: z.iso.date().optional(),
  isPublic: z.boolean(),
  /** Needs and items of the catalogue it is worth reading for. */
  categories: z.array(z.enum(needCategories)).max(needCategories.length),
  catalogue: z.array(Slug).max(20),
  grants: z.array(Grant).max(12),
  case: CaseText.optional(),
  study: StudyText.optional(),
});

const granting: readonly string[] = ['law', 'policy'];

/** What the last day of a partly known day may be. */
export const latestOf = (day: string): string => {
  if (day.length === 4) return `${day}-12-31`;
  return day.length === 7 ? `${day}-31` : day;
};
export const earliestOf = (day: string): string => `${day}-01-01`.slice(0, 10);

/** What is written of an entry. A case tells its case, a study how it was made; only rules grant something. */
export const EntryText = Shape.superRefine((entry, context) => {
  const fault = (path: string, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message });
  for (const kind of ['case', 'study'] as const)
    if ((entry.kind === kind) !== (entry[kind] !== undefined)) fault(kind, 'kind-does-not-fit');
  if (entry.grants.length > 0 && !granting.includes(entry.kind))
    fault('grants', 'kind-does-not-fit');
  if (entry.from && entry.until && latestOf(entry.until) < earliestOf(entry.from))
    fault('until', 'ends-before-it-starts');
});
export type EntryText = z.infer<typeof EntryText>;

/** An entry as it is kept. Whoever wrote it last hears when it has to be looked at again. */
export const LibraryEntry = Shape.extend({
  id: EntryId,
  at: Instant,
  by: z.string(),
  keeper: PersonId,
});
export type LibraryEntry = z.infer<typeof LibraryEntry>;

/** What everybody may read of an entry: not who keeps it, nor which needs are behind it. */
export const ShownEntry = Shape.omit({ isPublic: true, reviewOn: true }).extend({ id: EntryId });
export type ShownEntry = z.infer<typeof ShownEntry>;

export function shownOf(entry: EntryText & { id: EntryId }): ShownEntry {
  return ShownEntry.parse({
    ...entry,
    ...(entry.study && { study: { ...entry.study, needs: [] } }),
  });
}
