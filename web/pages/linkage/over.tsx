import type { LinkageView } from '../../../shared/contracts/linkage.ts';
import { type Mode, modes } from '../../../shared/domain/linkage/names.ts';
import { ChartTable } from '../../charts/chart-table.tsx';
import { t } from '../../i18n.ts';
import { share } from './acting.ts';

type Year = LinkageView['over'][number];
const of = ({ shares }: Year, mode: Mode) =>
  shares.modes.find(({ is }) => is === mode)?.shareN ?? 0;
const isDecided = ({ shares }: Year) => shares.all.n > shares.undecided.n;

const width = 1000;

function Drawing({ year }: { year: Year }) {
  let from = 0;
  return (
    <svg class="bar" viewBox={`0 0 ${width} 12`} preserveAspectRatio="none" aria-hidden="true">
      <rect class="track" width={width} height="12" />
      {modes.map((mode) => {
        const x = from;
        const length = of(year, mode);
        from += length;
        return <rect key={mode} class={`mode-${mode}`} x={x} width={length} height="12" />;
      })}
    </svg>
  );
}

/** The five shares of each year as one bar, the years under each other. */
export function Over({ over }: Pick<LinkageView, 'over'>) {
  const years = over.filter(isDecided);
  const [oldest, latest] = [years[0], years[years.length - 1]];
  if (!oldest || !latest || years.length < 2) return null;
  return (
    <section class="card">
      <h2>{t('lk.over')}</h2>
      <figure class="chart">
        <figcaption>
          <span class="finding">
            {t('lk.over.finding', {
              from: oldest.year,
              a: share(of(oldest, 'governmentLed')),
              to: latest.year,
              b: share(of(latest, 'governmentLed')),
            })}
          </span>
        </figcaption>
        <ul class="legend">
          {modes.map((mode) => (
            <li key={mode}>
              <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
                <rect class={`mode-${mode}`} width="12" height="12" />
              </svg>
              {t(`lk.mode.${mode}`)}
            </li>
          ))}
        </ul>
        <ul class="bars">
          {years.map((year) => (
            <li key={year.year}>
              <span class="bar-label">{year.year}</span>
              <span class="bar-value">
                {t('lk.mode.governmentLed')} {share(of(year, 'governmentLed'))}
              </span>
              <Drawing year={year} />
            </li>
          ))}
        </ul>
        <ChartTable
          title={t('lk.over')}
          heads={[t('lk.year'), ...modes.map((mode) => t(`lk.mode.${mode}`))]}
          rows={years.map((year) => [
            String(year.year),
            ...modes.map((mode) => share(of(year, mode))),
          ])}
        />
      </figure>
    </section>
  );
}
