import type { PurchaseView } from '../../shared/contracts/purchases.ts';
import { DeadlineReason } from './lazy-deadline-reason.ts';

/** Why what ends `at` ends then: what was counted, and by which rule. Nothing where somebody named the date. */
export function Why({
  reasons = {},
  at,
}: Pick<PurchaseView, 'reasons'> & { at: string | undefined }) {
  const reason = Object.values(reasons).find((one) => one.at === at);
  return reason && reason.kind !== 'named' ? <DeadlineReason reason={reason} /> : null;
}
