import type { OverviewView } from '../../../shared/contracts/overview.ts';
import { flagSeverities } from '../../../shared/domain/supervision/names.ts';
import { workPage } from '../../here.ts';
import { count, money, named, percent, points, t, wan } from '../../i18n.ts';
import { saveCsv } from '../../parts/csv.ts';
import { resultInWords } from '../../parts/heard.ts';
import { TableFrame } from '../../table/table.tsx';

type Row = OverviewView['projects'][number];

function flagsInWords({ flags }: Row): string {
  if (!flags) return t('over.unlooked');
  const found = flagSeverities.filter((severity) => (flags[severity] ?? 0) > 0);
  return (
    found.map((severity) => t(`over.flag.${severity}`, { n: flags[severity] ?? 0 })).join('、') ||
    t('over.flagsNone')
  );
}

const peopleOf = ({ people }: Row, k: number) =>
  people < k ? t('over.few', { k }) : count(people);
const costOf = ({ people, spentFen }: Row, k: number) =>
  people < k ? t('over.few', { k }) : money(Math.round(spentFen / people));

const columns = ['done', 'elapsed', 'spent', 'people', 'cost', 'heard', 'points'] as const;

const cellsOf = (row: Row, k: number): Record<(typeof columns)[number], string> => ({
  done: percent(row.done),
  elapsed: percent(row.elapsed),
  spent: `${wan(row.spentFen)} / ${wan(row.amountFen)}`,
  people: peopleOf(row, k),
  cost: costOf(row, k),
  heard: resultInWords(row.heard),
  points: row.points === undefined ? '–' : points(row.points),
});

const csvRows = (rows: readonly Row[], k: number, hasFlags: boolean) => [
  [
    t('over.project'),
    t('nav.organization'),
    ...columns.map((column) => t(`over.${column}`)),
    ...(hasFlags ? [t('over.flags')] : []),
  ],
  ...rows.map((row) => [
    row.title,
    row.organizationName,
    ...Object.values(cellsOf(row, k)),
    ...(hasFlags ? [flagsInWords(row)] : []),
  ]),
];

function Line({ row, view, organization }: { row: Row; view: OverviewView; organization: string }) {
  const { tenant, purchase } = row;
  const place = { tenant, purchase };
  const record = organization
    ? workPage('organization-purchase', { organization, ...place })
    : workPage('purchase', place);
  const cells = cellsOf(row, view.smallest);
  return (
    <tr>
      <th scope="row">
        <a href={record}>{row.title}</a>
        <span class="block small quiet">
          {row.organizationName} · {named(`category.${row.category}`)}
        </span>
      </th>
      {columns.map((column) =>
        column === 'heard' ? (
          <td key={column} class="num">
            <a
              href={workPage('satisfaction', { ...place, organization: row.organization })}
              aria-label={`${t('over.open')}: ${row.title} ${cells.heard}`}
            >
              {cells.heard}
            </a>
          </td>
        ) : (
          <td key={column} class="num">
            {cells[column]}
          </td>
        ),
      )}
      {view.side === 'office' && <td>{flagsInWords(row)}</td>}
    </tr>
  );
}

/** Every project with a way to its record, and as a file. */
export function ProjectList({ view, organization }: { view: OverviewView; organization: string }) {
  const hasFlags = view.side === 'office';
  return (
    <section class="card">
      <div class="card-head">
        <h2>{t('over.list')}</h2>
        <button
          type="button"
          class="button"
          onClick={() =>
            saveCsv(t('over.fileName'), csvRows(view.projects, view.smallest, hasFlags))
          }
        >
          {t('over.export')}
        </button>
      </div>
      <TableFrame label={t('over.list')}>
        <thead>
          <tr>
            <th scope="col">{t('over.project')}</th>
            {columns.map((column) => (
              <th key={column} scope="col" class="num">
                {t(`over.${column}`)}
              </th>
            ))}
            {hasFlags && <th scope="col">{t('over.flags')}</th>}
          </tr>
        </thead>
        <tbody>
          {view.projects.map((row) => (
            <Line
              key={`${row.purchase}${row.organization}`}
              row={row}
              view={view}
              organization={organization}
            />
          ))}
        </tbody>
      </TableFrame>
    </section>
  );
}
