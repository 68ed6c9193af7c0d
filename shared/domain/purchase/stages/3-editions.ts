import { type Instant, plusMillis } from '../../time.ts';
import type { Amendment } from '../amendment.ts';
import type { Context } from '../decision.ts';
import type { Plan } from '../plan.ts';
import type { Purchase } from '../purchase.ts';
import { fixed } from './deadlines.ts';

const dayMillis = 86_400_000;

/** Until when a call that closes at `closesAt` takes questions. */
export const questionsClosing = ({ questionsUntil }: Plan, closesAt: Instant): Instant =>
  plusMillis(closesAt, -(questionsUntil?.daysBeforeClosing ?? 0) * dayMillis);

export const editionOf = ({ edition = 1 }: Pick<Purchase, 'edition'>): number => edition;

type Moved = Pick<Amendment, 'kind' | 'reason'> & {
  closesAt: Instant;
  changes?: Amendment['changes'];
  publication?: Amendment['publication'];
};

/**
 * The purchase with its closing moved and the change written down. Whoever has begun or sealed an application is
 * told of it by the one unit that may know who they are (`untold`).
 */
export function amended(
  purchase: Purchase,
  { kind, reason, closesAt, changes = [], publication }: Moved,
  context: Context,
): Partial<Purchase> {
  const known = purchase.amendments ?? {};
  const id = `m${Object.keys(known).length + 1}`;
  const edition = editionOf(purchase) + (kind === 'amendment' ? 1 : 0);
  const amendment: Amendment = {
    id,
    kind,
    edition,
    at: context.now,
    reason,
    closesBefore: purchase.closesAt ?? context.now,
    closesAfter: closesAt,
    changes,
    ...(publication && { publication }),
  };
  return {
    closesAt,
    ...(edition > 1 && { edition }),
    amendments: { ...known, [id]: amendment },
    untold: [...(purchase.untold ?? []), id],
    deadlines: { ...purchase.deadlines, biddingCloses: fixed(closesAt, context.now) },
  };
}
