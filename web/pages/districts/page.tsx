import { useMemo } from 'preact/hooks';
import type { Places } from '../../../shared/contracts/places.ts';
import { getPlaces } from '../../api/communities.ts';
import { goTo, hereWith, parameter, stayHere, workPage } from '../../here.ts';
import { t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { startPage } from '../../shell/start.tsx';
import { Charts } from './charts.tsx';
import { PlacesMap } from './map.tsx';
import { PlacesTable } from './table.tsx';

type View = { view: Places };

/** From the top down to here; each leads to its own figures. */
function Crumbs({ view: { above, place } }: View) {
  if (above.length === 0) return null;
  return (
    <nav class="crumbs" aria-label={t('pl.title')}>
      <ol>
        {above.map(({ id, name }, at) => (
          <li key={id}>
            <a href={hereWith({ place: at === 0 ? '' : id })} onClick={stayHere} lang="zh-CN">
              {name}
            </a>
          </li>
        ))}
        <li lang="zh-CN">{place.name}</li>
      </ol>
    </nav>
  );
}

/** Now, or the end of a year that is over. */
const AsOf = ({ view: { years } }: View) => (
  <div class="field">
    <label for="year">{t('pl.as')}</label>
    <select
      id="year"
      class="input"
      value={parameter('year')}
      onChange={(event) => goTo(hereWith({ year: event.currentTarget.value }))}
    >
      <option value="">{t('pl.now')}</option>
      {years.map((year) => (
        <option key={year} value={String(year)}>
          {t('pl.year', { year })}
        </option>
      ))}
    </select>
  </div>
);

function Found({ view }: View) {
  const tenant = parameter('tenant');
  return (
    <>
      <Crumbs view={view} />
      <AsOf view={view} />
      <p class="small quiet" role="status">
        {t('pl.of', { on: view.on, than: view.comparedWith })}
        {!view.own.running && ` ${t('pl.noPast')}`}
      </p>
      {view.parts.length === 0 ? (
        <Notice kind="info" title={t('pl.none')} />
      ) : (
        <>
          <PlacesTable view={view} />
          <PlacesMap view={view} />
          <Charts view={view} />
        </>
      )}
      <p class="actions">
        <a class="button" href={workPage('community', { tenant })}>
          {t('pl.registry')}
        </a>
        <a class="button" href={workPage('needs', { tenant, tab: 'funnel' })}>
          {t('pl.needs')}
        </a>
      </p>
    </>
  );
}

function Shown({ tenant, place, year }: Record<'tenant' | 'place' | 'year', string>) {
  const asked = useMemo(() => query(() => getPlaces(tenant, { place, year })), []);
  const view = asked.data.value;
  const problem = asked.problem.value;
  if (view) return <Found view={view} />;
  return problem ? <Failure problem={problem} again={() => void asked.load()} /> : <Loading />;
}

/** Streets and districts: the figures that matter, level by level, today and at the end of a year. */
function PlacesPage() {
  const [tenant, place, year] = [parameter('tenant'), parameter('place'), parameter('year')];
  return (
    <div class="stack">
      <header class="page-title">
        <h1>{t('pl.title')}</h1>
        <p class="lead">{t('pl.lead')}</p>
      </header>
      <Shown key={`${place}.${year}`} tenant={tenant} place={place} year={year} />
    </div>
  );
}

void startPage('pl.title', PlacesPage, {
  'zh-CN': () => import('../../words/districts.zh.ts'),
  en: () => import('../../words/districts.en.ts'),
});
