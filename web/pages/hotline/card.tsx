import type { ProviderCard } from '../../../shared/contracts/hotline-providers.ts';
import { count, day, named, t } from '../../i18n.ts';
import { regionNames } from '../../parts/regions.ts';
import { matterCalled } from './matters.ts';

function Open({ open }: { open: ProviderCard['open'] }) {
  if (!open || open.is === 'unknown') return <span class="tag">{t('hot.pr.hours.unknown')}</span>;
  if (open.is === 'open')
    return (
      <span class="tag done">
        {open.isAllDay ? t('hot.pr.allDay') : t('hot.pr.open', { until: open.until })}
      </span>
    );
  return (
    <span class="tag warn">
      {open.next
        ? t('hot.pr.closed', { day: day(open.next.day), at: open.next.at })
        : t('hot.pr.closed.only')}
    </span>
  );
}

/** What the directory says of a provider: whether it is open, how far it is, how far the entry can be relied on. */
export function Card({ card }: { card: ProviderCard }) {
  const { community, address, form, phone, metres, comesHome, standing, categories } = card;
  return (
    <>
      <p>
        <Open open={card.open} /> {comesHome && <span class="tag">{t('hot.pr.comesHome')}</span>}{' '}
        {standing.is !== 'verified' && (
          <span class="tag warn">{named(`hot.pr.${standing.is}`)}</span>
        )}
      </p>
      <p class="small">
        <span lang="zh-CN">
          {regionNames([community])} {address}
        </span>
        {metres !== undefined && ` · ${t('hot.pr.metres', { n: count(metres) })}`}
      </p>
      <p class="small quiet">
        {[...categories.map(matterCalled), named(`hot.o.${form}`)].join(' · ')}
        {phone && (
          <>
            {' · '}
            <a href={`tel:${phone}`}>{phone}</a>
          </>
        )}
      </p>
    </>
  );
}
