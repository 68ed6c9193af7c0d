import type { Context } from 'hono';
import { DomainError } from '../../shared/domain/errors.ts';
import type { OrganizationId, PurchaseId, TenantId } from '../../shared/domain/ids.ts';
import type { Command } from '../../shared/domain/purchase/commands.ts';
import { lookOf } from '../../shared/domain/purchase/sight.ts';
import { loadPurchase } from '../../shared/store/purchases.ts';
import type { acting } from '../acting.ts';
import { repeatOf, versionRequired } from './commanding.ts';
import type { Env } from './environment.ts';

type Commanded = {
  tenant: TenantId;
  purchase: PurchaseId;
  organization?: OrganizationId | undefined;
  command: Command;
};

/** Has a command carried out on exactly the version the reader saw, and answers with the one it became. */
export async function commanded(
  c: Context<Env>,
  act: ReturnType<typeof acting>,
  { tenant, purchase, organization, command }: Commanded,
) {
  const { deps, session, actor } = c.var;
  const repeat = repeatOf(c, organization ?? session.person.id, command);
  const expectedVersion = versionRequired(c, 'v');
  const loaded = await loadPurchase(deps.table, tenant, purchase);
  // Whoever may not know of it learns nothing from how it is refused.
  if (!lookOf(loaded.purchase, actor)) throw new DomainError({ code: 'not-found' });
  const request = { tenant, purchase, actor, command, expectedVersion, repeat, loaded };
  const done = await act(deps, request);
  c.header('ETag', `"v${done.version}"`);
  return c.json(done, 200);
}
