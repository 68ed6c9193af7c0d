import { surplusUses } from '../../../../shared/domain/ledger/entry-names.ts';
import { Bars } from '../../../charts/bars.tsx';
import { hereWith, stayHere } from '../../../here.ts';
import { money, named, t } from '../../../i18n.ts';
import { TableFrame } from '../../../table/table.tsx';
import type { Shown } from '../situation.ts';

/** What was earned, and where it went. */
function Uses({ view }: Pick<Shown, 'view'>) {
  const { inFen, uses, leftFen } = view.figures.earned;
  if (inFen === 0) return null;
  const parts = [
    ...surplusUses.map((use) => [use, uses[use]] as const),
    ['left', leftFen] as const,
  ];
  const name = (part: string) => (part === 'left' ? t('lm.left') : named(`ledger.use.${part}`));
  return (
    <Bars
      title={t('lm.uses')}
      finding={t('lm.uses.finding', { sum: money(inFen), left: money(leftFen) })}
      bars={parts.map(([part, amount]) => ({
        label: name(part),
        value: money(amount ?? 0),
        parts: [{ amount: amount ?? 0, look: part === 'left' ? 'c2' : 'good' }],
      }))}
      whole={inFen}
      heads={[t('ledger.use'), t('ledger.amount')]}
      rows={parts.map(([part, amount]) => [name(part), money(amount ?? 0)])}
    />
  );
}

/** Income the work has of its own. */
export function Incomes({ view }: Pick<Shown, 'view'>) {
  const { incomes, figures, may } = view;
  const isReversed = (id: string) => figures.standings[id]?.status === 'reversed';
  return (
    <section class="card" aria-labelledby="incomes">
      <h2 id="incomes">{t('lm.incomes')}</h2>
      <Uses view={view} />
      {incomes.length === 0 ? (
        <p class="quiet">{t('lm.incomes.none')}</p>
      ) : (
        <TableFrame label={t('lm.incomes.table')}>
          <thead>
            <tr>
              <th scope="col">{t('lm.income.from')}</th>
              <th scope="col" class="num">
                {t('ledger.amount')}
              </th>
              <th scope="col">{t('lm.income.kind')}</th>
            </tr>
          </thead>
          <tbody>
            {[...incomes]
              .sort((a, b) => (a.receivedOn < b.receivedOn ? 1 : -1))
              .map((one) => (
                <tr key={one.id}>
                  <th scope="row">
                    {one.from}
                    <span class="small quiet block">
                      {[one.receivedOn, one.voucher?.number, one.note].filter(Boolean).join(' · ')}
                    </span>
                  </th>
                  <td class="num">{money(one.amountFen)}</td>
                  <td>
                    {named(`lm.kind.${one.kind}`)}
                    {isReversed(one.id) && (
                      <span class="tag stopped block">{t('ledger.standing.reversed')}</span>
                    )}
                    {may.record && !isReversed(one.id) && (
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
              ))}
          </tbody>
        </TableFrame>
      )}
    </section>
  );
}
