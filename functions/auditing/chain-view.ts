import type { ChainView } from '../../shared/contracts/audit.ts';
import type { AuditEntry } from '../../shared/contracts/audit-entry.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { PurchaseId, type TenantId } from '../../shared/domain/ids.ts';
import { verifyChain } from '../../shared/store/audit.ts';
import { readChain } from '../../shared/store/checkpoints.ts';
import { loadPurchase } from '../../shared/store/purchases.ts';
import { headItem } from '../../shared/store/whole-tenant.ts';
import {
  isSecretStill,
  officialPosts,
  seesPurchaseIn,
  seesPurchases,
  shownEntry,
} from '../audit-view.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig } from '../tenants.ts';
import { knownPurchases, namesFor } from './names.ts';

export type AskedChain = { tenant: TenantId; kind: string; id: string; actor: Actor };

const pageSize = 50;

type Found = { chain: string; head: { seq: number; hash: string }; isSecret: boolean };

const absent = () => new DomainError({ code: 'not-found' });

/**
 * A chain the reader may see, with how far what follows from it has come. Chains of sealed applications are
 * none of these: that there is one would tell who applied.
 *
 * @throws {DomainError} `not-found`
 */
export async function findChain({ table }: Deps, asked: AskedChain): Promise<Found> {
  const { tenant, kind, id, actor } = asked;
  const chain = `${kind}/${id}`;
  if (kind !== 'purchase') {
    const head = await headItem(table, tenant, chain);
    if (!head || id.includes('#')) throw absent();
    return { chain, head: { seq: Number(head['v']), hash: String(head['hash']) }, isSecret: false };
  }
  const purchaseId = PurchaseId.safeParse(id);
  if (!purchaseId.success || !seesPurchases(officialPosts(actor))) throw absent();
  const { purchase, auditHash } = await loadPurchase(table, tenant, purchaseId.data);
  if (!seesPurchaseIn(actor, purchase.plan.regionCodes)) throw absent();
  const head = { seq: purchase.version, hash: auditHash };
  return { chain, head, isSecret: isSecretStill(purchase) };
}

/** What was written after the head was read belongs to the next look. */
export const upTo = (entries: readonly AuditEntry[], { seq }: { seq: number }) =>
  entries.filter((entry) => entry.seq <= seq);

export async function chainView(
  deps: Deps,
  { from, ...asked }: AskedChain & { from: number },
): Promise<ChainView> {
  const { tenant, kind, id, actor } = asked;
  const posts = officialPosts(actor);
  const { chain, head, isSecret } = await findChain(deps, asked);
  const entries = upTo(await readChain(deps.table, tenant, chain), head);
  const config = await tenantConfig(deps, tenant);
  const known = await knownPurchases(
    deps,
    tenant,
    kind === 'purchase' ? [PurchaseId.parse(id)] : [],
  );
  const page = entries.slice(from - 1, from - 1 + pageSize);
  const shown = page.map((entry) => shownEntry(entry, { isSecret, posts }));
  const next = from + pageSize;
  return {
    chain,
    entries: shown,
    verification: verifyChain(entries, head),
    names: namesFor(config, known, { posts, told: shown }),
    isMasked: isSecret,
    ...(next <= entries.length && { next }),
  };
}
