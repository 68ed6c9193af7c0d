import { useEffect, useMemo } from 'preact/hooks';
import { encode } from 'uqr';
import type { ActivityView } from '../../../shared/contracts/volunteers.ts';
import { getActivity } from '../../api/volunteers.ts';
import { instant, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';
import { TableFrame } from '../../table/table.tsx';
import { carryOut, tenant } from './acting.ts';

/** The code of now; the page asks for the next one before this one ends. */
function Code({ link }: { link: string }) {
  const { data, size } = encode(link, { border: 2 });
  const path = data
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return (
    <svg
      class="code"
      viewBox={`0 0 ${size} ${size}`}
      width="260"
      role="img"
      aria-label={t('vo.code')}
    >
      <path d={path} />
    </svg>
  );
}

type Row = ActivityView['attendances'][number];

function Correct({ row, send }: { row: Row; send(minutes: number, reason: string): void }) {
  const counted = row.corrected?.minutes ?? row.minutes ?? 0;
  return (
    <details>
      <summary>{t('vo.correct')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const data = new FormData(event.currentTarget as HTMLFormElement);
          send(Number(data.get('minutes')), String(data.get('reason') ?? ''));
        }}
      >
        <div class="field">
          <label for={`m-${row.volunteer}`}>{t('vo.minutes')}</label>
          <input
            class="input short"
            id={`m-${row.volunteer}`}
            name="minutes"
            type="number"
            min={0}
            max={1440}
            defaultValue={String(counted)}
          />
        </div>
        <div class="field">
          <label for={`r-${row.volunteer}`}>{t('vo.reason')}</label>
          <input class="input" id={`r-${row.volunteer}`} name="reason" maxLength={300} />
        </div>
        <p class="actions">
          <button type="submit" class="button">
            {t('vo.correct')}
          </button>
        </p>
      </form>
    </details>
  );
}

function minutesShown({ corrected, minutes }: Row): string {
  const counted = corrected?.minutes ?? minutes;
  return counted === undefined ? t('vo.there') : t('vo.minutes.n', { n: counted });
}

function Came({ view, onDone }: { view: ActivityView; onDone(): void }) {
  const { attendances, activity } = view;
  if (attendances.length === 0) return <p class="quiet">{t('vo.came.none')}</p>;
  return (
    <TableFrame label={t('vo.came')}>
      <thead>
        <tr>
          <th scope="col">{t('vo.in')}</th>
          <th scope="col">{t('vo.out')}</th>
          <th scope="col">{t('vo.counted')}</th>
          <th scope="col">{t('vo.correct')}</th>
        </tr>
      </thead>
      <tbody>
        {attendances.map((row) => (
          <tr key={row.volunteer}>
            <td>{row.in ? instant(row.in) : '—'}</td>
            <td>{row.out ? instant(row.out) : '—'}</td>
            <td>
              {minutesShown(row)}
              {row.corrected && <span class="block small quiet">{row.corrected.reason}</span>}
            </td>
            <td>
              <Correct
                row={row}
                send={(minutes, reason) =>
                  void carryOut({
                    type: 'correct',
                    activity: activity.id,
                    volunteer: row.volunteer,
                    minutes,
                    reason,
                  }).then((done) => done && onDone())
                }
              />
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

const everyFewMinutes = 4 * 60_000;

/** One activity: the code to sign in with, and who came. */
export function Activity({ id }: { id: string }) {
  const asked = useMemo(() => query(() => getActivity({ tenant, activity: id })), []);
  useEffect(() => {
    const timer = window.setInterval(() => void asked.load(), everyFewMinutes);
    return () => window.clearInterval(timer);
  }, []);
  const view = asked.data.value;
  const failed = asked.problem.value;
  if (!view)
    return failed ? <Failure problem={failed} again={() => void asked.load()} /> : <Loading />;
  const { activity } = view;
  return (
    <>
      <section class="card">
        <h2>{activity.title}</h2>
        <p class="quiet">
          {instant(activity.startsAt)} – {instant(activity.endsAt)} · {activity.place}
        </p>
        {activity.cancelled ? (
          <p>{activity.cancelled}</p>
        ) : (
          <>
            <p>{t('vo.code.how')}</p>
            <Code link={view.link} />
          </>
        )}
      </section>
      <section class="card">
        <h2>{t('vo.came')}</h2>
        <Came view={view} onDone={() => void asked.load()} />
      </section>
    </>
  );
}
