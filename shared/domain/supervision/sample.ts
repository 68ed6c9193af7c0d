/** Somebody on an attendance list. Only `id` ever leaves the list, and only of those who agreed. */
export type Participant = { id: string; mayBeAsked: boolean };

/**
 * Draws `count` of those who agreed to be asked. The order follows from the hash of `seed` with each id, so whoever
 * knows the list and the seed draws the same, and nobody chose whom to ask.
 *
 * @param hash - SHA-256 in hex
 * @param seed - the id of the check: fixed before the list is looked at
 */
export function sampleOf(
  participants: readonly Participant[],
  { seed, count, hash }: { seed: string; count: number; hash(text: string): string },
): string[] {
  const agreed = [...new Set(participants.filter((p) => p.mayBeAsked).map(({ id }) => id))];
  return agreed
    .map((id) => [hash(`${seed}|${id}`), id] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, count)
    .map(([, id]) => id);
}
