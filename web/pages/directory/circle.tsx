import { useMemo } from 'preact/hooks';
import type { CircleView } from '../../../shared/contracts/directory-circle.ts';
import { getCircle } from '../../api/directory.ts';
import { hereWith, parameter, stayHere } from '../../here.ts';
import { count, t } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { regionNames, regions } from '../../parts/regions.ts';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { TableFrame } from '../../table/table.tsx';
import { categoryName, categoryNames } from './category-name.ts';
import { CircleMap, saidOf } from './circle-map.tsx';

const PositionImporting = lazily(
  async () => (await import('./position-import.tsx')).PositionImporting,
);
const StatePlace = lazily(async () => (await import('./state-place.tsx')).StatePlace);

const share = (part: number, whole: number) =>
  whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)} %`;

function Reckoning({ view }: { view: CircleView }) {
  const { reckoning, reachMetres = 0 } = view;
  if (!reckoning) return <Notice kind="warn" title={t('dir.c.unset')} />;
  const { detourFactor: factor, metresPerMinute: speed, minutes, source } = reckoning;
  const estimate = t('dir.c.estimate', { factor, speed, minutes, metres: reachMetres, source });
  return <p class="quiet">{estimate}</p>;
}

function Communities({ view }: { view: CircleView }) {
  const { communities, categories } = view;
  return (
    <section class="card">
      <h2>{t('dir.m.list')}</h2>
      <TableFrame label={t('dir.m.list')}>
        <thead>
          <tr>
            <th scope="col">{t('dir.community')}</th>
            <th scope="col" class="num">
              {t('dir.c.households')}
            </th>
            <th scope="col" class="num">
              {t('dir.c.outlets')}
            </th>
            <th scope="col">{t('dir.c.missing')}</th>
          </tr>
        </thead>
        <tbody>
          {communities.map((one) => (
            <tr key={one.community}>
              <th scope="row">
                <a
                  href={hereWith({ community: one.community, act: '', done: '' })}
                  lang="zh-CN"
                  onClick={stayHere}
                >
                  {regionNames([one.community])}
                </a>
                {one.speciality && (
                  <span class="block small quiet" lang="zh-CN">
                    {t('dir.c.speciality')}：{one.speciality}
                  </span>
                )}
              </th>
              <td class="num">{one.households === undefined ? '—' : count(one.households)}</td>
              <td class="num">{count(one.outlets)}</td>
              <td>
                {one.missing && one.missing.length > 0
                  ? categoryNames(categories, one.missing)
                  : saidOf(one)}
              </td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </section>
  );
}

function Gaps({ view }: { view: CircleView }) {
  const { sums, categories, communities } = view;
  if (!sums) return null;
  const placed = communities.filter(({ place }) => place).length;
  const without = regions().reduce((sum, { children }) => sum + children.length, 0) - placed;
  const { covered, households } = sums;
  return (
    <section class="card">
      <h2>{t('dir.c.gaps')}</h2>
      <p>
        {t('dir.c.covered', {
          share: share(covered, households),
          covered: count(covered),
          households: count(households),
        })}
      </p>
      <p class="quiet">{t('dir.c.placed', { placed, without: Math.max(0, without) })}</p>
      <TableFrame label={t('dir.c.gaps')}>
        <thead>
          <tr>
            <th scope="col">{t('dir.c.gap.category')}</th>
            <th scope="col" class="num">
              {t('dir.c.gap.share')}
            </th>
            <th scope="col">{t('dir.c.gap.lacking')}</th>
          </tr>
        </thead>
        <tbody>
          {sums.byCategory.map((one) => (
            <tr key={one.category}>
              <th scope="row">{categoryName(categories, one.category)}</th>
              <td class="num">{share(one.households, households)}</td>
              <td lang="zh-CN">
                {one.lacking.length > 0 ? regionNames(one.lacking) : t('dir.c.gap.none')}
              </td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </section>
  );
}

function Nearest({ view }: { view: CircleView }) {
  const { around, categories } = view;
  if (!around) return null;
  const wayOf = (id: string) => {
    const one = around.nearest.find(({ category }) => category === id);
    if (!one) return <span class="quiet">{t('dir.c.nearest.no')}</span>;
    const { minutes, metres, community, n } = one;
    return (
      <a
        href={hereWith({ tab: '', community: '', outlet: `${community}.${n}` })}
        onClick={stayHere}
      >
        {minutes === undefined
          ? t('dir.c.nearest.line', { metres: count(metres) })
          : t('dir.c.nearest.way', { minutes, metres: count(metres) })}
      </a>
    );
  };
  return (
    <section class="card">
      <h2>{t('dir.c.nearest')}</h2>
      <dl class="facts">
        {categories.map(({ id }) => (
          <div key={id}>
            <dt>{categoryName(categories, id)}</dt>
            <dd>{wayOf(id)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** What lies within a walk of each community, drawn and listed, and what is missing where. */
export function Circle({ tenant }: { tenant: string }) {
  const community = parameter('community');
  const { data, problem, load } = useMemo(
    () => query(() => getCircle(tenant, community)),
    [community, parameter('done')],
  );
  if (problem.value) return <Failure problem={problem.value} again={() => void load()} />;
  const view = data.value;
  if (!view) return <Loading />;
  const one = view.communities.find((each) => each.community === community);
  if (view.mayState && parameter('act') === 'positions')
    return <PositionImporting tenant={tenant} />;
  const isStating = view.mayState && parameter('act') === 'state';
  return (
    <>
      {isStating && <StatePlace tenant={tenant} community={community} one={one} />}
      <section class="card">
        <h2 lang="zh-CN">{community ? regionNames([community]) : t('dir.tab.circle')}</h2>
        <Reckoning view={view} />
        <p class="actions">
          {community && (
            <a class="button" href={hereWith({ community: '', act: '' })} onClick={stayHere}>
              {t('dir.c.all')}
            </a>
          )}
          {view.mayState && !isStating && (
            <a class="button" href={hereWith({ act: 'state', done: '' })} onClick={stayHere}>
              {t('dir.c.state')}
            </a>
          )}
          {view.mayState && !community && (
            <a class="button" href={hereWith({ act: 'positions', done: '' })} onClick={stayHere}>
              {t('dir.pos.title')}
            </a>
          )}
        </p>
        <CircleMap view={view} />
      </section>
      <Nearest view={view} />
      {!community && <Gaps view={view} />}
      {!community && <Communities view={view} />}
    </>
  );
}
