import { isFinal, type State, stages } from '../purchase/lifecycle.ts';
import type { Purchase } from '../purchase/purchase.ts';

type Known = Pick<Purchase, 'state' | 'stage' | 'resumesTo' | 'awardNotice'>;

const sealed: readonly State[] = ['biddingOpen', 'sealed'];

const isIn = (states: readonly State[], { state, resumesTo }: Known) =>
  states.includes(state === 'suspended' ? (resumesTo ?? state) : state);

/**
 * May it be known who judges? Once the result is published, which must name them (REG §43; 财库〔2016〕198号), or
 * nothing will be.
 */
export const isPanelPublic = ({ awardNotice, state }: Known): boolean =>
  awardNotice !== undefined || isFinal(state);

/** From the drawing of the panel to the notice of the result nobody learns who judges or what each gave. */
export const isUnderReview = (purchase: Known): boolean =>
  stages.indexOf(purchase.stage) >= stages.indexOf('expertReview') && !isPanelPublic(purchase);

/** While a purchase is under seal or in review nobody reads all of it, so nobody takes it away either. */
export const isWithheld = (purchase: Known): boolean =>
  isIn(sealed, purchase) || isUnderReview(purchase);
