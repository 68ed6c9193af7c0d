import type { PurchaseView } from '../../shared/contracts/purchases.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { commandsFor, tasksFor, viewFor } from '../../shared/domain/purchase/views.ts';
import { namesIn } from '../names.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenancy.ts';

/** @throws {DomainError} `not-found` where `actor` may not know of the purchase */
export async function purchaseView(
  deps: Deps,
  purchase: Purchase,
  actor: Actor,
): Promise<PurchaseView> {
  const config = await tenantConfig(deps, purchase.tenantId);
  const shown = viewFor(purchase, actor);
  if (!shown) throw new DomainError({ code: 'not-found' });
  return {
    purchase: shown,
    tasks: tasksFor(purchase, actor),
    commands: commandsFor(purchase, actor),
    names: namesIn(shown, config),
    now: await tenantNow(deps, config),
  };
}
