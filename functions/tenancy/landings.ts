import type { ConfirmLanding, Landings } from '../../shared/contracts/landings.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { PurchaseId, TenantId } from '../../shared/domain/ids.ts';
import type { Post } from '../../shared/domain/policy/posts.ts';
import { covers } from '../../shared/domain/policy/scope.ts';
import { viewFor } from '../../shared/domain/purchase/views.ts';
import { communitiesOf } from '../../shared/domain/region/landing.ts';
import { pathNames, type RegionTree, territoryOf } from '../../shared/domain/region/tree.ts';
import { put } from '../../shared/store/items.ts';
import { keys } from '../../shared/store/keys.ts';
import { type Landing, landingSubject, readLandings } from '../../shared/store/landings.ts';
import { loadPurchase } from '../../shared/store/purchases.ts';
import { record } from '../../shared/store/record.ts';
import { readTree } from '../../shared/store/regions.ts';
import type { Reply } from '../../shared/store/replies.ts';
import { invalid } from '../http/problem.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';
import type { Official } from './appointing.ts';

type About = { tenant: TenantId; purchase: PurchaseId; actor: Official };

const confirming: readonly Post[] = ['streetOffice', 'communityCommittee'];

/** A street answers for all below it; nobody for the community next door. */
const mayConfirm = (tree: RegionTree, actor: Official, community: string) =>
  actor.posts.some(
    (post) =>
      confirming.includes(post) && covers(actor.scopes?.[post], [territoryOf(tree, community)]),
  );

async function known(deps: Deps, { tenant, purchase: id, actor }: About) {
  const { purchase } = await loadPurchase(deps.table, tenant, id);
  const stored = await readTree(deps.table, tenant);
  if (!stored || !purchase.notice || !viewFor(purchase, actor))
    throw new DomainError({ code: 'not-found' });
  const { tree } = stored;
  return { tree, communities: communitiesOf(tree, purchase.plan.regionCodes) };
}

/** @throws {DomainError} `not-found` where the reader may not know of the purchase, or it is not published */
export async function landingsOf(deps: Deps, about: About): Promise<Landings> {
  const { tenant, purchase, actor } = about;
  const { tree, communities } = await known(deps, about);
  const [all, { members }] = await Promise.all([
    readLandings(deps.table, tenant, purchase),
    tenantConfig(deps, tenant),
  ]);
  const nameOf = (community: string) => pathNames(tree, community).join('');
  const nameBy = ({ by }: Landing) => members.find(({ personId }) => personId === by)?.name ?? '';
  return {
    confirmed: all.map((one) => ({ ...one, name: nameOf(one.community), by: nameBy(one) })),
    open: communities
      .filter(({ id }) => !all.some(({ community }) => community === id))
      .map(({ id }) => ({
        community: id,
        name: nameOf(id),
        mayConfirm: mayConfirm(tree, actor, id),
      })),
  };
}

/**
 * Records that the work has its place in a community. Once for each; it moves no purchase on.
 *
 * @throws {DomainError} `version-conflict` when somebody confirmed it before; `invalid-request` for a community
 *   the purchase is not done in, or outside the actor's places
 */
export async function confirmLanding(
  deps: Deps,
  about: About & { body: ConfirmLanding; repeat: Reply },
): Promise<Landings> {
  const { tenant, purchase, actor, body, repeat } = about;
  const { community, reason } = body;
  const { tree, communities } = await known(deps, about);
  const fault = (code: string) => invalid([{ pointer: '/community', code }]);
  if (!communities.some(({ id }) => id === community)) throw fault('region-unknown');
  if (!mayConfirm(tree, actor, community)) throw fault('outside-your-scope');
  const now = await tenantNow(deps, await tenantConfig(deps, tenant));
  const landing: Landing = { community, reason, by: actor.personId, at: now };
  const item = put(deps.table, {
    ...keys.landing(tenant, purchase, community),
    et: 'landing',
    landing,
  });
  await record(deps.table, {
    subject: landingSubject(tenant, purchase, community),
    expected: 0,
    writes: () => [{ item }],
    actor,
    origin: deps.origin,
    command: 'confirmLanding',
    reason,
    after: { purchase, community },
    now,
    worldNow: deps.clock.now(),
    repeat,
  });
  return landingsOf(deps, about);
}
