import type { PurchaseView } from '../../shared/contracts/purchases.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { eligible } from '../../shared/domain/purchase/stages/5-eligibility.ts';
import { commandsFor, tasksFor, viewFor } from '../../shared/domain/purchase/views.ts';
import { namesIn } from '../names.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';

/** An expert must know who applied to say whether a conflict stands; the files stay closed until they have. */
function applicantsFor(purchase: Purchase, actor: Actor): { applicants?: string[] } {
  const isSeated =
    actor.kind === 'official' &&
    purchase.panel?.seats.some((seat) => seat.personId === actor.personId);
  return isSeated
    ? { applicants: eligible(purchase).map(({ organization }) => organization.name) }
    : {};
}

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
    ...applicantsFor(purchase, actor),
    now: await tenantNow(deps, config),
  };
}
