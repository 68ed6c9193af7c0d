import { openApplications } from '../../functions/opener/task.ts';
import { commit } from '../../shared/store/commit.ts';
import { loadPurchase } from '../../shared/store/purchases.ts';
import { aChange } from './a-stored-purchase.ts';
import type { AnApp } from './an-app.ts';
import { as } from './people.ts';
import { type Position, play } from './play-to.ts';

/** The window closes, two officials confirm, and the opener opens what was sealed in `position`. */
export async function openSealed(app: AnApp, { purchase, now }: Position): Promise<void> {
  const { tenantId, id, closesAt = '' } = purchase;
  let moved: Position = { purchase, now };
  for (const move of [
    { actor: as.system, command: { type: 'closeBidding' }, at: closesAt },
    { actor: as.handler, command: { type: 'confirmOpening' } },
    { actor: as.officeHead, command: { type: 'confirmOpening' } },
  ] as const) {
    const before = await loadPurchase(app.table, tenantId, id);
    moved = play(moved, move as never);
    await commit(app.table, aChange(before, moved.purchase));
  }
  app.clock.set(moved.now);
  await openApplications({ tenantId, purchaseId: id }, app.deps);
}
