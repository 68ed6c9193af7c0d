import type { OpenedTree, PlaceInTree } from '../../../shared/contracts/region-tree.ts';
import { type Level, levels } from '../../../shared/domain/region/levels.ts';
import { Bars } from '../../charts/bars.tsx';
import { hereWith, parameter, stayHere, workPage } from '../../here.ts';
import { count, named, t } from '../../i18n.ts';
import { Notice } from '../../shell/notice.tsx';

const to = (id: string) => hereWith({ node: id, text: '', act: '' });
const levelName = (level: Level) => named(`rg.level.${level}`);

const inside = ({ sum }: PlaceInTree) =>
  levels
    .filter((level) => sum.below[level])
    .map((level) => t('rg.n', { n: count(sum.below[level] ?? 0), level: levelName(level) }))
    .join(t('list.comma'));

const households = ({ sum, stated }: PlaceInTree) =>
  [
    sum.households > 0 ? t('rg.households', { n: count(sum.households) }) : '',
    stated === undefined ? '' : t('rg.stated', { n: count(stated) }),
  ]
    .filter(Boolean)
    .join(t('list.comma'));

function Tags({ place }: { place: PlaceInTree }) {
  return (
    <>
      {place.size && <span class="tag warn">{t(`rg.size.${place.size}`)}</span>}
      {place.validTo && <span class="tag stopped">{t('rg.ended', { day: place.validTo })}</span>}
    </>
  );
}

function Part({ place, isFound }: { place: PlaceInTree; isFound?: boolean }) {
  const about = [
    isFound ? place.path.join(' › ') : '',
    levelName(place.level),
    inside(place),
    households(place),
  ];
  return (
    <li class="row">
      <div>
        <h3>
          <a class="row-link" href={to(place.id)} onClick={stayHere}>
            {place.name}
          </a>
        </h3>
        <p class="small quiet">{about.filter(Boolean).join(' · ')}</p>
      </div>
      <p class="row-facts">
        <Tags place={place} />
      </p>
    </li>
  );
}

function Acts({ view }: { view: OpenedTree }) {
  const { node, mayChange } = view;
  const isRoot = node.parent === undefined;
  const changes = node.validTo
    ? []
    : [
        ...(node.holds.length > 0 ? (['add'] as const) : []),
        'rename' as const,
        ...(isRoot ? [] : (['move', 'merge', 'close'] as const)),
        'count' as const,
      ];
  return (
    <p class="actions">
      {mayChange &&
        changes.map((act) => (
          <a key={act} class="button" href={hereWith({ act })} onClick={stayHere}>
            {t(`rg.${act}`)}
          </a>
        ))}
      <a class="button plain" href={hereWith({ act: 'history' })} onClick={stayHere}>
        {t('rg.history')}
      </a>
      <a
        class="button plain"
        href={workPage('access', { tenant: parameter('tenant'), tab: 'adjustments' })}
      >
        {t('rg.adjust')}
      </a>
    </p>
  );
}

/** How much of the place lies in each of its parts, drawn where there is something to compare. */
function Shares({ view }: { view: OpenedTree }) {
  const { parts } = view;
  const isCounted = parts.some(({ sum }) => sum.households > 0);
  const amount = ({ sum }: PlaceInTree) =>
    isCounted ? sum.households : Object.values(sum.below).reduce((all, n) => all + (n ?? 0), 0);
  const most = Math.max(0, ...parts.map(amount));
  if (parts.length < 2 || most === 0) return null;
  const [first] = [...parts].sort((a, b) => amount(b) - amount(a));
  const title = t(isCounted ? 'rg.bars.households' : 'rg.bars.places');
  return (
    <section class="card">
      <Bars
        title={title}
        finding={t('rg.bars.finding', { name: first?.name ?? '', n: count(most) })}
        whole={most}
        bars={parts.map((part) => ({
          label: part.name,
          value: count(amount(part)),
          parts: [{ amount: amount(part) }],
        }))}
        heads={[t('rg.place'), title]}
        rows={parts.map((part) => [part.name, count(amount(part))])}
      />
    </section>
  );
}

function Above({ view }: { view: OpenedTree }) {
  if (view.above.length === 0) return null;
  return (
    <nav class="crumbs" aria-label={t('rg.above')}>
      <ol>
        {view.above.map(({ id, name }) => (
          <li key={id}>
            <a href={to(id)} onClick={stayHere}>
              {name}
            </a>
          </li>
        ))}
        <li>{view.node.name}</li>
      </ol>
    </nav>
  );
}

function Warnings({ view: { warnings, node } }: { view: OpenedTree }) {
  const { small, large, least, most, source } = warnings;
  if (node.parent !== undefined || small + large === 0) return null;
  return (
    <Notice kind="warn" title={t('rg.sizes', { n: count(small + large) })}>
      <p>
        {t('rg.sizes.text', {
          small: count(small),
          large: count(large),
          least: count(least),
          most: count(most),
          source,
        })}
      </p>
    </Notice>
  );
}

function FoundPlaces({ found }: { found: readonly PlaceInTree[] }) {
  return (
    <section class="card">
      <h2>{t('rg.found', { n: count(found.length) })}</h2>
      {found.length === 0 ? (
        <div class="empty">
          <p class="empty-title">{t('rg.noneFound')}</p>
          <p>
            <a href={hereWith({ text: '' })} onClick={stayHere}>
              {t('rg.all')}
            </a>
          </p>
        </div>
      ) : (
        <ul class="rows">
          {found.map((place) => (
            <Part key={place.id} place={place} isFound />
          ))}
        </ul>
      )}
    </section>
  );
}

/** A place: what it is, what lies in it, and what can be done to it. */
export function OpenedPlace({ view }: { view: OpenedTree }) {
  const { node, parts, former, found } = view;
  if (found) return <FoundPlaces found={found} />;
  const facts = [levelName(node.level), node.code, inside(node), households(node)];
  return (
    <>
      <Above view={view} />
      <Warnings view={view} />
      <section class="card">
        <h2>
          {node.name} <Tags place={node} />
        </h2>
        <p class="quiet">{facts.filter(Boolean).join(' · ')}</p>
        {node.sum.uncounted > 0 && node.sum.households > 0 && (
          <p class="small">{t('rg.uncounted', { n: count(node.sum.uncounted) })}</p>
        )}
        <Acts view={view} />
      </section>
      <section class="card">
        <h2>{t('rg.parts')}</h2>
        {parts.length === 0 ? (
          <div class="empty">
            <p class="empty-title">{t('rg.noParts')}</p>
          </div>
        ) : (
          <ul class="rows">
            {parts.map((place) => (
              <Part key={place.id} place={place} />
            ))}
          </ul>
        )}
        {former.length > 0 && (
          <details>
            <summary>{t('rg.former', { n: count(former.length) })}</summary>
            <ul class="rows">
              {former.map((place) => (
                <Part key={place.id} place={place} />
              ))}
            </ul>
          </details>
        )}
      </section>
      <Shares view={view} />
    </>
  );
}
