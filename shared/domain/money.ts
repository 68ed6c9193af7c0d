import * as z from 'zod';

/** An amount in fen (0.01 yuan). A safe integer, so it survives JSON, DynamoDB and JSON Schema. */
export const Fen = z.int().nonnegative().brand<'Fen'>();
export type Fen = z.infer<typeof Fen>;

/** @throws {z.ZodError} when `amount` is negative or not a safe integer */
export const fen = (amount: number): Fen => Fen.parse(amount);

export const sumFen = (amounts: readonly number[]): Fen => fen(amounts.reduce((a, b) => a + b, 0));

/**
 * Splits `total` by `percents`, each part rounded down; the last part takes what is left, so that
 * the parts always add up to `total`.
 *
 * @param percents - whole percents that add up to 100
 * @throws {RangeError} when they do not
 * @example splitFen(fen(100_01), [30, 40, 30]) // [3000, 4000, 3001]
 */
export function splitFen(total: Fen, percents: readonly number[]): Fen[] {
  if (percents.reduce((a, b) => a + b, 0) !== 100) throw new RangeError('percents must add to 100');
  const parts = percents.map((percent) => Number((BigInt(total) * BigInt(percent)) / 100n));
  const rest = total - parts.slice(0, -1).reduce((a, b) => a + b, 0);
  return [...parts.slice(0, -1), rest].map(fen);
}
