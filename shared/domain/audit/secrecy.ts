import type { Purchase } from '../purchase/purchase.ts';

type Known = Pick<Purchase, 'state' | 'resumesTo'>;

const reviewed = ['panelForming', 'conflictDeclaration', 'scoring'];
const sealed = ['biddingOpen', 'sealed'];

const isIn = (states: readonly string[], { state, resumesTo }: Known) =>
  states.includes(state === 'suspended' ? (resumesTo ?? state) : state);

/** While experts judge, nobody learns who they are or what they gave (REG §9). */
export const isUnderReview = (purchase: Known): boolean => isIn(reviewed, purchase);

/** While a purchase is under seal or in review nobody reads all of it, so nobody takes it away either. */
export const isWithheld = (purchase: Known): boolean =>
  isIn(sealed, purchase) || isUnderReview(purchase);
