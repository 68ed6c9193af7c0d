import { publish } from '../../functions/stream/publish.ts';
import { tenantConfig } from '../../functions/tenancy.ts';
import type { State } from '../../shared/domain/purchase/lifecycle.ts';
import { storedIn } from './a-stored-purchase.ts';
import type { AnApp } from './an-app.ts';
import type { Start } from './play-to.ts';
import type { StoredPosition } from './stored-play.ts';

export type AppPosition = StoredPosition & {
  /** The address of the purchase in the API. */
  path: string;
};

/** A purchase in `state` with its public page, and the clock set to that moment. */
export async function publishedIn(
  app: AnApp,
  state: State,
  start: Start = {},
): Promise<AppPosition> {
  const position = await storedIn(app.table, state, start);
  const { purchase, now } = position;
  const { tenantId: tenant, id, version } = purchase;
  app.clock.set(now);
  const config = await tenantConfig(app.deps, tenant);
  const outbox = { tenant, purchase: id, version, events: [] };
  await publish(app.deps, { outbox, purchase, config });
  return { ...position, path: `/api/t/${tenant}/purchases/${id}` };
}
