import type { ComponentChildren } from 'preact';
import type { Plan } from '../../../../shared/domain/purchase/plan.ts';
import type { Fact } from '../../../form/facts.tsx';
import { money, t } from '../../../i18n.ts';
import { tieName } from '../../../parts/tranches.tsx';
import type { Changes } from './amend-values.ts';

const arrow = (before: ComponentChildren, after: ComponentChildren) => (
  <>
    <del>{before}</del> → <ins>{after}</ins>
  </>
);

/** Line by line: what is gone, what is new; what stays is not said. */
function listed(before: readonly string[], after: readonly string[]) {
  const gone = before.filter((line) => !after.includes(line));
  const added = after.filter((line) => !before.includes(line));
  return (
    <ul class="plain">
      {gone.map((line) => (
        <li key={`-${line}`}>
          <del>{line}</del>
        </li>
      ))}
      {added.map((line) => (
        <li key={`+${line}`}>
          <ins>{line}</ins>
        </li>
      ))}
    </ul>
  );
}

const criteriaIn = (criteria: Plan['criteria']) =>
  criteria.map(({ name, max, indicator }) =>
    [name, t('unit.points', { points: max }), indicator].filter(Boolean).join(' · '),
  );
const tranchesIn = (tranches: Plan['tranches']) =>
  tranches.map(
    ({ percent, after, period }, i) =>
      `${t('tranches.nth', { nth: i + 1 })} ${percent}% · ${tieName(after === 'period' ? `period-${period}` : after)}`,
  );
const quantitiesIn = (rows: Plan['deliverables']) =>
  rows.map(({ name, quantity, unit }) => `${name} ${quantity}${unit}`);

/** What changes, before it is sent: field by field what is gone and what is new. */
export function amendFacts(changes: Changes, plan: Plan): Fact[] {
  const { goals, deliverables, requiredDocuments, criteria, tranches } = changes;
  const { ceilingFen, contractMonths, priceWeight } = changes;
  const facts: (Fact | false | undefined)[] = [
    goals !== undefined && [t('plan.goals'), arrow(plan.goals, goals)],
    deliverables && [
      t('deliverables'),
      listed(quantitiesIn(plan.deliverables), quantitiesIn(deliverables)),
    ],
    criteria && [t('criteria'), listed(criteriaIn(plan.criteria), criteriaIn(criteria))],
    priceWeight !== undefined && [
      t('criteria.price'),
      arrow(String(plan.priceWeight), String(priceWeight)),
    ],
    requiredDocuments && [
      t('plan.requiredDocuments'),
      listed(plan.requiredDocuments, requiredDocuments),
    ],
    ceilingFen !== undefined && [
      t('plan.ceilingFen'),
      arrow(money(plan.ceilingFen), money(ceilingFen)),
    ],
    tranches && [t('tranches'), listed(tranchesIn(plan.tranches), tranchesIn(tranches))],
    contractMonths !== undefined && [
      t('call.contractMonths'),
      arrow(String(plan.contractMonths ?? t('none')), String(contractMonths)),
    ],
  ];
  return facts.filter((fact): fact is Fact => Boolean(fact));
}
