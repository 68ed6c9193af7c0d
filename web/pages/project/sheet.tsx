import type { MonthlySheet } from '../../../shared/contracts/fieldwork.ts';
import { count, t, yuan } from '../../i18n.ts';
import { TableFrame } from '../../table/table.tsx';
import { Downloads } from './download.tsx';

type Of = Pick<MonthlySheet, 'deliverables' | 'items'>;

const heads = ({ deliverables }: Of) => [
  t('pj.sheet.month'),
  t('pj.sheet.received'),
  t('pj.sheet.earned'),
  t('pj.sheet.spent'),
  t('pj.sheet.balance'),
  t('pj.sheet.activities'),
  t('pj.sheet.attendances'),
  ...deliverables.map(({ name, unit }) => `${name}（${unit}）`),
];

const rowsOf = ({ deliverables, items }: Of) =>
  items.map((row) => [
    row.month,
    yuan(row.receivedFen),
    yuan(row.earnedFen),
    yuan(row.spentFen),
    yuan(row.balanceFen),
    row.activities,
    row.attendances,
    ...deliverables.map(({ id }) => row.units[id] ?? 0),
  ]);

export function Months(of: Of) {
  return (
    <TableFrame label={t('pj.project.tab.sheet')}>
      <thead>
        <tr>
          {heads(of).map((head, i) => (
            <th key={head} scope="col" class={i > 0 ? 'num' : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rowsOf(of).map(([month, ...cells]) => (
          <tr key={month} data-month={month}>
            <th scope="row">{month}</th>
            {cells.map((cell, i) => (
              <td key={heads(of)[i + 1]} class="num">
                {typeof cell === 'number' ? count(cell) : cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

/** The monthly income-and-expense sheet 月度收支表. */
export const Sheet = ({ sheet }: { sheet: MonthlySheet }) => (
  <>
    <p class="hint">{t('pj.sheet.lead')}</p>
    <Downloads
      name={t('pj.project.tab.sheet')}
      rows={() => [
        heads(sheet),
        ...sheet.items.map((row) => [
          row.month,
          ...[row.receivedFen, row.earnedFen, row.spentFen, row.balanceFen].map((fen) => fen / 100),
          row.activities,
          row.attendances,
          ...sheet.deliverables.map(({ id }) => row.units[id] ?? 0),
        ]),
      ]}
    />
    <Months deliverables={sheet.deliverables} items={sheet.items} />
  </>
);
