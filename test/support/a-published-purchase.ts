import { publish } from '../../functions/stream/publish.ts';
import { tenantConfig } from '../../functions/tenants.ts';
import type { State } from '../../shared/domain/purchase/lifecycle.ts';
import { commit } from '../../shared/store/commit.ts';
import { loadPurchase } from '../../shared/store/purchases.ts';
import { aChange, aPurchaseId } from './a-stored-purchase.ts';
import type { AnApp } from './an-app.ts';
import { type Position, playTo, type Start } from './play-to.ts';
import type { StoredPosition } from './stored-play.ts';

export type AppPosition = StoredPosition & {
  /** The address of the purchase in the API. */
  path: string;
};

/** A purchase stored as it is, with its public page, and the clock set to that moment. */
export async function published(app: AnApp, { purchase, now }: Position): Promise<AppPosition> {
  const { tenantId: tenant, id, version } = purchase;
  await commit(app.table, aChange(undefined, purchase));
  const loaded = await loadPurchase(app.table, tenant, id);
  app.clock.set(now);
  const config = await tenantConfig(app.deps, tenant);
  const outbox = { tenant, purchase: id, version, events: [] };
  await publish(app.deps, { outbox, purchase, config });
  return { purchase, now, loaded, path: `/api/t/${tenant}/purchases/${id}` };
}

/** A purchase that real decisions brought to `state`. */
export const publishedIn = (app: AnApp, state: State, start: Start = {}): Promise<AppPosition> =>
  published(app, playTo(state, { id: aPurchaseId(), ...start }));
