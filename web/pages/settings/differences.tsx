import { t } from '../../i18n.ts';
import { TableFrame } from '../../table/table.tsx';
import { placeOf, valueInWords } from './words.ts';

type Difference = { pointer: string; before?: unknown; after?: unknown };

/** What changes, place by place. */
export function Differences({ all }: { all: readonly Difference[] }) {
  if (all.length === 0) return <p class="quiet">{t('set.noChanges')}</p>;
  return (
    <TableFrame label={t('set.changes', { n: all.length })}>
      <thead>
        <tr>
          <th scope="col">{t('set.place')}</th>
          <th scope="col">{t('set.before')}</th>
          <th scope="col">{t('set.after')}</th>
        </tr>
      </thead>
      <tbody>
        {all.map(({ pointer, before, after }) => (
          <tr key={pointer}>
            <th scope="row">{placeOf(pointer)}</th>
            <td class="faint">
              {before === undefined ? t('set.added') : valueInWords(before, pointer)}
            </td>
            <td>
              <strong>
                {after === undefined ? t('set.removed') : valueInWords(after, pointer)}
              </strong>
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
