import type { Day } from '../time.ts';
import type { Estate, StandardKind } from './lists.ts';

/** So much of a standard as is reckoned with; the setting adds its name and where it comes from. */
export type StandardFigure = {
  kind: StandardKind;
  /** Square metres, households, residents or percent, as `kind` says. */
  value: number;
  /** What it is for; absent, for all. */
  estate?: Estate | undefined;
  validFrom: Day;
};

/** The standard of `kind` in force on `day` for such an estate: the latest; of one day, the one made for it. */
export const standardOn = <S extends StandardFigure>(
  standards: readonly S[],
  kind: StandardKind,
  { day, estate }: { day: Day; estate?: Estate | undefined },
): S | undefined =>
  standards
    .filter(
      (one) =>
        one.kind === kind &&
        one.validFrom <= day &&
        (one.estate === undefined || one.estate === estate),
    )
    .sort(
      (a, b) =>
        b.validFrom.localeCompare(a.validFrom) ||
        Number(b.estate !== undefined) - Number(a.estate !== undefined),
    )[0];

const tenths = (squareMetres: number) => Math.round(squareMetres * 10) / 10;

/**
 * Floor space by a standard per 100 households, in square metres to a tenth.
 *
 * @example spaceBy(30, 1290) // 387
 */
export const spaceBy = (per100Households: number, households: number): number =>
  tenths((per100Households * households) / 100);

export type SpaceNeed<S> = { squareMetres: number; by: S };

/**
 * What a community has to have: by its households, or the least for any, whichever is more. `undefined` where
 * no standard was entered or the households that one needs are not known: nothing is assumed.
 */
export function spaceNeeded<S extends StandardFigure>(
  standards: readonly S[],
  households: number | undefined,
  at: { day: Day; estate?: Estate | undefined },
): SpaceNeed<S> | undefined {
  const byHouseholds = standardOn(standards, 'spacePer100Households', at);
  const least = standardOn(standards, 'spaceLeast', at);
  const needs = [
    ...(byHouseholds && households !== undefined
      ? [{ squareMetres: spaceBy(byHouseholds.value, households), by: byHouseholds }]
      : []),
    ...(least ? [{ squareMetres: least.value, by: least }] : []),
  ];
  return needs.sort((a, b) => b.squareMetres - a.squareMetres)[0];
}

/** What is missing; 0 where nothing is. */
export const spaceGap = (needed: number, have: number): number =>
  Math.max(0, tenths(needed - have));
