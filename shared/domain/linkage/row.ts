import * as z from 'zod';
import type { PurchaseId } from '../ids.ts';
import { meet } from '../policy/scope.ts';
import { Attributes } from './attribution.ts';
import { LinkageFacts, moneyOf } from './facts.ts';
import { type Mode, modes, type Segment, type Strategy, strategies } from './names.ts';
import type { Proposal } from './proposal.ts';

/** A project of before the platform, or of elsewhere, that the office states so that its years have a past. */
export const Earlier = z.strictObject({
  title: z.string().trim().min(1).max(120),
  year: z.int().min(2000).max(2100),
  regionCodes: z
    .array(z.string().regex(/^\d{6}(\d{3}(\d{3})?)?$/))
    .min(1)
    .max(20),
  organization: z.string().trim().min(1).max(80),
  source: z.enum(LinkageFacts.shape.funding.element.shape.source.options),
  amountFen: z.int().positive().max(1e13),
  mode: z.enum(modes),
  strategies: z.array(z.enum(strategies)).max(strategies.length),
  /** Where that is written down. */
  basis: z.string().trim().min(1).max(200),
});
export type Earlier = z.infer<typeof Earlier>;

/** What is decided of a purchase, by whom and when, beside what was proposed on that day. */
export const Decided = z.object({
  attributes: Attributes,
  proposed: z.enum(modes).optional(),
  /** Why it was changed; absent the first time. */
  because: z.string().optional(),
  byName: z.string(),
  at: z.string(),
  version: z.int(),
});
export type Decided = z.infer<typeof Decided>;

/** One purchase as statistics see it; a stated one of before the platform has an id of its own and no page. */
export type LinkageRow = {
  id: string;
  purchase?: PurchaseId;
  title: string;
  year: number;
  regionCodes: readonly string[];
  fen: number;
  isSigned: boolean;
  needs: number;
  organizations: readonly { id: string; name: string; fen: number }[];
  sources: readonly { source: string; fen: number }[];
  proposed?: Mode;
  mode?: Mode;
  strategies: readonly Strategy[];
  segments: readonly Segment[];
  version: number;
};

/** @param proposal - what its facts speak for today */
export function rowOf(
  facts: LinkageFacts,
  proposal: Proposal,
  decided: Decided | undefined,
): LinkageRow {
  const { purchase, title, year, regionCodes, needs, projects, funding, contractedFen } = facts;
  return {
    id: purchase,
    purchase,
    title,
    year,
    regionCodes,
    fen: moneyOf(facts),
    isSigned: contractedFen > 0,
    needs,
    organizations: projects.map(({ organization, name, amountFen }) => ({
      id: organization,
      name,
      fen: amountFen,
    })),
    sources: funding.map(({ source, amountFen }) => ({ source, fen: amountFen })),
    ...(proposal.mode && { proposed: proposal.mode }),
    ...(decided && { mode: decided.attributes.mode }),
    strategies: decided?.attributes.strategies.map(({ is }) => is) ?? [],
    segments: decided?.attributes.segments.map(({ is }) => is) ?? [],
    version: decided?.version ?? 0,
  };
}

export const rowOfEarlier = (id: string, one: Earlier): LinkageRow => ({
  id,
  title: one.title,
  year: one.year,
  regionCodes: one.regionCodes,
  fen: one.amountFen,
  isSigned: true,
  needs: 0,
  organizations: [{ id: `stated:${one.organization}`, name: one.organization, fen: one.amountFen }],
  sources: [{ source: one.source, fen: one.amountFen }],
  mode: one.mode,
  strategies: one.strategies,
  segments: [],
  version: 1,
});

/** Whether a purchase serves `place`: that very place, one in it, or all of what it lies in. */
export const serves = ({ regionCodes }: Pick<LinkageRow, 'regionCodes'>, place: string): boolean =>
  regionCodes.some((code) => meet(code, place));

/**
 * Its money at `place`: split evenly over the places it names, as nobody states more. What is for a whole street is
 * split over none of its communities.
 */
export const fenAt = ({ regionCodes, fen }: LinkageRow, place: string): number =>
  Math.round(
    (fen * regionCodes.filter((code) => code.startsWith(place)).length) / regionCodes.length,
  );
