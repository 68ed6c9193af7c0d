import type { NeedRow } from './need.ts';

/** What says nothing about the matter: signs, and the words every wish begins with. */
const filler =
  /[\p{P}\p{S}\s]|希望|需要|建议|能够|可以|社区|小区|我们|一下|有没有|能不能|please|need|want/giu;

/** Pairs of neighbouring characters: a word of Chinese has about two, and nothing has to be cut into words. */
export function pairsOf(text: string): ReadonlySet<string> {
  const letters = [...text.normalize('NFKC').toLowerCase().replace(filler, '')];
  if (letters.length < 2) return new Set(letters);
  return new Set(letters.slice(1).map((letter, at) => `${letters[at]}${letter}`));
}

/** Twice what both have, of what they have together (Dice); 0 nothing alike, 1 the same. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  let both = 0;
  for (const pair of one) if (other.has(pair)) both += 1;
  return (2 * both) / (one.size + other.size);
}

/** From here on two texts are suggested to be about the same thing. People decide. */
export const alikeFrom = 0.4;

/** What speaks for two needs being one. */
export type Alike = {
  id: string;
  likeness: number;
  /** Pairs both have, the first of them: why it is suggested. */
  because: string[];
};

type Compared = Pick<NeedRow, 'id' | 'community' | 'category' | 'text'>;

/** Needs of the same place and category that may be the same as `need`, the likest first; at most `most`. */
export function alikeTo(need: Compared, others: readonly Compared[], most = 20): Alike[] {
  const own = pairsOf(need.text);
  return others
    .filter(
      ({ id, community, category }) =>
        id !== need.id && community === need.community && category === need.category,
    )
    .map(({ id, text }) => {
      const pairs = pairsOf(text);
      const because = [...own].filter((pair) => pairs.has(pair)).slice(0, 6);
      return { id, likeness: likeness(own, pairs), because };
    })
    .filter((one) => one.likeness >= alikeFrom)
    .sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1))
    .slice(0, most);
}

/** Needs that are alike, under the first of them. Each is in one heap at most; what is like nothing is in none. */
export function heapsOf<T extends Compared>(needs: readonly T[]): { first: T; alike: T[] }[] {
  const heaps: { first: T; pairs: ReadonlySet<string>; alike: T[] }[] = [];
  for (const need of needs) {
    const pairs = pairsOf(need.text);
    const heap = heaps.find(
      ({ first, pairs: own }) =>
        first.community === need.community &&
        first.category === need.category &&
        likeness(own, pairs) >= alikeFrom,
    );
    if (heap) heap.alike.push(need);
    else heaps.push({ first: need, pairs, alike: [] });
  }
  return heaps
    .filter(({ alike }) => alike.length > 0)
    .map(({ first, alike }) => ({ first, alike }));
}
