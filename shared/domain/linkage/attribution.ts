import * as z from 'zod';
import {
  beneficiaries,
  type CheckItem,
  checkItems,
  checklists,
  modes,
  segments,
  strategies,
} from './names.ts';

const line = (max: number) => z.string().trim().min(1).max(max);

const Answer = z.strictObject({
  item: z.enum(checkItems as readonly [CheckItem, ...CheckItem[]]),
  yes: z.boolean(),
  note: z.string().trim().max(300).default(''),
});

/** Whom a purchase is for, bound to a place (seed 3-28): communities or streets of it, and which of those who live there. */
export const Scope = z.strictObject({
  places: z.array(z.string().regex(/^\d{6}(\d{3}(\d{3})?)?$/)).max(60),
  who: z.enum(beneficiaries),
  /** How many, where that was counted. */
  people: z.int().positive().max(100_000_000).optional(),
  note: z.string().trim().max(300).default(''),
});
export type Scope = z.infer<typeof Scope>;

/** What a person decides of a purchase: one main mode, any number of strategies, each with a short reason. */
export const Attributes = z
  .strictObject({
    mode: z.enum(modes),
    reason: line(300),
    strategies: z
      .array(z.strictObject({ is: z.enum(strategies), reason: line(200) }))
      .max(strategies.length),
    segments: z
      .array(z.strictObject({ is: z.enum(segments), group: line(100) }))
      .max(segments.length),
    checklist: z.array(Answer).max(checkItems.length),
    scope: Scope.optional(),
  })
  .superRefine(({ mode, strategies: chosen, segments: parts, checklist }, context) => {
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    const twice = (all: readonly string[]) => new Set(all).size < all.length;
    if (twice(chosen.map(({ is }) => is))) wrong('strategies', 'ids-must-differ');
    if (twice(parts.map(({ is }) => is))) wrong('segments', 'ids-must-differ');
    const asked: readonly string[] = checklists[mode];
    if (twice(checklist.map(({ item }) => item))) wrong('checklist', 'ids-must-differ');
    else if (checklist.some(({ item }) => !asked.includes(item)))
      wrong('checklist', 'unknown-entry');
  });
export type Attributes = z.infer<typeof Attributes>;
