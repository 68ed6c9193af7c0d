/**
 * Splits `total` in proportion to `weights`: each part rounded down, the fen that are left go to the largest
 * remainders, the earlier one where two are equal. The parts add up to `total`, and where `total` is no more than
 * the sum of the weights, no part is more than its weight.
 *
 * @param total - fen, not negative
 * @param weights - fen, more than 0
 * @example shares(100, [1, 2]) // [33, 67]
 */
export function shares(total: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  const exact = weights.map((weight) => BigInt(total) * BigInt(weight));
  const parts = exact.map((part) => Number(part / whole));
  const left = total - parts.reduce((sum, part) => sum + part, 0);
  const byRemainder = exact
    .map((part, place) => ({ place, remainder: part % whole }))
    .sort((a, b) =>
      a.remainder === b.remainder ? a.place - b.place : a.remainder > b.remainder ? -1 : 1,
    );
  for (const { place } of byRemainder.slice(0, left)) parts[place] = (parts[place] ?? 0) + 1;
  return parts;
}
