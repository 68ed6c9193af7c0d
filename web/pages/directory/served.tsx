import type { OutletView } from '../../../shared/contracts/directory.ts';
import { count, percent, t } from '../../i18n.ts';

type Figures = NonNullable<OutletView['tickets']>;

/** A share with what it rests on, and between what it lies. */
function said(share: Figures['satisfied']): string {
  if (!share) return t('dir.served.none');
  const { n, interval } = share;
  return t('dir.served.share', {
    share: percent(share.share),
    from: percent(interval.from),
    to: percent(interval.to),
    n,
  });
}

/** What became of the tickets the hotline sent it in the last twelve months; the office alone reads it. */
export function Served({ tickets }: { tickets: Figures }) {
  const { dispatched, refused, unmet, inTime, solved, satisfied } = tickets;
  const rows: readonly (readonly [string, string])[] = [
    [t('dir.served.sent'), t('dir.served.sent.is', { n: count(dispatched), refused, unmet })],
    [t('dir.served.inTime'), said(inTime)],
    [t('dir.served.solved'), said(solved)],
    [t('dir.served.satisfied'), said(satisfied)],
  ];
  return (
    <section class="card" aria-labelledby="served">
      <h2 id="served">{t('dir.served')}</h2>
      <p class="small quiet">{t('dir.served.lead')}</p>
      <dl class="facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
