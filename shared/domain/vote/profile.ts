/** What is counted of a choice. Their order is that of the paper, published before the vote begins: the last rule of ties. */
export type Countable = { id: string; costFen: number };

/** Papers that name the same choices, as one. */
export type Ballots = { picks: readonly string[]; papers: number };

/** What was answered, in an order that does not tell in which the papers came. */
export type Profile = {
  papers: number;
  ballots: readonly Ballots[];
  supporters: ReadonlyMap<string, number>;
};

const nameOf = (picks: readonly string[]) => [...new Set(picks)].sort().join(' ');

/** Papers that name nothing known count as papers and support nothing. */
export function profileOf(choices: readonly Countable[], answered: readonly Ballots[]): Profile {
  const known = new Set(choices.map(({ id }) => id));
  const sums = new Map<string, number>();
  for (const { picks, papers } of answered) {
    const name = nameOf(picks.filter((pick) => known.has(pick)));
    sums.set(name, (sums.get(name) ?? 0) + papers);
  }
  const ballots = [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, papers]) => ({ picks: name === '' ? [] : name.split(' '), papers }));
  const supporters = new Map(choices.map(({ id }) => [id, 0]));
  for (const { picks, papers } of ballots)
    for (const pick of picks) supporters.set(pick, (supporters.get(pick) ?? 0) + papers);
  return { papers: ballots.reduce((sum, one) => sum + one.papers, 0), ballots, supporters };
}

/**
 * Which of two comes first where nothing else decides: more supporters, then less money, then the earlier place on the
 * paper. Published with every vote.
 */
export const byRule =
  ({ supporters }: Profile, choices: readonly Countable[]) =>
  (a: Countable, b: Countable): number =>
    (supporters.get(b.id) ?? 0) - (supporters.get(a.id) ?? 0) ||
    a.costFen - b.costFen ||
    choices.indexOf(a) - choices.indexOf(b);
