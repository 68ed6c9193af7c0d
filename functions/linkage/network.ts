import type { LinkageQuery, NetworkView } from '../../shared/contracts/linkage.ts';
import { networkOf } from '../../shared/domain/linkage/network.ts';
import { serves } from '../../shared/domain/linkage/row.ts';
import type { PlaceFigures } from '../../shared/domain/linkage/year.ts';
import { readLinkageRows, readLinkageYears, readStreet } from '../../shared/store/linkage.ts';
import { mayFollow, type Place } from './place.ts';

type Figures = {
  years: number[];
  streets: { code: string; name: string }[];
  places: PlaceFigures[];
  name?: string;
};

/** Streets of the tenant, or communities of one street: one query. */
async function figuresIn(at: Place, year: number, street: string | undefined): Promise<Figures> {
  const { deps, tenant } = at;
  if (street) {
    const byYear = await readStreet(deps.table, tenant, street);
    return { years: [...byYear.keys()].sort(), streets: [], places: byYear.get(year) ?? [] };
  }
  const { years } = await readLinkageYears(deps.table, tenant);
  const places = years.find((one) => one.year === year)?.streets ?? [];
  return {
    years: years.map((one) => one.year),
    streets: places.map(({ code, name }) => ({ code, name })),
    places,
  };
}

/** Who pays, who serves and where: two queries, however much was bought. */
export async function networkIn(
  at: Place,
  { year = at.year, place }: LinkageQuery,
): Promise<NetworkView> {
  const street = place?.slice(0, 9);
  const [all, { years, streets, places }] = await Promise.all([
    readLinkageRows(at.deps.table, at.tenant, { from: year, to: year }),
    figuresIn(at, year, street),
  ]);
  const rows = all
    .filter((row) => street === undefined || serves(row, street))
    .filter((row) => row.isSigned || mayFollow(at, row.regionCodes));
  const network = networkOf(
    rows,
    places.map(({ code, name, needs }) => ({ code, name, needs })),
  );
  return {
    year,
    years,
    ...(street && { place: { code: street, name: street } }),
    streets,
    sources: network.sources.map(({ id, name }) => ({ id, name })) as NetworkView['sources'],
    organizations: network.organizations.map(({ id, name, n, fen }) => ({ id, name, n, fen })),
    places: network.places.map(({ kind: _kind, ...one }) => one),
    edges: network.edges,
    assets: places.map(({ code, name, assets }) => ({ code, name, assets })),
  };
}
