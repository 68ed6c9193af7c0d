import type { Places } from '../../../shared/contracts/places.ts';
import { count, t } from '../../i18n.ts';
import { type MapPlace, PlaceMap } from '../../parts/place-map.tsx';
import { hrefOf, type Part } from './table.tsx';

/** Needs that were answered late stand out; nothing is judged where needs are not counted. */
const lookOf = ({ running }: Part): MapPlace['look'] => {
  if (!running) return 'plain';
  return running.late > 0 ? 'lacking' : 'home';
};

function saidOf({ running, watched }: Part): string {
  if (!running) return t('pl.map.households', { n: count(watched.households) });
  const { open, late } = running;
  return t('pl.map.said', { open: count(open), late: count(late) });
}

const looks = ['home', 'lacking', 'plain'] as const;

/** Where the parts lie, as far as communities have a place on the map; nothing where fewer than two have one. */
export function PlacesMap({ view }: { view: Places }) {
  const places = view.parts.flatMap((part): MapPlace[] => {
    const { at, id, name } = part;
    if (!at) return [];
    return [{ id, ...at, label: name, said: saidOf(part), look: lookOf(part), href: hrefOf(part) }];
  });
  if (places.length < 2) return null;
  const missing = view.parts.length - places.length;
  return (
    <figure class="card chart">
      <figcaption>{t('pl.map')}</figcaption>
      <PlaceMap
        title={t('pl.map')}
        places={places}
        dots={view.dots}
        scaleLabel={(n) => t('pl.map.scale', { n: count(n) })}
      />
      <ul class="plain-list small map-key">
        {looks
          .filter((look) => places.some((one) => one.look === look))
          .map((look) => (
            <li key={look}>
              <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
                {look === 'lacking' ? (
                  <rect class="map-lacking" x="3" y="3" width="18" height="18" />
                ) : (
                  <circle class={`map-${look}`} cx="12" cy="12" r="9" />
                )}
              </svg>{' '}
              {t(`pl.map.${look}`)}
            </li>
          ))}
        {missing > 0 && <li>{t('pl.map.missing', { n: missing })}</li>}
      </ul>
    </figure>
  );
}
