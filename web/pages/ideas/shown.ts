import type { CollectionView, IdeaView } from '../../../shared/contracts/ideas.ts';

/** A collection on screen, and what to do with the answer of a command. */
export type Shown = { tenant: string; view: CollectionView; put(view: CollectionView): void };

export type OneIdea = Shown & { one: IdeaView };

export const looks = {
  announced: 'tag',
  open: 'tag current',
  review: 'tag warn',
  decided: 'tag done',
} as const;
