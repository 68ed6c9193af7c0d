import type { Registry } from '../../../shared/contracts/communities.ts';
import { hereWith, stayHere } from '../../here.ts';
import { t } from '../../i18n.ts';

type Place = Registry['place'];

/** From the top down to here; each leads to the sums of its place. */
export function PlaceCrumbs({ above, here }: { above: readonly Place[]; here: Place }) {
  if (above.length === 0) return null;
  return (
    <nav class="crumbs" aria-label={t('cm.above')}>
      <ol>
        {above.map(({ id, name }, at) => (
          <li key={id}>
            <a
              href={hereWith({ place: at === 0 ? '' : id, community: '', tab: '', act: '' })}
              onClick={stayHere}
            >
              {name}
            </a>
          </li>
        ))}
        <li>{here.name}</li>
      </ol>
    </nav>
  );
}
