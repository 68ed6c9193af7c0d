import type { PurchaseView } from '../../../shared/contracts/purchases.ts';
import { Facts } from '../../form/facts.tsx';
import { count, instant, named, t } from '../../i18n.ts';

type Props = { view: PurchaseView };

/** The commitment everybody could read before anybody applied. */
export function Promised({ view: { purchase } }: Props) {
  const { lot } = purchase;
  if (!lot) return null;
  return (
    <section class="card">
      <h2>{t('draw.promise')}</h2>
      <p class="quiet">{t('draw.promiseText')}</p>
      <Facts
        facts={[
          [t('draw.commitment'), <span class="code">{lot.commitment}</span>],
          [t('draw.committedAt'), instant(lot.committedAt)],
          [t('draw.event'), lot.event ?? t('draw.noEvent')],
        ]}
      />
    </section>
  );
}

const reasonOf = (code: string) => {
  const [kind = '', link = ''] = code.split('-');
  return kind === 'linked' ? named(`link.${link}`) : named(`bar.${code}`);
};

/** What came of it, as far as the reader may know: figures until the result is public, then names. */
export function Result({ view: { purchase, names } }: Props) {
  const { lot, panel, tenantId, id } = purchase;
  if (!lot?.result) return null;
  const seats = panel?.seats ?? [];
  const out = Object.entries(lot.excluded ?? {});
  return (
    <section class="card">
      <h2>{t('draw.result')}</h2>
      <Facts
        facts={[
          [t('draw.drawnAt'), instant(lot.drawnAt ?? lot.committedAt)],
          [t('draw.turns'), t('draw.turnsValue', { n: lot.turns ?? 1 })],
          [t('draw.poolSize'), t('people.count', { n: count(lot.pool ?? 0) })],
          [
            t('draw.excluded'),
            out.length > 0
              ? out.map(([code, n]) => `${reasonOf(code)} ${count(n)}`).join(t('list.comma'))
              : t('none'),
          ],
          [t('draw.hash'), <span class="code">{lot.result}</span>],
        ]}
      />
      {seats.length === 0 ? (
        <p class="quiet">{t('draw.secret')}</p>
      ) : (
        <>
          <h3>{t('draw.names')}</h3>
          <ul>
            {seats.map(({ personId, conflict, isRepresentative }) => (
              <li key={personId}>
                {names[personId]} {isRepresentative && `（${t('draw.representative')}）`}
                {conflict !== 'none' && (
                  <span class="tag stopped">{named(`draw.left.${conflict}`)}</span>
                )}
              </li>
            ))}
          </ul>
          <p class="actions">
            <a class="button" href={`/t/${tenantId}/purchases/${id}/draw.json`} download>
              {t('draw.download')}
            </a>
          </p>
          <p class="small quiet">
            {t('draw.verify')} <span class="code">npm run draw:verify -- draw.json</span>
          </p>
        </>
      )}
    </section>
  );
}
