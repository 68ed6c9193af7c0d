import type { PurchaseView } from '../../../shared/contracts/purchases.ts';
import { hereWith, stayHere } from '../../here.ts';
import { instant, money, named, t } from '../../i18n.ts';

/** The register of bonds, as far as the reader may know it. */
export function Bonds({ view }: { view: PurchaseView }) {
  const bonds = Object.entries(view.purchase.bonds ?? {});
  const mayRecord = view.commands.includes('recordBond');
  if (bonds.length === 0 && !mayRecord) return null;
  return (
    <section class="card">
      <h2>{t('bonds.title')}</h2>
      {bonds.length === 0 && <p class="quiet">{t('bonds.none')}</p>}
      <ul class="tasks">
        {bonds.map(([key, { kind, amountFen, form, receivedAt, returnedAt }]) => (
          <li class="task" key={key}>
            <div>
              <p>
                <strong>{view.names[key.split('.')[1] ?? '']}</strong> ·{' '}
                {named(`bond.kind.${kind}`)}
              </p>
              <p>
                {money(amountFen)} · {named(`bond.form.${form}`)} ·{' '}
                {returnedAt
                  ? t('bond.returned', { at: instant(returnedAt) })
                  : t('bond.held', { at: instant(receivedAt) })}
              </p>
            </div>
            {!returnedAt && view.commands.includes('returnBond') && (
              <a
                class="button"
                href={hereWith({ act: 'returnBond', reference: key, done: '' })}
                onClick={stayHere}
              >
                {named('command.returnBond')}
              </a>
            )}
          </li>
        ))}
      </ul>
      {mayRecord && (
        <p class="actions">
          <a
            class="button"
            href={hereWith({ act: 'recordBond', reference: '', done: '' })}
            onClick={stayHere}
          >
            {named('command.recordBond')}
          </a>
        </p>
      )}
    </section>
  );
}
