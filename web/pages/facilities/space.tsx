import { useMemo } from 'preact/hooks';
import { getGaps } from '../../api/facilities.ts';
import { type Bar, Bars } from '../../charts/bars.tsx';
import { count, t } from '../../i18n.ts';
import { regionNames } from '../../parts/regions.ts';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { TableFrame } from '../../table/table.tsx';
import { percent } from './shown.ts';

const mostBars = 12;
const metres = (value: number | undefined) =>
  value === undefined ? '—' : count(Math.round(value));

/** Space of communities against the standards, and in how many pieces it lies. */
export function Space({ tenant }: { tenant: string }) {
  const asked = useMemo(() => query(() => getGaps(tenant)), []);
  const view = asked.data.value;
  const problem = asked.problem.value;
  if (problem) return <Failure problem={problem} again={() => void asked.load()} />;
  if (!view) return <Loading />;
  const { items, mean, meeting, judged, online } = view;
  if (items.length === 0) return <Notice kind="info" title={t('fc.g.none')} />;
  const short = items.filter(({ gap = 0 }) => gap > 0).slice(0, mostBars);
  return (
    <>
      {short.length > 0 && (
        <section class="card">
          <Bars
            title={t('fc.g.title')}
            finding={t('fc.g.finding', { mean: metres(mean), meeting, judged, online })}
            whole={Math.max(1, ...short.map(({ needed = 0 }) => needed))}
            bars={short.map(
              ({ community, have = 0, needed = 0, gap = 0 }): Bar => ({
                label: regionNames([community]),
                value: t('fc.g.of', {
                  have: metres(have),
                  needed: metres(needed),
                  gap: metres(gap),
                }),
                parts: [{ amount: have }, { amount: gap, look: 'c2' }],
              }),
            )}
            heads={[t('fc.community'), t('fc.g.have'), t('fc.g.needed'), t('fc.g.gap')]}
            rows={short.map(({ community, have, needed, gap }) => [
              regionNames([community]),
              metres(have),
              metres(needed),
              metres(gap),
            ])}
          />
        </section>
      )}
      {short.length === 0 && (
        <p class="quiet">{t('fc.g.finding', { mean: metres(mean), meeting, judged, online })}</p>
      )}
      <section class="card">
        <h2>{t('fc.g.sites')}</h2>
        <TableFrame label={t('fc.g.sites')}>
          <thead>
            <tr>
              <th scope="col">{t('fc.community')}</th>
              <th scope="col">{t('fc.g.places')}</th>
              <th scope="col" class="num">
                {t('fc.space')}
              </th>
              <th scope="col" class="num">
                {t('fc.g.largest')}
              </th>
              <th scope="col">{t('fc.g.missing')}</th>
            </tr>
          </thead>
          <tbody>
            {items
              .filter(({ sites }) => sites.length > 0)
              .map(({ community, sites, squareMetres, largestShare, missing }) => (
                <tr key={community}>
                  <th scope="row" lang="zh-CN">
                    {regionNames([community])}
                  </th>
                  <td lang="zh-CN">
                    {sites.map(({ name, squareMetres: own }) => `${name} ${count(own)}`).join('、')}
                  </td>
                  <td class="num">{count(squareMetres)}</td>
                  <td class="num">{percent(largestShare)}</td>
                  <td>{missing.length === 0 ? t('fc.g.complete') : count(missing.length)}</td>
                </tr>
              ))}
          </tbody>
        </TableFrame>
      </section>
    </>
  );
}
