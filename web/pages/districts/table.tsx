import type { Places } from '../../../shared/contracts/places.ts';
import { hereWith, parameter, stayHere, workPage } from '../../here.ts';
import { count, figure, percent, t, wan } from '../../i18n.ts';
import { saveCsv } from '../../parts/csv.ts';
import { TableFrame } from '../../table/table.tsx';

export type Part = Places['parts'][number];
type View = { view: Places };
type Watched = Part['watched'];

/** A column: what it is called, what it says, and the figure it is compared by with a year before. */
type Column = {
  name:
    | 'communities'
    | 'households'
    | 'residents'
    | 'volunteers'
    | 'gap'
    | 'funds'
    | 'breadth'
    | 'open'
    | 'late'
    | 'projects'
    | 'hours';
  say(part: Part): string;
  was?(watched: Watched): number | undefined;
};

const said = (value: number | undefined, how: (value: number) => string) =>
  value === undefined ? '' : how(value);

const standing: readonly Column[] = [
  {
    name: 'communities',
    say: ({ watched }) => `${count(watched.communities)}（${count(watched.reporting)}）`,
  },
  {
    name: 'households',
    say: ({ watched }) => count(watched.households),
    was: ({ households }) => households,
  },
  {
    name: 'residents',
    say: ({ watched }) => said(watched.residents, count),
    was: ({ residents }) => residents,
  },
  {
    name: 'volunteers',
    say: ({ watched }) => said(watched.volunteers, count),
    was: ({ volunteers }) => volunteers,
  },
  {
    name: 'gap',
    say: ({ watched }) => said(watched.spaceGap, figure),
    was: ({ spaceGap }) => spaceGap,
  },
  {
    name: 'funds',
    say: ({ watched }) => said(watched.fundsGapFen, wan),
    was: ({ fundsGapFen }) => fundsGapFen,
  },
];
const running: readonly Column[] = [
  { name: 'breadth', say: ({ running: now }) => said(now?.breadth, percent) },
  { name: 'open', say: ({ running: now }) => said(now?.open, count) },
  { name: 'late', say: ({ running: now }) => said(now?.late, count) },
  { name: 'projects', say: ({ running: now }) => said(now?.inProjects, count) },
  { name: 'hours', say: ({ running: now }) => said(now?.hours, figure) },
];

const columnsOf = ({ own }: Places) => (own.running ? [...standing, ...running] : standing);

/** How a figure has moved in the year, in percent of what it was. */
function changeOf({ watched, before }: Part, { was: measure }: Column): string {
  const [now, was] = [measure?.(watched), before && measure?.(before)];
  if (now === undefined || was === undefined || was === 0 || now === was) return '';
  const percent = Math.round(((now - was) / was) * 1000) / 10;
  return percent === 0 ? '' : `${percent > 0 ? '+' : ''}${figure(percent)}%`;
}

function Cell({ part, column, than }: { part: Part; column: Column; than: string }) {
  const change = changeOf(part, column);
  return (
    <td class="num">
      {column.say(part) || <span class="quiet small">{t('pl.unknown')}</span>}
      {change && (
        <span class="block small quiet" title={t('pl.change', { than, change })}>
          {change}
        </span>
      )}
    </td>
  );
}

export const hrefOf = ({ id, level }: Part) =>
  level === 'community'
    ? workPage('community', { tenant: parameter('tenant'), community: id })
    : hereWith({ place: id });

/** Each part of the place with the figures that matter; its name leads a level down. */
export function PlacesTable({ view }: View) {
  const { parts, own, place, comparedWith: than } = view;
  const columns = columnsOf(view);
  const heads = [t('pl.col.place'), ...columns.map(({ name }) => t(`pl.col.${name}`))];
  const whole: Part = { ...place, ...own };
  const save = () =>
    saveCsv(`${t('pl.exportName')}-${place.name}`, [
      heads,
      ...[...parts, whole].map((part) => [part.name, ...columns.map(({ say }) => say(part))]),
    ]);
  return (
    <section class="card">
      <div class="title-row">
        <h2>{t('pl.parts')}</h2>
        <button type="button" class="button" onClick={save}>
          {t('pl.export')}
        </button>
      </div>
      <TableFrame label={t('pl.parts')} isWide>
        <thead>
          <tr>
            {heads.map((head, at) => (
              <th key={head} scope="col" class={at > 0 ? 'num' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.id}>
              <th scope="row" class="nowrap">
                <a
                  href={hrefOf(part)}
                  lang="zh-CN"
                  {...(part.level !== 'community' && { onClick: stayHere })}
                >
                  {part.name}
                </a>
              </th>
              {columns.map((column) => (
                <Cell key={column.name} part={part} column={column} than={than} />
              ))}
            </tr>
          ))}
          <tr class="own">
            <th scope="row" class="nowrap" lang="zh-CN">
              {place.name}
            </th>
            {columns.map((column) => (
              <Cell key={column.name} part={whole} column={column} than={than} />
            ))}
          </tr>
        </tbody>
      </TableFrame>
    </section>
  );
}
