import type { BudgetBasis } from '../../../shared/domain/purchase/budget-basis.ts';
import type { Plan } from '../../../shared/domain/purchase/plan.ts';
import { count, money } from '../../../shared/messages/format.ts';
import { planLetter } from '../../../shared/messages/plan-letter.ts';
import { terms } from '../../../shared/messages/terms.ts';
import type { Language } from '../../../shared/messages/translate.ts';
import { html, type Markup, none } from '../../parts/markup.ts';

const chinese = (text: string): Markup => html`<span class="prose" lang="zh-CN">${text}</span>`;

function splitCheck(language: Language, budget: BudgetBasis, { splitting }: Plan): Markup {
  const t = planLetter(language);
  const term = terms(language);
  if (budget.isUnchecked) return html`<p>${t('splitUnchecked')}</p>`;
  if (budget.splits.length === 0) return html`<p>${t('splitNone')}</p>`;
  const why = splitting
    ? html`<p>${t('splitReason', { reason: splitting.reason, reference: splitting.reference })}</p>`
    : none;
  return html`<div class="notice warn">${budget.splits.map(
    ({ category, count: n, sumFen, limitFen }) =>
      html`<p>${t('split', {
        category: term(`category.${category as Plan['categories'][number]}`),
        count: n,
        sum: money(sumFen, language),
        limit: money(limitFen, language),
      })}</p>`,
  )}${why}</div>`;
}

/** From which lines, what is left of each after it, and whether it looks split. */
export function planBudget(language: Language, plan: Plan, budget?: BudgetBasis): Markup {
  if (!budget) return none;
  const t = planLetter(language);
  const term = terms(language);
  const table =
    budget.lines.length === 0
      ? html`<p>${t('noLines')}</p>`
      : html`<table><thead><tr><th scope="col">${t('line')}</th><th scope="col" class="num">${t('amount')}</th><th scope="col" class="num">${t('left')}</th></tr></thead><tbody>${budget.lines.map(
          ({ name, source, amountFen, leftFen }) =>
            html`<tr><td><span lang="zh-CN">${name}</span><br><span class="small quiet">${term(`fundSource.${source}`)}</span></td><td class="num">${money(amountFen, language)}</td><td class="num">${money(leftFen, language)}</td></tr>`,
        )}</tbody></table>`;
  return html`<h3>${t('budget')}</h3>${table}${splitCheck(language, budget, plan)}`;
}

/** The survey it rests on, and what it will be measured by. */
export function planBasis(language: Language, { survey, performanceGoals = [] }: Plan): Markup {
  const t = planLetter(language);
  const asked = survey
    ? html`<p>${t('survey.value', { from: survey.heldFrom, to: survey.heldTo, n: count(survey.respondents) })}<br>${chinese(survey.summary)}</p>`
    : html`<p>${t('survey.none')}</p>`;
  const goals =
    performanceGoals.length > 0
      ? html`<h3>${t('goals')}</h3><ul>${performanceGoals.map(({ indicator, target }) => html`<li lang="zh-CN">${indicator}：${target}</li>`)}</ul>`
      : none;
  return html`<h3>${t('survey')}</h3>${asked}${goals}`;
}
