import type { LinkageQuery, RadarView } from '../../shared/contracts/linkage.ts';
import { radarOf, unpacked } from '../../shared/domain/linkage/radar.ts';
import type { PlaceFigures, YearFigures } from '../../shared/domain/linkage/year.ts';
import { incubationStages } from '../../shared/domain/organization/lists.ts';
import { readLinkageYears, readStreet } from '../../shared/store/linkage.ts';
import type { Place } from './place.ts';

const axesOf = ({ measured }: PlaceFigures) => radarOf(unpacked(measured));
const hasData = ({ measured }: PlaceFigures) => measured.some((one) => one > 0);

type InYear = (year: number) => PlaceFigures | undefined;

/** Figures of the tenant, of a street, or of a community by year. */
function finder(
  years: readonly YearFigures[],
  communities: ReadonlyMap<number, readonly PlaceFigures[]>,
  place: string | undefined,
): InYear {
  return (year) => {
    const of = years.find((one) => one.year === year);
    if (place === undefined) return of?.all;
    return (
      of?.streets.find(({ code }) => code === place) ??
      communities.get(year)?.find(({ code }) => code === place)
    );
  };
}

/** Streets of the tenant, communities of a street, nothing below a community. */
function placesBelow(
  of: YearFigures | undefined,
  communities: readonly PlaceFigures[] | undefined,
  place: string | undefined,
): readonly PlaceFigures[] {
  if (place !== undefined && place.length > 9) return [];
  return ((place === undefined ? of?.streets : communities) ?? []).filter(hasData);
}

const unstated = (code: string): PlaceFigures => ({
  code,
  name: code,
  measured: [],
  needs: 0,
  assets: [],
  matters: [0, 0, 0],
});

const named = ({ code, name }: PlaceFigures) => ({ code, name });

/** The five elements of a place in a year: one query, and one more for the communities of a street. */
export async function radarIn(
  at: Place,
  { year = at.year, place }: LinkageQuery,
): Promise<RadarView> {
  const { deps, tenant } = at;
  const [{ years }, communities] = await Promise.all([
    readLinkageYears(deps.table, tenant),
    place ? readStreet(deps.table, tenant, place.slice(0, 9)) : new Map<number, PlaceFigures[]>(),
  ]);
  const known = years.filter(({ all }) => hasData(all)).map((one) => one.year);
  const of = years.find((one) => one.year === year);
  const inYear = finder(years, communities, place);
  const here = inYear(year) ?? unstated(place ?? '');
  const before = inYear(year - 1);
  const [administrative, selfGovernment, muddled] = here.matters;
  return {
    year,
    years: known,
    ...(of && { at: of.at }),
    ...(place && { place: named(here) }),
    places: (of?.streets ?? []).map(named),
    axes: axesOf(here),
    ...(before && hasData(before) && { before: axesOf(before) }),
    below: placesBelow(of, communities.get(year), place).map((one) => ({
      ...named(one),
      axes: axesOf(one),
    })),
    matters: { administrative, selfGovernment, muddled },
    stages: incubationStages.map((is) => ({ is, n: of?.stages[is] ?? 0 })),
  };
}
