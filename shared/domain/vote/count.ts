import { equalShares } from './equal-shares.ts';
import type { VoteMethod } from './names.ts';
import { type Ballots, type Countable, profileOf } from './profile.ts';
import type { Outcome } from './result.ts';
import { topN } from './top-n.ts';

type Counting = { method: VoteMethod; budgetFen: number; winners?: number | undefined };

/** What a vote comes to. The order in which the papers came changes nothing. */
export function counted(
  choices: readonly Countable[],
  answered: readonly Ballots[],
  { method, budgetFen, winners }: Counting,
): Outcome {
  const countable = choices.map(({ id, costFen }) => ({ id, costFen }));
  const profile = profileOf(countable, answered);
  return method === 'topN'
    ? topN(countable, profile, { budgetFen, winners })
    : equalShares(countable, profile, { budgetFen });
}
