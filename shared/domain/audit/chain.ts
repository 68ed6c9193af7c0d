/** What a link of a chain must have; whatever else it holds is covered by its hash all the same. */
export type Link = { seq: number; previous: string; hash: string };

/** What the first entry of a chain follows. */
export const genesis = '0'.repeat(64);

export type ChainFault = 'sequence' | 'previous' | 'hash' | 'head';
export type Walked = {
  entries: number;
  head: string;
  /** The first entry at fault, from 1, and what does not fit. */
  broken?: { at: number; fault: ChainFault };
};

function faultOf(link: Link, seq: number, previous: string, hashOf: (value: unknown) => string) {
  const { hash, ...rest } = link;
  if (link.seq !== seq) return 'sequence';
  if (link.previous !== previous) return 'previous';
  return hashOf(rest) === hash ? undefined : 'hash';
}

/**
 * Walks a whole chain from its first entry. Cutting its end off leaves a chain that fits together: only
 * against the head that is kept elsewhere is it missed.
 *
 * @param head - how far the chain must reach at least, as whoever follows from it names it
 */
export function walkChain(
  links: readonly Link[],
  hashOf: (value: unknown) => string,
  head?: { seq: number; hash: string },
): Walked {
  let previous = genesis;
  for (const [i, link] of links.entries()) {
    const fault = faultOf(link, i + 1, previous, hashOf);
    if (fault) return { entries: links.length, head: previous, broken: { at: i + 1, fault } };
    previous = link.hash;
  }
  const walked = { entries: links.length, head: previous };
  if (!head || head.seq === 0 || links[head.seq - 1]?.hash === head.hash) return walked;
  return { ...walked, broken: { at: Math.min(head.seq, links.length + 1), fault: 'head' } };
}
