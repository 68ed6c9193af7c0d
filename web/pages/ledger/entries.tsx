import type { LedgerView } from '../../../shared/contracts/ledger.ts';
import { hereWith, stayHere } from '../../here.ts';
import { money, named, t } from '../../i18n.ts';
import { TableFrame } from '../../table/table.tsx';
import { lineName, type Shown, sourceName } from './situation.ts';

type Standing = LedgerView['figures']['standings'][string];

const looks = { counted: 'done', frozen: 'warn', reversed: 'stopped' } as const;

function StandingTag({ standing }: { standing: Standing | undefined }) {
  if (!standing) return null;
  return (
    <>
      <span class={`tag ${looks[standing.status]}`}>
        {named(`ledger.standing.${standing.status}`)}
      </span>
      {standing.status === 'frozen' && (
        <span class="small quiet block">
          {t('ledger.because', {
            what: named(`ledger.over.${standing.because.over}`),
            left: money(standing.because.leftFen),
          })}
        </span>
      )}
    </>
  );
}

/** Everything that was spent, newest first; nothing is ever written over. */
export function Expenses({ view }: Pick<Shown, 'view'>) {
  const { expenses, figures, may } = view;
  if (expenses.length === 0) return <p class="quiet">{t('ledger.none')}</p>;
  const twice = new Set(figures.sameVoucher.flat());
  return (
    <TableFrame label={t('ledger.table')}>
      <thead>
        <tr>
          <th scope="col">{t('ledger.payee')}</th>
          <th scope="col" class="num">
            {t('ledger.amount')}
          </th>
          <th scope="col">{t('ledger.line')}</th>
        </tr>
      </thead>
      <tbody>
        {[...expenses]
          .sort((a, b) => (a.paidOn < b.paidOn ? 1 : -1))
          .map((one) => {
            const line = figures.lines.find(({ id }) => id === one.lineId);
            const standing = figures.standings[one.id];
            return (
              <tr key={one.id}>
                <th scope="row">
                  {one.payee}
                  <span class="small quiet block">
                    {[one.paidOn, one.voucher.number, one.purpose].filter(Boolean).join(' · ')}
                  </span>
                  {twice.has(one.id) && <span class="tag warn">{t('ledger.twice')}</span>}
                </th>
                <td class="num">{money(one.amountFen)}</td>
                <td>
                  {line && lineName(line)}
                  <span class="small quiet block">{sourceName(one.source)}</span>
                  <StandingTag standing={standing} />
                  {may.record && standing?.status !== 'reversed' && (
                    <a
                      class="block"
                      href={hereWith({ act: 'reverse', entry: one.id, done: '' })}
                      onClick={stayHere}
                    >
                      {t('ledger.reverse')}
                    </a>
                  )}
                </td>
              </tr>
            );
          })}
      </tbody>
    </TableFrame>
  );
}
