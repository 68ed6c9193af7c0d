import { t } from '../i18n.ts';
import { TableFrame } from '../table/table.tsx';

type Props = {
  title: string;
  heads: readonly string[];
  /** What each row is called, then its cells: numbers, each under its head. */
  rows: readonly (readonly string[])[];
};

/** The numbers of a drawing once more, for reading and copying. */
export function ChartTable({ title, heads, rows }: Props) {
  return (
    <details>
      <summary>{t('chart.table')}</summary>
      <TableFrame label={title}>
        <thead>
          <tr>
            {heads.map((head, i) => (
              <th key={head} scope="col" class={i > 0 ? 'num' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, i) => (
                <td key={heads[i + 1]} class="num">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </details>
  );
}
