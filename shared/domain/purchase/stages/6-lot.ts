import { commitmentOf } from '../../draw/lots.ts';
import type { Context } from '../decision.ts';
import type { State } from '../lifecycle.ts';
import type { Purchase } from '../purchase.ts';

/** From the notice on; a purchase that was already past it when lots came in commits where it stands. */
const committing: readonly State[] = [
  'noticePublished',
  'biddingOpen',
  'sealed',
  'eligibilityCheck',
  'panelForming',
];

/**
 * The promise of the lot the panel will be drawn with, made when the notice is published: before anybody has
 * applied, and on the public page from then on.
 */
export function promisedLot(
  purchase: Purchase,
  state: State,
  { lot, hash, now }: Context,
): Pick<Purchase, 'lot'> {
  if (purchase.lot || !committing.includes(state)) return {};
  const { publicEvent } = purchase.rules.panel;
  return {
    lot: {
      commitment: commitmentOf(lot.secret, hash),
      committedAt: now,
      ...(publicEvent && { event: publicEvent }),
    },
  };
}
