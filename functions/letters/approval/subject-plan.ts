import { count, money } from '../../../shared/messages/format.ts';
import { letters } from '../../../shared/messages/letters.ts';
import { terms } from '../../../shared/messages/terms.ts';
import type { Language } from '../../../shared/messages/translate.ts';
import { answers } from '../../parts/answers.ts';
import { howJudged } from '../../parts/how-judged.ts';
import { html, type Markup } from '../../parts/markup.ts';
import { planBasis, planBudget } from './plan-budget.ts';
import { planDifferences } from './plan-differences.ts';
import { planGrounds } from './plan-grounds.ts';
import { rubricFindings } from './rubric-findings.ts';
import type { Summary } from './summary.ts';
import { criteriaTable, deliverablesTable, paymentTerms } from './tables.ts';

/** A plan to be approved: what, why, from which money, under which rules, and how it will be judged. */
export function planSubject(
  language: Language,
  summary: Extract<Summary, { subject: 'plan' }>,
): Markup {
  const t = letters(language);
  const term = terms(language);
  const { plan, regions, rules, budget, before, nameOf, priority } = summary;
  const { need } = plan;
  const facts = answers([
    [t('plan.budget'), money(plan.budgetFen, language), 'big'],
    [
      t('plan.limits'),
      t('plan.limits.value', {
        ceiling: money(plan.ceilingFen, language),
        awards: count(plan.maximumAwards),
      }),
    ],
    [
      t('plan.fund'),
      plan.funding
        ?.map(
          ({ source, amountFen }) =>
            `${term(`fundSource.${source}`)} ${money(amountFen, language)}`,
        )
        .join(t('and')) ?? term(`fundSource.${plan.fundSource}`),
    ],
    [t('plan.method'), `${term(`track.${plan.track}`)} · ${term(`method.${plan.method}`)}`],
    [t('plan.categories'), plan.categories.map((c) => term(`category.${c}`)).join(t('and'))],
    [t('plan.need'), html`<span class="prose" lang="zh-CN">${need.summary}</span>`],
    [
      t('plan.people'),
      t('plan.people.value', {
        affected: count(need.affectedResidents),
        residents: count(need.residents),
      }),
    ],
    [t('plan.goals'), html`<span class="prose" lang="zh-CN">${plan.goals}</span>`],
    [t('plan.regions'), html`<span lang="zh-CN">${regions.join('、')}</span>`],
    [
      t('plan.duration'),
      t('plan.duration.value', {
        periods: plan.periods,
        months: plan.periodMonths,
        midTerm: plan.midTermAfter,
      }),
    ],
    plan.requiredDocuments.length > 0 && [
      t('plan.documents'),
      html`<span lang="zh-CN">${plan.requiredDocuments.join('、')}</span>`,
    ],
    [t('plan.rules'), html`<span class="code">${rules}</span>`],
  ]);
  return html`${planDifferences(language, plan, before, nameOf)}${facts}${planBudget(language, plan, budget)}${planGrounds(language, summary)}${planBasis(language, plan)}<h3>${t('plan.deliverables')}</h3>${deliverablesTable(language, plan.deliverables)}<h3>${t('criteria')}</h3>${criteriaTable(language, plan)}${howJudged(language, { ...plan, priority })}${rubricFindings(language, plan)}<h3>${t('payments')}</h3>${paymentTerms(language, plan.tranches)}`;
}
