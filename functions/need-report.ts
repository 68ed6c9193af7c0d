import { DomainError } from '../shared/domain/errors.ts';
import type { TenantId } from '../shared/domain/ids.ts';
import { guessedCategory, guessedGroups } from '../shared/domain/needs/guess.ts';
import type { NeedCategory, NeedGroup, NeedSource } from '../shared/domain/needs/names.ts';
import { type Need, reported } from '../shared/domain/needs/need.ts';
import { isCurrent, type RegionTree, streetOf } from '../shared/domain/region/tree.ts';
import { putReported } from '../shared/store/needs.ts';
import { readTree } from '../shared/store/regions.ts';
import { invalid } from './http/problem.ts';
import { dueOf } from './need-due.ts';
import { needIdOf, newReceipt } from './need-receipts.ts';
import type { Deps } from './ports.ts';
import { tenantConfig, tenantNow } from './tenants.ts';

export type Said = {
  community: string;
  text: string;
  category?: NeedCategory | undefined;
  forWhom?: readonly NeedGroup[] | undefined;
  source: NeedSource;
  /** Where the request has the place. */
  pointer?: string;
};

const standing = (tree: RegionTree | undefined, id: string) => {
  const node = tree?.nodes.get(id);
  return node && isCurrent(node) ? node : undefined;
};

/**
 * Keeps a need and counts it where it is. What was not said of it is guessed from its words.
 *
 * @returns the need with the code of its receipt, the only thing that leads back to it
 * @throws {DomainError} `invalid-request` for a place that is not there
 */
export async function putNewNeed(
  deps: Deps,
  tenant: TenantId,
  { community, text, category, forWhom, source, pointer = '/community' }: Said,
): Promise<{ receipt: string; need: Need }> {
  const config = await tenantConfig(deps, tenant);
  const stored = await readTree(deps.table, tenant);
  if (!standing(stored?.tree, community)) throw invalid([{ pointer, code: 'region-unknown' }]);
  const at = await tenantNow(deps, config);
  const receipt = newReceipt();
  const need = reported({
    id: needIdOf(receipt),
    community,
    text,
    category: category ?? guessedCategory(text),
    forWhom: forWhom && forWhom.length > 0 ? [...forWhom] : guessedGroups(text),
    source,
    at,
    ...dueOf(config, at),
  });
  const street = stored && streetOf(stored.tree, community)?.id;
  if (!(await putReported(deps.table, tenant, need, { community, street })))
    throw new DomainError({ code: 'version-conflict' });
  return { receipt, need };
}
