import type { OverviewView } from '../../../shared/contracts/overview.ts';
import { count, money, percent, t, wan } from '../../i18n.ts';
import { resultInWords } from '../../parts/heard.ts';

/** What many projects come to, in a few figures. */
export function Figures({ view: { totals, saving, smallest } }: { view: OverviewView }) {
  const few = t('over.few', { k: smallest });
  const heard = totals.heard.suppressed
    ? resultInWords(totals.heard)
    : `${resultInWords(totals.heard)} · ${t('say.n', { n: totals.heard.n })}`;
  const facts: (readonly [string, string])[] = [
    [t('over.projects'), count(totals.projects)],
    [t('over.amount'), wan(totals.amountFen)],
    [t('over.spent'), wan(totals.spentFen)],
    [t('over.paid'), wan(totals.paidFen)],
    [t('over.done'), percent(totals.done)],
    [t('over.elapsed'), percent(totals.elapsed)],
    [t('over.people'), totals.people === undefined ? few : count(totals.people)],
    [t('over.cost'), totals.costPerPersonFen === undefined ? few : money(totals.costPerPersonFen)],
    [t('over.heard'), heard],
    ...(saving && saving.budgetFen > 0
      ? [
          [
            t('over.saving'),
            t('over.savingOf', {
              saving: wan(saving.savingFen),
              share: percent(saving.savingFen / saving.budgetFen),
            }),
          ] as const,
        ]
      : []),
  ];
  return (
    <section class="card" aria-label={t('over.title')}>
      <dl class="figures">
        {facts.map(([what, value]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
