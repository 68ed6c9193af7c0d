/** How a draw is made and checked; another way of it would be called otherwise. */
export const scheme = 'sanshe-draw-1';

/** Why somebody of the pool cannot be drawn, from facts that are theirs alone. */
export const bars = ['otherPost', 'restricted', 'expired', 'away', 'field'] as const;
export type Bar = (typeof bars)[number];
