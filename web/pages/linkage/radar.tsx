import type { RadarView } from '../../../shared/contracts/linkage.ts';
import { getRadar } from '../../api/linkage.ts';
import { Bars } from '../../charts/bars.tsx';
import { hereWith, workPage } from '../../here.ts';
import { figure, instant, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';
import { TableFrame } from '../../table/table.tsx';
import { tenant, where } from './acting.ts';
import { Filter } from './filter.tsx';
import { RadarDrawing } from './radar-drawing.tsx';

const asked = query(() => getRadar(where));
type Axes = RadarView['axes'];

const said = (value: number | undefined) => (value === undefined ? t('lk.noData') : figure(value));

function findingOf(axes: Axes): string {
  const known = axes
    .flatMap(({ is, value }) => (value === undefined ? [] : [{ is, value }]))
    .sort((a, b) => b.value - a.value);
  const [best, worst] = [known[0], known[known.length - 1]];
  if (!best || !worst) return t('lk.radar.none');
  return t('lk.radar.finding', {
    best: t(`lk.element.${best.is}`),
    a: figure(best.value),
    worst: t(`lk.element.${worst.is}`),
    b: figure(worst.value),
  });
}

function changeOf(now: number | undefined, then: number | undefined): string {
  if (now === undefined || then === undefined) return '—';
  const by = Math.round((now - then) * 10) / 10;
  return by > 0 ? `+${figure(by)}` : figure(by);
}

function Elements({ view }: { view: RadarView }) {
  const { axes, before, year } = view;
  const finding = findingOf(axes);
  return (
    <section class="card">
      <h2>{t('lk.radar')}</h2>
      <figure class="chart">
        <figcaption>
          <span class="finding">{finding}</span>
        </figcaption>
        <div class="two-up">
          <div>
            <RadarDrawing axes={axes} {...(before && { before })} label={finding} />
            {before && (
              <ul class="legend">
                <li>
                  <span class="swatch now" aria-hidden="true" />
                  {t('lk.this', { year })}
                </li>
                <li>
                  <span class="swatch then" aria-hidden="true" />
                  {t('lk.last')}
                </li>
              </ul>
            )}
          </div>
          <TableFrame label={t('lk.radar')}>
            <thead>
              <tr>
                <th scope="col">{t('lk.col.element')}</th>
                <th scope="col" class="num">
                  {t('lk.col.value')}
                </th>
                <th scope="col" class="num">
                  {t('lk.col.change')}
                </th>
              </tr>
            </thead>
            <tbody>
              {axes.map(({ is, value }) => (
                <tr key={is}>
                  <th scope="row">{t(`lk.element.${is}`)}</th>
                  <td class="num">{said(value)}</td>
                  <td class="num">
                    {changeOf(value, before?.find((one) => one.is === is)?.value)}
                  </td>
                </tr>
              ))}
            </tbody>
          </TableFrame>
        </div>
      </figure>
      <p class="hint">
        {t('lk.radar.formula')}{' '}
        {view.at ? t('lk.radar.at', { on: instant(view.at) }) : t('lk.radar.never')}
      </p>
    </section>
  );
}

function Indicators({ axes }: { axes: Axes }) {
  return (
    <section class="card">
      <h2>{t('lk.col.indicator')}</h2>
      <TableFrame isWide label={t('lk.col.indicator')}>
        <thead>
          <tr>
            <th scope="col">{t('lk.col.indicator')}</th>
            <th scope="col">{t('lk.col.element')}</th>
            <th scope="col" class="num">
              {t('lk.col.part')}
            </th>
            <th scope="col" class="num">
              {t('lk.col.whole')}
            </th>
            <th scope="col" class="num">
              {t('lk.col.value')}
            </th>
            <th scope="col">{t('lk.col.cases')}</th>
          </tr>
        </thead>
        <tbody>
          {axes.flatMap(({ is, indicators }) =>
            indicators.map((one) => (
              <tr key={one.is}>
                <th scope="row" class="long-name">
                  {t(`lk.ind.${one.is}`)}
                </th>
                <td>{t(`lk.element.${is}`)}</td>
                <td class="num">{one.value === undefined ? '—' : figure(one.part)}</td>
                <td class="num">{one.value === undefined ? '—' : figure(one.whole)}</td>
                <td class="num">{said(one.value)}</td>
                <td>
                  <a
                    href={workPage(one.page, { tenant })}
                    aria-label={t('lk.cases.of', { name: t(`lk.ind.${one.is}`) })}
                  >
                    {t('lk.cases')}
                  </a>
                </td>
              </tr>
            )),
          )}
        </tbody>
      </TableFrame>
    </section>
  );
}

function Below({ view }: { view: RadarView }) {
  if (view.below.length === 0) return null;
  return (
    <section class="card">
      <h2>{t('lk.below')}</h2>
      <TableFrame isWide label={t('lk.below')}>
        <thead>
          <tr>
            <th scope="col">{t('lk.col.place')}</th>
            {view.axes.map(({ is }) => (
              <th scope="col" class="num" key={is}>
                {t(`lk.element.${is}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.below.map(({ code, name, axes }) => (
            <tr key={code}>
              <th scope="row" class="long-name">
                <a href={hereWith({ place: code })}>{name}</a>
              </th>
              {axes.map(({ is, value }) => (
                <td class="num" key={is}>
                  {said(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </section>
  );
}

const matters = ['administrative', 'selfGovernment', 'muddled'] as const;

function Life({ view }: { view: RadarView }) {
  const all = matters.reduce((sum, name) => sum + view.matters[name], 0);
  const brought = view.stages.reduce((sum, { n }) => sum + n, 0);
  const part = (n: number) => `${Math.round((n / all) * 1000) / 10}%`;
  return (
    <section class="card">
      <h2>{t('lk.life')}</h2>
      <div class="two-up">
        <Bars
          title={t('lk.matters')}
          finding={
            all > 0
              ? t('lk.matters.finding', { share: part(view.matters.administrative) })
              : t('lk.matters.none')
          }
          bars={
            all > 0
              ? matters.map((name) => ({
                  label: t(`lk.matters.${name}`),
                  value: `${view.matters[name]} · ${part(view.matters[name])}`,
                  parts: [{ amount: view.matters[name] }],
                }))
              : []
          }
          whole={all}
          heads={[t('lk.matters'), t('lk.col.whole')]}
          rows={matters.map((name) => [t(`lk.matters.${name}`), String(view.matters[name])])}
        />
        <Bars
          title={t('lk.stages')}
          finding={brought > 0 ? t('lk.stages.finding', { n: brought }) : t('lk.stages.none')}
          bars={
            brought > 0
              ? view.stages.map(({ is, n }) => ({
                  label: t(`lk.stage.${is}`),
                  value: String(n),
                  parts: [{ amount: n }],
                }))
              : []
          }
          whole={brought}
          heads={[t('lk.stages'), t('lk.col.whole')]}
          rows={view.stages.map(({ is, n }) => [t(`lk.stage.${is}`), String(n)])}
        />
      </div>
    </section>
  );
}

/** The five elements with all that is behind them. */
export function Radar() {
  const view = asked.data.value;
  const failed = asked.problem.value;
  if (!view)
    return failed ? <Failure problem={failed} again={() => void asked.load()} /> : <Loading />;
  return (
    <>
      <Filter year={view.year} years={view.years} places={view.places} place={view.place} />
      <Elements view={view} />
      <Indicators axes={view.axes} />
      <Below view={view} />
      <Life view={view} />
    </>
  );
}
