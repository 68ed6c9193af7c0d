import type { Candidate } from '../../shared/domain/library/benefit.ts';
import type { Grant } from '../../shared/domain/library/entry.ts';
import type { RecipientKind } from '../../shared/domain/library/names.ts';
import { isCurrent } from '../../shared/domain/region/tree.ts';
import { readFinds } from '../../shared/store/directory.ts';
import { listCentres } from '../../shared/store/directory-lists.ts';
import { readFacilityRows } from '../../shared/store/facilities.ts';
import { readTree } from '../../shared/store/regions.ts';
import type { Place } from './place.ts';

type At = Pick<Place, 'deps' | 'tenant'>;

/** What there is of each kind, each read as its own lists read it. */
const readers: Readonly<Record<RecipientKind, (at: At) => Promise<Candidate[]>>> = {
  community: async ({ deps, tenant }) =>
    [...((await readTree(deps.table, tenant))?.tree.nodes.values() ?? [])]
      .filter((node) => node.level === 'community' && isCurrent(node))
      .map(({ id, name }) => ({ kind: 'community', id, name, community: id })),
  facility: async ({ deps, tenant }) =>
    (await readFacilityRows(deps.table, tenant)).rows.map(
      ({ id, name, community, kind: type }) => ({
        kind: 'facility',
        id,
        name,
        community,
        type,
      }),
    ),
  centre: async ({ deps, tenant }) =>
    (await listCentres(deps.table, tenant)).map(({ id, name, community }) => ({
      kind: 'centre',
      id,
      name,
      community,
    })),
  outlet: async ({ deps, tenant }) =>
    (await readFinds(deps.table, tenant)).map(({ community, n, name }) => ({
      kind: 'outlet',
      id: `${community}.${n}`,
      name,
      community,
    })),
};

/** All that could receive something of these kinds: a read for each kind. */
export async function candidatesFor(at: At, kinds: readonly RecipientKind[]): Promise<Candidate[]> {
  return (await Promise.all([...new Set(kinds)].map((kind) => readers[kind](at)))).flat();
}

export const kindsOf = (grants: readonly Grant[]): RecipientKind[] => grants.map(({ to }) => to);
