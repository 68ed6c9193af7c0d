import { useMemo } from 'preact/hooks';
import type { BookablePlaces } from '../../../shared/contracts/facility-organizations.ts';
import { getPlaces, type Where } from '../../api/bookings.ts';
import { hereWith, parameter, stayHere } from '../../here.ts';
import { count, language, money, named, t } from '../../i18n.ts';
import { AddressFilter } from '../../parts/address-filter.tsx';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';

const nameIn = ({ kinds }: BookablePlaces, id: string): string => {
  const name = kinds.find((kind) => kind.id === id)?.name;
  return (language() === 'en' ? name?.en : name?.zh) ?? id;
};

/** Places of the district with an agreement; those that are open today first. */
export function Places({ where }: { where: Where }) {
  const asked = useMemo(() => query(() => getPlaces(where)), []);
  const view = asked.data.value;
  const problem = asked.problem.value;
  if (problem) return <Failure problem={problem} again={() => void asked.load()} />;
  if (!view) return <Loading />;
  const kind = parameter('kind');
  const kinds = [...new Set(view.items.map((one) => one.kind))];
  const shown = view.items.filter((one) => kind === '' || one.kind === kind);
  return (
    <section class="card">
      <h2>{t('bk.places')}</h2>
      {kinds.length > 1 && (
        <AddressFilter
          name="kind"
          label={t('bk.kind')}
          options={kinds.map((id) => [id, nameIn(view, id)] as const)}
        />
      )}
      {shown.length === 0 && <p class="quiet">{t('bk.places.none')}</p>}
      <ul class="people-list">
        {shown.map((one) => (
          <li key={one.id}>
            <div>
              <a href={hereWith({ facility: one.id, done: '' })} lang="zh-CN" onClick={stayHere}>
                {one.name}
              </a>{' '}
              {!one.isOpen && <span class="tag">{t('bk.later')}</span>}
              <span class="block small quiet">
                {nameIn(view, one.kind)}
                {one.unitName && <span lang="zh-CN"> · {one.unitName}</span>} ·{' '}
                {count(one.squareMetres)} m² ·{' '}
                {one.priceFen === 0 ? t('bk.free') : t('bk.price', { price: money(one.priceFen) })}{' '}
                · {one.days.map((day) => named(`bk.weekday.${day}`)).join(' ')}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
