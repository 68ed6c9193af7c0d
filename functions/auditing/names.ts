import { idsOfActor } from '../../shared/domain/audit/actor-ids.ts';
import type { PurchaseId, TenantId } from '../../shared/domain/ids.ts';
import type { Post } from '../../shared/domain/policy/posts.ts';
import { queryAll } from '../../shared/store/items.ts';
import { partitions } from '../../shared/store/keys.ts';
import { assemble } from '../../shared/store/purchases.ts';
import type { TenantConfig } from '../../shared/store/tenants.ts';
import { isSecretStill, seesPurchases } from '../audit-view.ts';
import type { Names } from '../names.ts';
import type { Deps } from '../ports.ts';

/** What a list says of the purchases in it: what they are called, who is in them, which are in review. */
export type Known = {
  names: Names;
  titles: Names;
  regions: Record<string, readonly string[]>;
  secret: ReadonlySet<string>;
};

const abreast = 10;

/** Reads the purchases a month names, ten at a time. */
export async function knownPurchases(
  { table }: Deps,
  tenant: TenantId,
  ids: readonly PurchaseId[],
): Promise<Known> {
  const names: Names = {};
  const titles: Names = {};
  const regions: Known['regions'] = {};
  const secret = new Set<string>();
  const read = async (id: PurchaseId) => {
    const purchase = assemble(await queryAll(table, partitions.purchase(tenant, id)))?.purchase;
    if (!purchase) return;
    titles[id] = purchase.plan.title;
    regions[id] = purchase.plan.regionCodes;
    for (const { organization } of Object.values(purchase.applications))
      names[organization.id] = organization.name;
    if (isSecretStill(purchase)) secret.add(id);
  };
  for (let done = 0; done < ids.length; done += abreast)
    await Promise.all(ids.slice(done, done + abreast).map(read));
  return { names, titles, regions, secret };
}

/**
 * Names of whoever and whatever occurs in `told`: members of the tenant, and purchases and organizations for those
 * who may read purchases. Nobody else is named: a list of all members would tell who could be on a panel.
 */
export function namesFor(
  { members }: TenantConfig,
  { names, titles }: Known,
  { posts, told }: { posts: readonly Post[]; told: readonly { actor: string }[] },
): Names {
  const occurring = new Set(told.flatMap(({ actor }) => idsOfActor(actor)));
  const people = members.map(({ personId, name }) => [personId, name] as const);
  const rest = seesPurchases(posts) ? Object.entries(names) : [];
  const isTold = ([id]: readonly [string, string]) => occurring.has(id);
  return Object.fromEntries([
    ...people.filter(isTold),
    ...rest.filter(isTold),
    ...(seesPurchases(posts) ? Object.entries(titles) : []),
  ]);
}
