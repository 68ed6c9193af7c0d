import * as z from 'zod';
import { leftWhys, takenBy, voteMethods } from './names.ts';

const Fen = z.int().min(0);

/** What became of one choice, with everything that explains it. */
export const ResultLine = z.object({
  id: z.string(),
  costFen: Fen,
  supporters: z.int().min(0),
  isTaken: z.boolean(),
  /** In which round it was taken, from 1. */
  round: z.int().positive().optional(),
  by: z.enum(takenBy).optional(),
  why: z.enum(leftWhys).optional(),
  /** Of the budget, after this round; for what was left, when it was looked at. */
  leftFen: Fen,
  /** Equal shares: the most one paper paid, in fen, rounded up. */
  paysFen: Fen.optional(),
  /** Papers that paid this much, and papers that paid less: all they had left. */
  payInFull: z.int().min(0).optional(),
  payLess: z.int().min(0).optional(),
  /** As many supporters as if all could pay in full, to a tenth: what ranks it among the others. */
  worth: z.number().optional(),
  /** Of what was left: all its supporters still had, rounded down. */
  couldPayFen: Fen.optional(),
});
export type ResultLine = z.infer<typeof ResultLine>;

/** What a vote came to. */
export const Outcome = z.object({
  method: z.enum(voteMethods),
  papers: z.int().min(0),
  budgetFen: Fen,
  spentFen: Fen,
  /** What each paper had to give at first, in fen, rounded down. */
  shareFen: Fen.optional(),
  /** By how many percent of that the share was raised, so that more of the budget is spent. */
  raisedPercent: z.int().min(0).optional(),
  /** Taken ones in the order of their rounds, then the others. */
  lines: z.array(ResultLine),
});
export type Outcome = z.infer<typeof Outcome>;
