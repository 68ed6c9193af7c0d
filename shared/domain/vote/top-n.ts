import { byRule, type Countable, type Profile } from './profile.ts';
import type { Outcome, ResultLine } from './result.ts';

type Money = { budgetFen: number; winners?: number | undefined };

/**
 * What has most supporters, as long as the money lasts: what does not fit into what is left is passed over and the next
 * is looked at. At most `winners` are taken; what nobody supports never is.
 */
export function topN(
  choices: readonly Countable[],
  profile: Profile,
  { budgetFen, winners = choices.length }: Money,
): Outcome {
  const taken: ResultLine[] = [];
  const left: ResultLine[] = [];
  let leftFen = budgetFen;
  for (const choice of [...choices].sort(byRule(profile, choices))) {
    const supporters = profile.supporters.get(choice.id) ?? 0;
    const line = { ...choice, supporters };
    const why =
      (supporters === 0 && 'noSupport') ||
      (taken.length >= winners && 'enoughTaken') ||
      (choice.costFen > leftFen && 'overLeft');
    if (why) {
      left.push({ ...line, isTaken: false, why, leftFen });
      continue;
    }
    leftFen -= choice.costFen;
    taken.push({ ...line, isTaken: true, by: 'supporters', round: taken.length + 1, leftFen });
  }
  return {
    method: 'topN',
    papers: profile.papers,
    budgetFen,
    spentFen: budgetFen - leftFen,
    lines: [...taken, ...left],
  };
}
