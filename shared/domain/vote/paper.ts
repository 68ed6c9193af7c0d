import type { Vote } from './vote.ts';

/** What is wrong with what a paper names; nothing when it counts. */
export type PaperFault = 'nothing-picked' | 'too-many-picks' | 'unknown-choice';

/** A paper names at least one choice and at most as many as it may; twice the same is once. */
export function faultOf(
  picks: readonly string[],
  { choices, mostPicks }: Pick<Vote, 'choices' | 'mostPicks'>,
): PaperFault | undefined {
  const named = new Set(picks);
  if ([...named].some((pick) => !choices.some(({ id }) => id === pick))) return 'unknown-choice';
  if (named.size === 0) return 'nothing-picked';
  return named.size > mostPicks ? 'too-many-picks' : undefined;
}

/** What papers that name the same are kept under. */
export const pickName = (picks: readonly string[]): string => [...new Set(picks)].sort().join('.');

export const picksIn = (name: string): string[] => (name === '' ? [] : name.split('.'));
