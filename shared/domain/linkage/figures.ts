import { type Indicator, type Measured, packed, type Ratio, unmeasured } from './radar.ts';
import { type Asset, assets, type PlaceFigures } from './year.ts';

/** What one case adds to an indicator, and where: territories as scopes name them. */
export type Case = { at: readonly string[]; is: Indicator } & Ratio;
/** What a community has and states. */
export type Stated = {
  territory: string;
  needs: number;
  assets: Partial<Record<Asset, number>>;
  matters?: { administrative: number; selfGovernment: number; muddled: number };
};
export type Community = { territory: string; name: string };

const streetOf = (territory: string) => territory.slice(0, 9);

type Sum = {
  measured: Record<Indicator, Ratio>;
  needs: number;
  assets: (number | null)[];
  matters: [number, number, number];
};
const empty = (): Sum => ({
  measured: { ...unmeasured },
  needs: 0,
  assets: assets.map(() => null),
  matters: [0, 0, 0],
});

function addCase(sum: Sum, { is, part, whole }: Case): void {
  const before = sum.measured[is];
  sum.measured[is] = { part: before.part + part, whole: before.whole + whole };
}

function addStated(sum: Sum, { needs, assets: own, matters }: Stated): void {
  sum.needs += needs;
  assets.forEach((name, at) => {
    const value = own[name];
    if (value !== undefined) sum.assets[at] = (sum.assets[at] ?? 0) + value;
  });
  if (!matters) return;
  sum.matters[0] += matters.administrative;
  sum.matters[1] += matters.selfGovernment;
  sum.matters[2] += matters.muddled;
}

const shown = (code: string, name: string, { measured, ...sum }: Sum): PlaceFigures => ({
  code,
  name,
  measured: packed(measured as Measured),
  ...sum,
});

/**
 * Adds up cases and statements for the tenant, each street and each community. A case that names a street counts for
 * the street and the tenant, not for its communities; one that names several places counts once in each, and once in
 * the tenant.
 */
export function figuresOf({
  cases,
  stated,
  communities,
  streets,
  tenant,
}: {
  cases: readonly Case[];
  stated: readonly Stated[];
  communities: readonly Community[];
  streets: readonly { code: string; name: string }[];
  tenant: { code: string; name: string };
}): { all: PlaceFigures; streets: PlaceFigures[]; communities: Map<string, PlaceFigures[]> } {
  const all = empty();
  const sums = new Map<string, Sum>();
  const at = (place: string): Sum => {
    const sum = sums.get(place) ?? empty();
    sums.set(place, sum);
    return sum;
  };
  const placesOf = (territories: readonly string[]) => [
    ...new Set(territories.flatMap((one) => [streetOf(one), one])),
  ];
  for (const one of cases) {
    addCase(all, one);
    for (const place of placesOf(one.at)) addCase(at(place), one);
  }
  for (const one of stated) {
    addStated(all, one);
    for (const place of placesOf([one.territory])) addStated(at(place), one);
  }
  const byStreet = new Map<string, PlaceFigures[]>();
  for (const { territory, name } of communities) {
    const sum = sums.get(territory);
    if (!sum) continue;
    const street = streetOf(territory);
    byStreet.set(street, [...(byStreet.get(street) ?? []), shown(territory, name, sum)]);
  }
  return {
    all: shown(tenant.code, tenant.name, all),
    streets: streets.map(({ code, name }) => shown(code, name, sums.get(code) ?? empty())),
    communities: byStreet,
  };
}
