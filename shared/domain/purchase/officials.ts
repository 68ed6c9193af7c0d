import type { PersonId } from '../ids.ts';
import { type Post, posts } from '../policy/posts.ts';
import type { Purchase } from './purchase.ts';

type Holders = Partial<Record<Post, readonly PersonId[]>>;
type Begun = Pick<Purchase, 'author' | 'revisers' | 'openingConfirmedBy'>;

/**
 * Nobody who holds another post here judges as an expert: not those who wrote what is asked for (MoF 2021 no. 22), not
 * the handlers, not those who approve (MoF 2016 no. 198).
 */
export const officialsOf = (
  { author, revisers = [], openingConfirmedBy }: Begun,
  holders: Holders,
): PersonId[] => [
  author,
  ...revisers,
  ...openingConfirmedBy,
  ...posts.filter((post) => post !== 'expert').flatMap((post) => holders[post] ?? []),
];
