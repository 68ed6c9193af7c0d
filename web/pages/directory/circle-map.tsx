import type { CircleView } from '../../../shared/contracts/directory-circle.ts';
import { hereWith, parameter } from '../../here.ts';
import { count, t } from '../../i18n.ts';
import { type MapPlace, PlaceMap } from '../../parts/place-map.tsx';
import { regionNames } from '../../parts/regions.ts';
import { Notice } from '../../shell/notice.tsx';

type One = CircleView['communities'][number];

/** How a community is served, in a word. */
export const saidOf = ({ missing }: One): string => {
  if (!missing) return t('dir.c.notJudged');
  return missing.length === 0 ? t('dir.c.whole') : t('dir.c.lacking', { n: missing.length });
};

const lookOf = ({ missing }: One): MapPlace['look'] => {
  if (!missing) return 'plain';
  return missing.length === 0 ? 'home' : 'lacking';
};

/** Communities where they are, or one of them with what lies around it. */
export function CircleMap({ view }: { view: CircleView }) {
  const chosen = parameter('community');
  const all = view.communities.flatMap((one): (MapPlace & { one: One })[] => {
    const { place, community } = one;
    if (!place) return [];
    const label = regionNames([community]);
    const href = hereWith({ community, act: '', done: '' });
    return [{ one, id: community, ...place, label, said: saidOf(one), look: lookOf(one), href }];
  });
  if (all.length === 0) return <Notice kind="info" title={t('dir.c.none')} />;
  const near = view.around && all.filter(({ id }) => id === chosen);
  return (
    <figure class="chart">
      <figcaption>{t('dir.c.map')}</figcaption>
      <PlaceMap
        title={t('dir.c.map')}
        places={near && near.length > 0 ? near : all}
        dots={near ? (view.around?.points ?? []).map(({ place }) => place) : []}
        ringMetres={view.reachMetres}
        chosen={chosen}
        scaleLabel={(n) => t('dir.c.scale', { n: count(n) })}
      />
      <ul class="plain-list small map-key">
        {(['home', 'lacking', 'plain'] as const)
          .filter((look) => all.some((one) => one.look === look))
          .map((look) => (
            <li key={look}>
              <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
                {look === 'lacking' ? (
                  <rect class="map-lacking" x="3" y="3" width="18" height="18" />
                ) : (
                  <circle class={`map-${look}`} cx="12" cy="12" r="9" />
                )}
              </svg>{' '}
              {t('dir.m.home')}：
              {look === 'home'
                ? t('dir.c.whole')
                : look === 'plain'
                  ? t('dir.c.notJudged')
                  : t('dir.c.missing')}
            </li>
          ))}
      </ul>
    </figure>
  );
}
