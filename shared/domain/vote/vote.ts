import * as z from 'zod';
import { Cited, mostNeeds } from '../needs/binding.ts';
import { NeedId } from '../needs/need.ts';
import { RegionId } from '../region/tree.ts';
import { Instant } from '../time.ts';
import { voteMethods, voteStatuses } from './names.ts';
import { Outcome } from './result.ts';

/** Made from who asked and the key of the request: asked for twice it is one vote. */
export const VoteId = z.string().regex(/^[0-9a-f]{20}$/);
export type VoteId = z.infer<typeof VoteId>;

const line = (max: number) => z.string().trim().min(2).max(max);

export const ChoiceId = z.string().regex(/^c[1-9][0-9]?$/);

/** What the committee enters: what can be chosen, what it is reckoned to cost, and the needs it answers. */
export const ChoiceText = z.object({
  title: line(60),
  about: z.string().trim().max(400).default(''),
  /** Estimated, in fen. */
  costFen: z.int().positive().max(10_000_000_000),
  needs: z.array(NeedId).max(mostNeeds).default([]),
});
export type ChoiceText = z.infer<typeof ChoiceText>;

export const Choice = ChoiceText.extend({ id: ChoiceId, needs: z.array(Cited).max(mostNeeds) });
export type Choice = z.infer<typeof Choice>;

export const mostChoices = 40;

/** What the committee lays down before a vote is announced. */
export const VoteText = z.object({
  title: line(60),
  about: z.string().trim().max(2000).default(''),
  /** Whose list it is: a community, or a street with all of its communities. */
  region: RegionId,
  method: z.enum(voteMethods),
  budgetFen: z.int().positive().max(10_000_000_000),
  /** How many choices a paper may name. */
  mostPicks: z.int().min(1).max(mostChoices),
  /** The most that are taken, however much money is left; only where supporters decide. */
  winners: z.int().min(1).max(mostChoices).optional(),
  /** Residents who may vote, as the committee reckons: what turnout is measured by beside the papers given out. */
  eligible: z.int().positive().max(10_000_000).optional(),
  opensAt: Instant,
  closesAt: Instant,
  /** Holders of papers may propose choices before it opens: so many each, until then. Left out, nobody does. */
  proposals: z.object({ perPaper: z.int().min(1).max(5), until: Instant }).optional(),
});
export type VoteText = z.infer<typeof VoteText>;

/** What a community gave out and what came back: the only thing that is counted before the vote is over. */
export const Turnout = z.object({
  community: z.string(),
  printed: z.int().min(0),
  phone: z.int().min(0),
  entered: z.int().min(0),
  voided: z.int().min(0),
});
export type Turnout = z.infer<typeof Turnout>;

/** Papers that do not count any more, from the first to before the last, as numbered by their community. */
export const VoidRange = z.object({
  community: z.string(),
  from: z.int().min(0),
  to: z.int().positive(),
  reason: line(200),
});
export type VoidRange = z.infer<typeof VoidRange>;

export const Vote = VoteText.extend({
  id: VoteId,
  status: z.enum(voteStatuses),
  /** The communities that give papers out: only their residents vote. */
  communities: z.array(RegionId).min(1).max(300),
  choices: z.array(Choice).max(mostChoices),
  at: Instant,
  by: z.string(),
  /** The day of the notice, and the period the tenant asks for, as it was then. */
  notice: z
    .object({ at: Instant, days: z.int().optional(), source: z.string().optional() })
    .optional(),
  voids: z.array(VoidRange).max(60).default([]),
  result: z
    .object({
      at: Instant,
      outcome: Outcome,
      phone: z.int(),
      entered: z.int(),
      /** Fingerprint of everything that was counted, so that a file of it can be held against the result. */
      hash: z.string(),
    })
    .optional(),
  cancelled: z.object({ at: Instant, reason: z.string() }).optional(),
  /** Choices whose needs went on the list by this result. */
  carriedOut: z.array(ChoiceId).default([]),
  version: z.int().positive(),
});
export type Vote = z.infer<typeof Vote>;

/** Where a vote stands at `now`. */
export const votePhases = ['drafting', 'soon', 'running', 'over', 'counted', 'cancelled'] as const;
export type VotePhase = (typeof votePhases)[number];

export function phaseOf(
  { status, opensAt, closesAt }: Pick<Vote, 'status' | 'opensAt' | 'closesAt'>,
  now: Instant,
): VotePhase {
  if (status !== 'announced') return status;
  if (now < opensAt) return 'soon';
  return now < closesAt ? 'running' : 'over';
}

/** The number a choice that is added gets: numbers are not given twice. */
export const nextChoiceId = (choices: readonly Pick<Choice, 'id'>[]): string =>
  `c${Math.max(0, ...choices.map(({ id }) => Number(id.slice(1)))) + 1}`;
