import { useMemo } from 'preact/hooks';
import type { FacilitiesView } from '../../../shared/contracts/facility.ts';
import { bookers } from '../../../shared/domain/facility/names.ts';
import { getFacilities } from '../../api/facilities.ts';
import { type Bar, Bars } from '../../charts/bars.tsx';
import { hereWith, parameter, stayHere } from '../../here.ts';
import { count, named, t } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { regionNames } from '../../parts/regions.ts';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { TableFrame } from '../../table/table.tsx';
import { Open } from './deed.tsx';
import { hours, kindName, percent } from './shown.ts';

const NewFacility = lazily(async () => (await import('./new.tsx')).NewFacility);

function Figures({ view }: { view: FacilitiesView }) {
  const { rows, total, today } = view;
  const open = rows.filter(({ isOpen }) => isOpen).length;
  const soon = rows.filter(({ lastDay }) => lastDay !== undefined && lastDay >= today).length;
  const figures = [
    [t('fc.f.all'), count(rows.length)],
    [t('fc.f.open'), count(open)],
    [
      t('fc.f.hours'),
      t('fc.f.hours.of', { used: hours(total.usedMinutes), open: hours(total.openMinutes) }),
    ],
    [t('fc.f.use'), percent(total.share)],
    [t('fc.f.ends'), count(soon)],
  ];
  return (
    <dl class="figures">
      {figures.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Composition({ view }: { view: FacilitiesView }) {
  const { composition, total } = view;
  const all = composition.reduce((sum, one) => sum + one.count, 0);
  const people = bookers.reduce((sum, booker) => sum + (total.people[booker] ?? 0), 0);
  return (
    <section class="card">
      <Bars
        title={t('fc.composition')}
        finding={t('fc.composition.finding')}
        whole={all}
        bars={composition.map(
          ({ ownership, count: n, share, target }): Bar => ({
            label: named(`fc.own.${ownership}`),
            value: `${count(n)}（${percent(share)}${target === undefined ? '' : ` · ${t('fc.target', { target })}`}）`,
            parts: [{ amount: n }],
          }),
        )}
        heads={[t('fc.ownership'), t('fc.f.all'), t('fc.space')]}
        rows={composition.map(({ ownership, count: n, squareMetres }) => [
          named(`fc.own.${ownership}`),
          count(n),
          count(squareMetres),
        ])}
      />
      <Bars
        title={t('fc.people')}
        finding={t('fc.people.finding', { month: view.month, n: count(people) })}
        whole={Math.max(1, people)}
        bars={bookers.map(
          (booker): Bar => ({
            label: named(`fc.booker.${booker}`),
            value: count(total.people[booker] ?? 0),
            parts: [{ amount: total.people[booker] ?? 0 }],
          }),
        )}
        heads={[t('fc.booker'), t('fc.people')]}
        rows={bookers.map((booker) => [
          named(`fc.booker.${booker}`),
          count(total.people[booker] ?? 0),
        ])}
      />
    </section>
  );
}

function Rows({ view }: { view: FacilitiesView }) {
  return (
    <section class="card">
      <h2>{t('fc.tab.list')}</h2>
      <TableFrame label={t('fc.tab.list')} isWide>
        <thead>
          <tr>
            <th scope="col">{t('fc.name')}</th>
            <th scope="col">{t('fc.community')}</th>
            <th scope="col">{t('fc.state')}</th>
            <th scope="col" class="num">
              {t('fc.space')}
            </th>
            <th scope="col" class="num">
              {t('fc.f.use')}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <a href={hereWith({ facility: row.id, done: '' })} lang="zh-CN" onClick={stayHere}>
                  {row.name}
                </a>
                <span class="block small quiet">
                  {kindName(view.rules, row.kind)}
                  {row.unitName && <span lang="zh-CN"> · {row.unitName}</span>}
                </span>
              </th>
              <td lang="zh-CN">{regionNames([row.community])}</td>
              <td>
                <span class={row.isOpen ? 'tag done' : 'tag'}>
                  {row.isOpen ? t('fc.open') : t('fc.closed')}
                </span>
                {row.lastDay && (
                  <span class="block small quiet">{t('fc.until', { day: row.lastDay })}</span>
                )}
                {row.openIncidents > 0 && (
                  <span class="block">
                    <span class="tag stopped">
                      {t('fc.incidents.open', { n: row.openIncidents })}
                    </span>
                  </span>
                )}
              </td>
              <td class="num">{count(row.squareMetres)}</td>
              <td class="num">{percent(row.usage.share)}</td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </section>
  );
}

/** All facilities, what was used of them this month, and who runs them. */
export function List({ tenant }: { tenant: string }) {
  const asked = useMemo(() => query(() => getFacilities(tenant)), []);
  const view = asked.data.value;
  const problem = asked.problem.value;
  if (problem) return <Failure problem={problem} again={() => void asked.load()} />;
  if (!view) return <Loading />;
  const isNew = view.mayKeep && parameter('act') === 'new';
  return (
    <>
      {view.mayKeep && !isNew && (
        <p class="actions">
          <Open act="new" label={t('fc.new')} />
        </p>
      )}
      {isNew && <NewFacility tenant={tenant} rules={view.rules} reload={() => void asked.load()} />}
      <Figures view={view} />
      {view.rows.length === 0 ? (
        <Notice kind="info" title={t('fc.none')}>
          <p>{t('fc.none.do')}</p>
        </Notice>
      ) : (
        <>
          <Rows view={view} />
          <Composition view={view} />
        </>
      )}
    </>
  );
}
