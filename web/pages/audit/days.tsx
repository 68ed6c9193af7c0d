import { effect, signal } from '@preact/signals';
import { type AuditDay, getDays } from '../../api/audit.ts';
import { parameter } from '../../here.ts';
import { count, day as inWords, named, t } from '../../i18n.ts';
import { type Query, query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { TableFrame } from '../../table/table.tsx';
import { Month } from './list.tsx';

const kinds = { kept: 'done', differs: 'stopped', running: 'ahead', missing: 'warn' } as const;
const isWrong = ({ state }: AuditDay) => state === 'differs' || state === 'missing';

type Days = { items: AuditDay[]; month: string };
const days = signal<Query<Days> | undefined>(undefined);
let asked: string | undefined;

effect(() => {
  const month = parameter('month');
  if (parameter('tab') !== 'days' || month === asked) return;
  asked = month;
  days.value = query(() => getDays(parameter('tenant'), month));
});

function Rows({ items }: { items: readonly AuditDay[] }) {
  return (
    <TableFrame label={t('days.title')}>
      <thead>
        <tr>
          <th scope="col">{t('days.day')}</th>
          <th scope="col">{t('days.state')}</th>
          <th scope="col" class="num">
            {t('days.entries')}
          </th>
          <th scope="col" class="num">
            {t('days.chains')}
          </th>
          <th scope="col">{t('days.root')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ day, state, entries, chains, root }) => (
          <tr key={day}>
            <th scope="row" class="nowrap">
              {inWords(day)}
            </th>
            <td class="nowrap">
              <span class={`tag ${kinds[state]}`}>{named(`dayState.${state}`)}</span>
            </td>
            <td class="num">{count(entries)}</td>
            <td class="num">{chains === undefined ? '–' : count(chains)}</td>
            <td class="code small" title={root}>
              {root ? root.slice(0, 16) : '–'}
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

/** The roots of a month's days, each held against the copy that nobody can change. */
export function Days() {
  const view = days.value?.data.value;
  const problem = days.value?.problem.value;
  const wrong = view?.items.filter(isWrong).length ?? 0;
  return (
    <div class="stack">
      {wrong > 0 && (
        <Notice kind="danger" title={t('days.alarm', { n: wrong })}>
          <p>{t('days.alarmText')}</p>
        </Notice>
      )}
      <section class="card">
        <h2>{t('days.title')}</h2>
        <p class="quiet">{t('days.text')}</p>
        {view && (
          <form class="filters" onSubmit={(event) => event.preventDefault()}>
            <Month month={view.month} />
          </form>
        )}
        {view && view.items.length > 0 && <Rows items={view.items} />}
        {view?.items.length === 0 && (
          <div class="empty">
            <p class="empty-title">{t('days.empty')}</p>
          </div>
        )}
        {!view && problem && <Failure problem={problem} again={() => void days.value?.load()} />}
        {!view && !problem && <Loading />}
      </section>
    </div>
  );
}
