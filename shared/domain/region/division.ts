import type { Day } from '../time.ts';
import { type RegionNode, type RegionTree, type Scheme, treeOf } from './tree.ts';

/** A division of the national list, with what lies below it. */
export type Division = { code: string; name: string; children?: readonly Division[] };

/** What a tenant's area is called before its streets are known. */
export type Root = {
  level: 'city' | 'district';
  name: string;
  code?: string;
  scheme?: Scheme;
};

const nodeOf = (
  { code, name }: Division,
  level: RegionNode['level'],
  parent: string,
  validFrom: Day,
): RegionNode => ({
  id: code,
  code,
  scheme: level === 'district' ? 'GB/T 2260' : 'statistical',
  name,
  level,
  parent,
  validFrom,
  formerNames: [],
});

/**
 * The tree of a tenant that comes on board on `validFrom`: its districts if it is a city that has some, streets
 * and communities. Ids are the codes; the root's is its code, or `root` for a functional zone that has none.
 * Two communities of one street that the list gives one name are told apart by the end of their codes.
 */
export function treeFrom(
  root: Root,
  {
    districts = [],
    streets = [],
  }: { districts?: readonly Division[]; streets?: readonly Division[] },
  validFrom: Day,
): RegionTree {
  const id = root.code ?? 'root';
  const nodes: RegionNode[] = [{ id, validFrom, formerNames: [], ...root }];
  const addStreets = (all: readonly Division[], parent: string) => {
    for (const street of distinct(all)) {
      nodes.push(nodeOf(street, 'street', parent, validFrom));
      for (const community of distinct(street.children ?? []))
        nodes.push(nodeOf(community, 'community', street.code, validFrom));
    }
  };
  for (const district of distinct(districts)) {
    nodes.push(nodeOf(district, 'district', id, validFrom));
    addStreets(district.children ?? [], district.code);
  }
  addStreets(streets, id);
  return treeOf(nodes);
}

function distinct(all: readonly Division[]): Division[] {
  const taken = new Set<string>();
  return all.map((one) => {
    const name = taken.has(one.name) ? `${one.name}（${one.code.slice(-3)}）` : one.name;
    taken.add(name);
    return { ...one, name };
  });
}
