import { signal } from '@preact/signals';
import { encode } from 'uqr';
import type { SatisfactionView } from '../../../shared/contracts/satisfaction.ts';
import { instant, t } from '../../i18n.ts';
import { Notice } from '../../shell/notice.tsx';
import { TableFrame } from '../../table/table.tsx';
import { carryOut, problem } from './acting.ts';
import type { Place } from './place.ts';

const sheet = signal<readonly string[]>([]);
const isWhole = signal(false);
/** Ballots are printed for what was held last; earlier activities are asked for. */
const latest = 5;

/** One code as a drawing: every dark module a unit of one path. */
function Code({ link }: { link: string }) {
  const { data, size } = encode(link, { border: 2 });
  const path = data
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return (
    <svg class="code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t('say.slip')}>
      <path d={path} />
    </svg>
  );
}

function Sheet({ view }: { view: SatisfactionView }) {
  const links = sheet.value;
  return (
    <div class="ballot-sheet">
      <Notice kind="good" title={t('say.sheet', { n: links.length })}>
        <p>
          <button type="button" class="button primary" onClick={() => window.print()}>
            {t('say.printNow')}
          </button>
        </p>
      </Notice>
      <ul class="slips">
        {links.map((link) => (
          <li key={link}>
            <Code link={link} />
            <p>
              <strong>{view.title}</strong>
              <span class="block">{t('say.slip')}</span>
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

type Row = SatisfactionView['activities'][number];

function PrintForm({ row, here }: { row: Row; here: Place }) {
  const left = Math.min(100, row.onList - row.printed);
  if (left <= 0) return <span class="quiet">0</span>;
  return (
    <form
      class="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        const count = Number(new FormData(event.currentTarget as HTMLFormElement).get('count'));
        const command = { type: 'printBallots', activityId: row.id, count } as const;
        void carryOut(here, command).then((links) => {
          if (links) sheet.value = links;
        });
      }}
    >
      <input
        class="input short"
        type="number"
        name="count"
        min={1}
        max={left}
        value={left}
        aria-label={`${t('say.howMany')} · ${row.name}`}
      />
      <button type="submit" class="button">
        {t('say.print')}
      </button>
    </form>
  );
}

/** Paper ballots for residents on lists, one code each. The codes are nowhere kept: they are printed when they are made. */
export function Paper({ view, here }: { view: SatisfactionView; here: Place }) {
  const all = [...view.activities].sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
  const shown = isWhole.value ? all : all.slice(0, latest);
  return (
    <section class="card">
      <h2>{t('say.paper')}</h2>
      <p class="quiet">{t('say.paperLead')}</p>
      {problem.value && (
        <p class="error" role="alert">
          {problem.value}
        </p>
      )}
      {sheet.value.length > 0 && <Sheet view={view} />}
      {view.activities.length === 0 ? (
        <p>{t('say.paperNone')}</p>
      ) : (
        <TableFrame label={t('say.paper')}>
          <thead>
            <tr>
              <th scope="col">{t('say.activity')}</th>
              <th scope="col" class="num">
                {t('say.onList')}
              </th>
              <th scope="col" class="num">
                {t('say.printed')}
              </th>
              <th scope="col">{t('say.howMany')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  {row.name}
                  <span class="block small quiet">{instant(row.startedAt)}</span>
                </th>
                <td class="num">{row.onList}</td>
                <td class="num">{row.printed}</td>
                <td>
                  <PrintForm row={row} here={here} />
                </td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
      {all.length > latest && (
        <p class="actions">
          <button
            type="button"
            class="button"
            aria-expanded={isWhole.value}
            onClick={() => {
              isWhole.value = !isWhole.value;
            }}
          >
            {isWhole.value ? t('say.paperLatest') : t('say.paperAll', { n: all.length })}
          </button>
        </p>
      )}
    </section>
  );
}
