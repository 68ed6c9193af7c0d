import type { LinkedPurchaseView } from '../../shared/contracts/linkage.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { PurchaseId } from '../../shared/domain/ids.ts';
import type { LinkageFacts } from '../../shared/domain/linkage/facts.ts';
import { mayAttribute } from '../../shared/domain/linkage/permissions.ts';
import { proposalOf } from '../../shared/domain/linkage/proposal.ts';
import { actorAt } from '../../shared/domain/policy/scope.ts';
import { pathNames } from '../../shared/domain/region/tree.ts';
import { readDecided, readLinkageFacts } from '../../shared/store/linkage.ts';
import { readTree } from '../../shared/store/regions.ts';
import { mayFollow, type Place } from './place.ts';

/** @throws {DomainError} `not-found`, also for one that somebody elsewhere follows */
export async function factsAt(at: Place, purchase: PurchaseId): Promise<LinkageFacts> {
  const facts = await readLinkageFacts(at.deps.table, at.tenant, purchase);
  if (!facts || !mayFollow(at, facts.regionCodes)) throw new DomainError({ code: 'not-found' });
  return facts;
}

/** Of a purchase that came to nothing nothing is decided. */
export const mayAttributeHere = (at: Place, { regionCodes, isVoid }: LinkageFacts): boolean =>
  !isVoid && mayAttribute(actorAt(at.actor, regionCodes));

/** What a purchase says of itself, what that speaks for, and what people decided. */
export async function linkedPurchase(at: Place, purchase: PurchaseId): Promise<LinkedPurchaseView> {
  const { deps, tenant } = at;
  const facts = await factsAt(at, purchase);
  const [decided, stored] = await Promise.all([
    readDecided(deps.table, tenant, purchase),
    readTree(deps.table, tenant),
  ]);
  const named = [
    ...new Set([...facts.regionCodes, ...(decided[0]?.attributes.scope?.places ?? [])]),
  ];
  return {
    facts,
    proposal: proposalOf(facts),
    decided,
    places: named.map((code) => ({
      code,
      name: stored?.tree.nodes.has(code) ? pathNames(stored.tree, code).join(' ') : code,
    })),
    may: mayAttributeHere(at, facts) ? ['attribute'] : [],
  };
}
