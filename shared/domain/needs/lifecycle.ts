import type { NeedStatus } from './names.ts';

/** What people do with a need. */
export const needMoves = [
  'verify',
  'merge',
  'split',
  'answer',
  'decline',
  'list',
  'unlist',
  'plan',
  'release',
  'deliver',
  'reopen',
] as const;
export type NeedMove = (typeof needMoves)[number];

/**
 * The way of a need, the only list of legal moves. Nothing is lost: what was merged can be parted again, what was
 * declined or answered can be taken up again, and what was planned goes back to the list when its project falls through.
 */
export const needLifecycle: Record<NeedStatus, Partial<Record<NeedMove, NeedStatus>>> = {
  reported: { verify: 'verified', merge: 'merged', answer: 'answered', decline: 'declined' },
  verified: { merge: 'merged', answer: 'answered', list: 'listed', decline: 'declined' },
  merged: { split: 'verified' },
  answered: { reopen: 'verified', merge: 'merged', list: 'listed' },
  listed: { plan: 'planned', unlist: 'verified', answer: 'answered', decline: 'declined' },
  planned: { deliver: 'delivered', release: 'listed' },
  delivered: { reopen: 'verified' },
  declined: { reopen: 'verified' },
};

/** The status `move` leads to from `from`; `undefined` where there is no such move. */
export const nextOf = (from: NeedStatus, move: NeedMove): NeedStatus | undefined =>
  needLifecycle[from][move];

/** What can be done with a need that stands at `from`. */
export const movesFrom = (from: NeedStatus): readonly NeedMove[] =>
  needMoves.filter((move) => needLifecycle[from][move] !== undefined);

/** Others can be merged into what stands here: it is no part of another, and not given up. */
export const takesOthers = (status: NeedStatus): boolean =>
  ['reported', 'verified', 'answered', 'listed', 'planned'].includes(status);

/** Nobody has yet told the reporter what becomes of it: the clock runs. */
export const isWaiting = (status: NeedStatus): boolean =>
  status === 'reported' || status === 'verified';

/** Residents may say that they need it too. */
export const isOpenToSupport = (status: NeedStatus): boolean =>
  ['verified', 'answered', 'listed', 'planned'].includes(status);
