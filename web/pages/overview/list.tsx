import type { OverviewView } from '../../../shared/contracts/overview.ts';
import { flagSeverities } from '../../../shared/domain/supervision/names.ts';
import { workPage } from '../../here.ts';
import { count, money, named, percent, points, t, wan } from '../../i18n.ts';
import { saveCsv } from '../../parts/csv.ts';
import { resultInWords } from '../../parts/heard.ts';
import { saveXlsx } from '../../parts/save-xlsx.ts';
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
  points: row.points === undefined ? '–' : points(row.points * 100),
});

const yuanOf = (fen: number) => Math.round(fen) / 100;
const share = (part: number) => Math.round(part * 1000) / 10;

/** As a spreadsheet reckons with it: money in yuan, shares in percent, and the ends of what residents say beside it. */
const exportRows = (rows: readonly Row[], k: number, hasFlags: boolean): (string | number)[][] => [
  [
    t('over.project'),
    t('nav.organization'),
    t('over.x.amount'),
    t('over.x.spent'),
    t('over.x.paid'),
    t('over.x.done'),
    t('over.x.elapsed'),
    t('over.people'),
    t('over.x.cost'),
    t('over.x.answers'),
    t('over.x.mean'),
    t('over.x.from'),
    t('over.x.to'),
    t('over.points'),
    ...(hasFlags ? [t('over.flags')] : []),
  ],
  ...rows.map((row) => {
    const few = row.people < k;
    const { heard } = row;
    return [
      row.title,
      row.organizationName,
      yuanOf(row.amountFen),
      yuanOf(row.spentFen),
      yuanOf(row.paidFen),
      share(row.done),
      share(row.elapsed),
      few ? t('over.few', { k }) : row.people,
      few ? '' : yuanOf(row.spentFen / row.people),
      heard.n,
      ...(heard.suppressed
        ? ['', '', '']
        : [heard.mean, heard.interval.from, heard.interval.to].map(
            (one) => Math.round(one * 100) / 100,
          )),
      row.points ?? '',
      ...(hasFlags ? [flagsInWords(row)] : []),
    ];
  }),
];

/** From a figure to the records it was reckoned from, as far as the reader may open them. */
function recordsOf(
  { tenant, purchase, organization }: Row,
  side: OverviewView['side'],
): Partial<Record<(typeof columns)[number], string>> & { flags: string } {
  const isOwn = side === 'organization';
  const place = { tenant, purchase, organization };
  const evaluated = { tenant, purchase, project: organization, ...(isOwn && { organization }) };
  return {
    done: workPage('project', place),
    /** Whoever follows from near does not read the money. */
    ...(side !== 'near' && {
      spent: workPage('ledger', { ...place, ...(!isOwn && { as: 'office' }) }),
    }),
    heard: workPage('satisfaction', place),
    points: workPage('evaluation', evaluated),
    flags: workPage('supervision', evaluated),
  };
}

function Line({ row, view, organization }: { row: Row; view: OverviewView; organization: string }) {
  const { tenant, purchase } = row;
  const place = { tenant, purchase };
  const record = organization
    ? workPage('organization-purchase', { organization, ...place })
    : workPage('purchase', place);
  const cells = cellsOf(row, view.smallest);
  const records = recordsOf(row, view.side);
  return (
    <tr>
      <th scope="row" class="long-name">
        <a href={record}>{row.title}</a>
        <span class="block small quiet">
          {row.organizationName} · {named(`category.${row.category}`)}
        </span>
      </th>
      {columns.map((column) => (
        <td key={column} class="num">
          {records[column] ? (
            <a
              href={records[column]}
              aria-label={`${t(`over.${column}`)}: ${row.title} ${cells[column]}`}
            >
              {cells[column]}
            </a>
          ) : (
            cells[column]
          )}
        </td>
      ))}
      {view.side === 'office' && (
        <td>
          <a
            href={records.flags}
            aria-label={`${t('over.flags')}: ${row.title} ${flagsInWords(row)}`}
          >
            {flagsInWords(row)}
          </a>
        </td>
      )}
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
        <div class="row-actions">
          <button
            type="button"
            class="button"
            onClick={() =>
              saveCsv(
                t('over.fileName'),
                exportRows(view.projects, view.smallest, hasFlags).map((row) => row.map(String)),
              )
            }
          >
            {t('over.export')}
          </button>
          <button
            type="button"
            class="button"
            onClick={() =>
              saveXlsx(t('over.fileName'), exportRows(view.projects, view.smallest, hasFlags))
            }
          >
            {t('over.exportXlsx')}
          </button>
        </div>
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
