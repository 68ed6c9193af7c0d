import type { CollectionView, IdeaView } from '../../../shared/contracts/ideas.ts';

/** A collection as its page has it, and how a newer one is put in its place. */
export type Shown = { tenant: string; view: CollectionView; put(view: CollectionView): void };
export type OneIdea = Shown & { one: IdeaView };
