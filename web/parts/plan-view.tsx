import type { Plan as PlanType } from '../../shared/domain/purchase/plan.ts';
import { type Bar, Bars } from '../charts/bars.tsx';
import { Facts } from '../form/facts.tsx';
import { count, money, named, percent, t } from '../i18n.ts';
import { TableFrame } from '../table/table.tsx';
import { regionNames } from './regions.ts';
import { tieName } from './tranches.tsx';

type Props = { plan: PlanType };

const planFacts = (plan: PlanType) =>
  [
    [t('plan.need.summary'), <span class="prose">{plan.need.summary}</span>],
    [
      t('plan.breadth'),
      t('plan.breadthValue', {
        affected: count(plan.need.affectedResidents),
        residents: count(plan.need.residents),
        share: percent(plan.need.affectedResidents / plan.need.residents),
      }),
    ],
    [t('plan.goals'), <span class="prose">{plan.goals}</span>],
    [t('plan.regionCodes'), regionNames(plan.regionCodes)],
    [
      t('plan.categories'),
      plan.categories.map((c) => named(`category.${c}`)).join(t('list.comma')),
    ],
    [t('plan.fundSource'), named(`fundSource.${plan.fundSource}`)],
    [t('plan.budgetFen'), money(plan.budgetFen)],
    [t('plan.ceilingFen'), money(plan.ceilingFen)],
    [t('plan.maximumAwards'), count(plan.maximumAwards)],
    [t('plan.requiredDocuments'), plan.requiredDocuments.join(t('list.comma')) || t('none')],
    [
      t('plan.schedule'),
      t('plan.scheduleValue', {
        periods: plan.periods,
        months: plan.periodMonths,
        midTerm: plan.midTermAfter,
      }),
    ],
  ] as const;

function Criteria({ plan }: Props) {
  const all = [
    ...plan.criteria.map(({ name, max }) => ({ name, max })),
    ...(plan.priceWeight > 0 ? [{ name: t('criteria.price'), max: plan.priceWeight }] : []),
  ];
  const bars = all.map(
    ({ name, max }): Bar => ({
      label: name,
      value: t('unit.points', { points: max }),
      parts: [{ amount: max }],
    }),
  );
  const heaviest = [...all].sort((a, b) => b.max - a.max)[0];
  return (
    <Bars
      title={t('criteria')}
      finding={t('criteria.finding', { name: heaviest?.name ?? '', max: heaviest?.max ?? 0 })}
      bars={bars}
      whole={Math.max(...all.map(({ max }) => max))}
      heads={[t('criterion'), t('points')]}
      rows={all.map(({ name, max }) => [name, String(max)])}
    />
  );
}

function Deliverables({ plan }: Props) {
  return (
    <TableFrame label={t('deliverables')}>
      <thead>
        <tr>
          <th scope="col">{t('deliverable')}</th>
          <th scope="col" class="num">
            {t('quantity')}
          </th>
          <th scope="col">{t('unit')}</th>
        </tr>
      </thead>
      <tbody>
        {plan.deliverables.map(({ id, name, quantity, unit }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td class="num">{count(quantity)}</td>
            <td>{unit}</td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

/** What is to be bought and why. */
export const PlanFacts = ({ plan }: Props) => <Facts facts={planFacts(plan)} />;

/** How it is judged, counted and paid. */
export function PlanJudging({ plan }: Props) {
  return (
    <>
      <Criteria plan={plan} />
      <h3>{t('deliverables')}</h3>
      <Deliverables plan={plan} />
      <h3>{t('tranches')}</h3>
      <Facts
        facts={plan.tranches.map((tranche, i) => [
          t('tranches.nth', { nth: i + 1 }),
          `${tranche.percent}% · ${tieName(tranche.after === 'period' ? `period-${tranche.period}` : tranche.after)}`,
        ])}
      />
    </>
  );
}
