import * as z from 'zod';
import { Certainty } from '../policy/rules.ts';

const line = (max: number) => z.string().trim().min(1).max(max);

/** A figure that could be read. Money is counted in fen under the unit `fen`. */
const Read = z.strictObject({
  what: line(80),
  amount: z.number().min(-1e12).max(1e12),
  unit: line(20),
  source: line(200).optional(),
  certainty: Certainty,
});

/**
 * A figure that the source prints unclearly (seed 4-75: “2 are less than 1 household”): what is printed is kept, and
 * no number is made of it.
 */
const Unclear = z.strictObject({
  what: line(80),
  printed: line(120),
  source: line(200).optional(),
});

/** Never both: a number and the printed words it would be guessed from are refused. */
export const Figure = z.union([Read, Unclear]);
export type Figure = z.infer<typeof Figure>;

export const isRead = (figure: Figure): figure is z.infer<typeof Read> => 'amount' in figure;

export type Sum = {
  amount: number;
  /** Of how many figures. */
  counted: number;
  /** What is printed of those that no number is known of. */
  unclear: string[];
};

/** Adds up what can be read in `unit`; what is unclear is named beside the sum and is no part of it. */
export const sumOf = (figures: readonly Figure[], unit: string): Sum => {
  const known = figures.filter(isRead).filter((figure) => figure.unit === unit);
  return {
    amount: known.reduce((sum, { amount }) => sum + amount, 0),
    counted: known.length,
    unclear: figures.flatMap((figure) => ('printed' in figure ? [figure.printed] : [])),
  };
};
