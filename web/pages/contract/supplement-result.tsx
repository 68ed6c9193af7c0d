import type { Supplement } from '../../../shared/domain/contract/contract.ts';
import type { Project } from '../../../shared/domain/purchase/project.ts';
import { count, money, t } from '../../i18n.ts';
import { TableFrame } from '../../table/table.tsx';

type Props = { project: Project; supplement: Supplement };

/** Line by line what a change makes of work and payments, for whoever is about to sign it. */
function Difference({ project, supplement: { result } }: Props) {
  const agreed = project.asSigned ?? project;
  const rows = [
    ...agreed.deliverables.map(({ id, name, unit, quantity }) => ({
      name,
      before: `${count(quantity)} ${unit}`,
      after: `${count(result.quantities[id] ?? quantity)} ${unit}`,
    })),
    ...agreed.payments.map(({ number, amountFen }) => ({
      name: t('tranches.nth', { nth: number }),
      before: money(amountFen),
      after: money(result.payments[String(number)] ?? amountFen),
    })),
  ].filter(({ before, after }) => before !== after);
  if (rows.length === 0) return null;
  return (
    <TableFrame label={t('supplements.title')}>
      <thead>
        <tr>
          <th scope="col">{t('contract.amount')}</th>
          <th scope="col" class="num">
            {t('supplement.before')}
          </th>
          <th scope="col" class="num">
            {t('supplement.after')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, before, after }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td class="num">{before}</td>
            <td class="num">
              <strong>{after}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

/** What a change order comes to: the difference, the account of an early end, or the contract that goes on. */
export function SupplementResult(props: Props) {
  const { settlement, successor, kind = 'change' } = props.supplement;
  return (
    <>
      {kind === 'change' && <Difference {...props} />}
      {settlement && (
        <p class="small">
          {t('supplement.settlement', {
            accepted: money(settlement.acceptedFen),
            owed: money(settlement.owedFen),
            due: money(settlement.dueFen),
            over: money(settlement.overpaidFen),
          })}
        </p>
      )}
      {successor && (
        <p class="small">
          {t('supplement.heir', {
            amount: money(successor.amountFen),
            work: successor.deliverables
              .map(({ name, quantity, unit }) => `${name} ${count(quantity)} ${unit}`)
              .join('、'),
          })}
        </p>
      )}
    </>
  );
}
