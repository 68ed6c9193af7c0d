import type { NetworkView } from '../../../shared/contracts/linkage.ts';
import { assets } from '../../../shared/domain/linkage/year.ts';
import { getNetwork } from '../../api/linkage.ts';
import { hereWith } from '../../here.ts';
import { figure, named, t, wan } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';
import { TableFrame } from '../../table/table.tsx';
import { where } from './acting.ts';
import { Filter } from './filter.tsx';
import { mostDrawn, NetworkDrawing } from './network-drawing.tsx';

const asked = query(() => getNetwork(where));

const joined = (names: readonly string[]) => names.join(t('list.comma')) || '—';

function Web({ view }: { view: NetworkView }) {
  const { sources, organizations, places, edges } = view;
  const served = places.filter(({ projects }) => projects > 0);
  if (organizations.length === 0)
    return (
      <section class="card">
        <h2>{t('lk.network')}</h2>
        <p class="quiet">{t('lk.network.none')}</p>
      </section>
    );
  const finding = t('lk.network.finding', {
    s: sources.length,
    o: organizations.length,
    p: served.length,
    e: edges.length,
  });
  const nameOf = new Map(places.map(({ id, name }) => [`p:${id}`, name]));
  const paidBy = (id: string) =>
    edges
      .filter(({ to }) => to === `o:${id}`)
      .map(({ from, fen }) => `${named(`fundSource.${from.slice(2)}`)} ${wan(fen)}`);
  const servesAt = (id: string) =>
    edges.filter(({ from }) => from === `o:${id}`).flatMap(({ to }) => nameOf.get(to) ?? []);
  return (
    <section class="card">
      <h2>{t('lk.network')}</h2>
      <figure class="chart">
        <figcaption>
          <span class="finding">{finding}</span>
        </figcaption>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1). */}
        <section class="table-scroll" aria-label={t('lk.network')} tabIndex={0}>
          <NetworkDrawing view={view} label={finding} />
        </section>
      </figure>
      {organizations.length > mostDrawn && (
        <p class="hint">{t('lk.network.others', { n: organizations.length - mostDrawn })}</p>
      )}
      <TableFrame isWide label={t('lk.network.who')}>
        <thead>
          <tr>
            <th scope="col">{t('lk.network.who')}</th>
            <th scope="col" class="num">
              {t('lk.col.n')}
            </th>
            <th scope="col" class="num">
              {t('lk.col.sum')}
            </th>
            <th scope="col">{t('lk.network.paid')}</th>
            <th scope="col">{t('lk.network.where')}</th>
          </tr>
        </thead>
        <tbody>
          {organizations.map(({ id, name, n, fen }) => (
            <tr key={id}>
              <th scope="row" class="long-name">
                {name}
              </th>
              <td class="num">{n}</td>
              <td class="num">{wan(fen)}</td>
              <td class="long-name">{joined(paidBy(id))}</td>
              <td class="long-name">{joined(servesAt(id))}</td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </section>
  );
}

function findingOf(places: NetworkView['places']): string {
  const worst = [...places].sort((a, b) => (b.gap ?? -999) - (a.gap ?? -999))[0];
  if (!worst || worst.gap === undefined) return t('lk.balance.none');
  return worst.gap > 1
    ? t('lk.balance.finding', { name: worst.name, gap: figure(worst.gap) })
    : t('lk.balance.even');
}

/** To the right of the middle a place asks for more than it gets, to the left it gets more. */
function Gap({ gap, most }: { gap: number | undefined; most: number }) {
  if (gap === undefined) return <td class="num">—</td>;
  const length = (Math.abs(gap) / most) * 100;
  return (
    <td class="num">
      {gap > 0 ? '+' : ''}
      {figure(gap)}
      <svg class="bar gap" viewBox="0 0 200 8" aria-hidden="true">
        <rect class="track" width="200" height="8" />
        <rect
          class={gap > 0 ? 'fill c2' : 'fill'}
          x={gap > 0 ? 100 : 100 - length}
          width={length}
          height="8"
        />
      </svg>
    </td>
  );
}

function Balance({ places }: { places: NetworkView['places'] }) {
  const shown = places.filter(({ needs, projects }) => needs > 0 || projects > 0);
  const most = Math.max(1, ...shown.map(({ gap = 0 }) => Math.abs(gap)));
  return (
    <section class="card">
      <h2>{t('lk.balance')}</h2>
      <p>
        <strong>{findingOf(shown)}</strong>
      </p>
      {shown.length > 0 && (
        <TableFrame label={t('lk.balance')}>
          <thead>
            <tr>
              <th scope="col">{t('lk.col.place')}</th>
              <th scope="col" class="num">
                {t('lk.col.needs')}
              </th>
              <th scope="col" class="num">
                {t('lk.col.projects')}
              </th>
              <th scope="col" class="num">
                {t('lk.col.sum')}
              </th>
              <th scope="col" class="num">
                {t('lk.col.gap')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ id, name, needs, projects, fen, gap }) => (
              <tr key={id}>
                <th scope="row" class="long-name">
                  <a href={hereWith({ place: id })}>{name}</a>
                </th>
                <td class="num">{needs}</td>
                <td class="num">{projects}</td>
                <td class="num">{wan(fen)}</td>
                <Gap gap={gap} most={most} />
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
      <p class="hint">{t('lk.balance.hint')}</p>
    </section>
  );
}

function Assets({ view }: { view: NetworkView }) {
  const has = new Map<string, Set<string>>();
  for (const { from, to } of view.edges)
    if (to.startsWith('p:')) has.set(to.slice(2), (has.get(to.slice(2)) ?? new Set()).add(from));
  const known = view.assets.filter((one) => one.assets.some((value) => value !== null));
  if (known.length === 0) return null;
  const countOf = (code: string, all: readonly (number | null)[], at: number) =>
    assets[at] === 'organizations' ? (has.get(code)?.size ?? 0) : (all[at] ?? null);
  return (
    <section class="card">
      <h2>{t('lk.assets')}</h2>
      <p class="lead">{t('lk.assets.lead')}</p>
      <TableFrame isWide label={t('lk.assets')}>
        <thead>
          <tr>
            <th scope="col">{t('lk.col.place')}</th>
            {assets.map((name) => (
              <th scope="col" class="num" key={name}>
                {t(`lk.asset.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {known.map(({ code, name, assets: values }) => (
            <tr key={code}>
              <th scope="row" class="long-name">
                {name}
              </th>
              {assets.map((asset, at) => {
                const value = countOf(code, values, at);
                return (
                  <td class="num" key={asset}>
                    {value === null ? '' : figure(value)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </section>
  );
}

/** Who pays, who serves and where; whether that is where needs are; what there is to work with. */
export function Network() {
  const view = asked.data.value;
  const failed = asked.problem.value;
  if (!view)
    return failed ? <Failure problem={failed} again={() => void asked.load()} /> : <Loading />;
  return (
    <>
      <Filter year={view.year} years={view.years} places={view.streets} place={view.place} />
      <Web view={view} />
      <Balance places={view.places} />
      <Assets view={view} />
    </>
  );
}
