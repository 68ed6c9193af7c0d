import type { ActivityLog, LogRow } from '../../../shared/contracts/fieldwork.ts';
import { count, instant, named, t } from '../../i18n.ts';
import { TableFrame } from '../../table/table.tsx';
import { Downloads } from './download.tsx';

export const reasons = ({ because }: Pick<LogRow, 'because'>): string =>
  because
    .map(({ why, has = 0, needs = 0 }) =>
      named(`pj.why.${why}`).replace('{has}', count(has)).replace('{needs}', count(needs)),
    )
    .join(t('list.comma'));

const heads = () =>
  [
    t('pj.log.when'),
    t('pj.log.what'),
    t('pj.log.where'),
    t('pj.log.who'),
    t('pj.log.people'),
    t('pj.log.heads'),
    t('pj.log.photos'),
    t('pj.log.note'),
    t('pj.log.counted'),
  ] as const;

const cells = (row: LogRow) =>
  [
    instant(row.startedAt),
    [row.deliverable, row.series].filter(Boolean).join(' · '),
    [row.community, row.place].filter(Boolean).join(' · '),
    row.workers.join(t('list.comma')),
    row.attended,
    row.headCount,
    row.photos.length,
    row.note,
    row.isCounted ? t('pj.log.yes') : reasons(row),
  ] as const;

/** The activity log 活动台账, latest first. */
export function Log({ log }: { log: ActivityLog }) {
  if (log.items.length === 0) return <p class="hint">{t('pj.log.empty')}</p>;
  return (
    <>
      <Downloads name={t('pj.project.tab.log')} rows={() => [heads(), ...log.items.map(cells)]} />
      <TableFrame label={t('pj.project.tab.log')}>
        <thead>
          <tr>
            {heads().map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {log.items.map((row) => (
            <tr key={row.id} data-activity={row.id}>
              {cells(row).map((cell, i) => (
                <td key={heads()[i]} class={typeof cell === 'number' ? 'num' : undefined}>
                  {typeof cell === 'number' ? count(cell) : cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </>
  );
}
