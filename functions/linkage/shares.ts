import type { LinkageQuery, LinkageView } from '../../shared/contracts/linkage.ts';
import { warningOf } from '../../shared/domain/linkage/limit.ts';
import { mayAttribute, mayLimit } from '../../shared/domain/linkage/permissions.ts';
import { type LinkageRow, serves } from '../../shared/domain/linkage/row.ts';
import { type Shares, sharesOf, type Tally, tallyOf } from '../../shared/domain/linkage/shares.ts';
import type { YearFigures } from '../../shared/domain/linkage/year.ts';
import { readLinkageRows, readLinkageYears } from '../../shared/store/linkage.ts';
import { mayFollow, type Place } from './place.ts';

/** Rows of one answer: those nobody has decided come first. */
const shownRows = 100;

const byTurn = (a: LinkageRow, b: LinkageRow) =>
  Number(a.mode !== undefined) - Number(b.mode !== undefined) || b.fen - a.fen;

const rowShown = ({
  id,
  purchase,
  title,
  fen,
  isSigned,
  proposed,
  mode,
  strategies,
}: LinkageRow) => ({
  id,
  ...(purchase && { purchase }),
  title,
  fen,
  isSigned,
  ...(proposed && { proposed }),
  ...(mode && { mode }),
  strategies: [...strategies],
});

const namesOf = (years: readonly YearFigures[]) => {
  const latest = years[years.length - 1];
  return (latest?.streets ?? []).map(({ code, name }) => ({ code, name }));
};

function overYears(
  years: readonly YearFigures[],
  own: readonly { year: number; tally: Tally }[],
  place: string | undefined,
): LinkageView['over'] {
  const kept = years.flatMap(({ year, all, tallies }) => {
    const tally = tallies[place ?? all.code] as Tally | undefined;
    return tally && !own.some((one) => one.year === year) ? [{ year, tally }] : [];
  });
  return [...kept, ...own]
    .filter(({ tally }) => tally.all.n > 0)
    .sort((a, b) => a.year - b.year)
    .map(({ year, tally }) => ({ year, shares: sharesOf(tally) }));
}

const mayOf = ({ actor }: Place): LinkageView['may'] => [
  ...(mayAttribute(actor) ? (['attribute'] as const) : []),
  ...(mayLimit(actor) ? (['limit'] as const) : []),
];

/** Shares of a year and a place: two queries, however much was bought. */
export async function linkageOf(
  at: Place,
  { year = at.year, place }: LinkageQuery,
): Promise<LinkageView> {
  const { deps, tenant } = at;
  const [rows, { years, limit }] = await Promise.all([
    readLinkageRows(deps.table, tenant, { from: year - 1, to: year }),
    readLinkageYears(deps.table, tenant),
  ]);
  const of = (one: number) => rows.filter((row) => row.year === one);
  const now = of(year);
  const tally = tallyOf(now, place);
  const before = tallyOf(of(year - 1), place);
  const places = namesOf(years);
  const shares: Shares = sharesOf(tally);
  const here = now
    .filter((row) => place === undefined || serves(row, place))
    .filter((row) => mayFollow(at, row.regionCodes))
    .sort(byTurn);
  const known = [...new Set([...years.map((one) => one.year), at.year])].sort();
  return {
    year,
    years: known,
    ...(place && {
      place: places.find(({ code }) => code === place) ?? { code: place, name: place },
    }),
    places,
    shares,
    ...(before.all.n > 0 && { before: sharesOf(before) }),
    over: overYears(
      years,
      [
        { year: year - 1, tally: before },
        { year, tally },
      ],
      place,
    ),
    streets: place
      ? []
      : places
          .map((one) => ({ ...one, shares: sharesOf(tallyOf(now, one.code)) }))
          .filter((one) => one.shares.all.n > 0)
          .sort((a, b) => b.shares.all.fen - a.shares.all.fen),
    warning: warningOf(shares, limit),
    rows: here.slice(0, shownRows).map(rowShown),
    more: Math.max(0, here.length - shownRows),
    may: mayOf(at),
  };
}
