import type { Plan } from '../../../shared/domain/purchase/plan.ts';
import { lintRubric } from '../../../shared/domain/purchase/rubric-lint.ts';
import { rubricLint } from '../../../shared/messages/rubric-lint.ts';
import type { Language } from '../../../shared/messages/translate.ts';
import { html, type Markup, none } from '../../parts/markup.ts';

/** More than so many are not read in a letter. */
const most = 8;

const nameAt = (
  { criteria, bonusItems = [], requiredDocuments }: Plan,
  pointer: string,
): string => {
  const [, list = '', at = ''] = pointer.split('/');
  if (list === 'criteria') return criteria[Number(at)]?.name ?? '';
  if (list === 'bonusItems') return bonusItems[Number(at)]?.name ?? '';
  return list === 'requiredDocuments' ? (requiredDocuments[Number(at)] ?? '') : '';
};

/** What was pointed out to whoever wrote the plan, once more for whoever approves it. */
export function rubricFindings(language: Language, plan: Plan): Markup {
  const t = rubricLint(language);
  const found = lintRubric(plan).slice(0, most);
  if (found.length === 0) return none;
  return html`<h3>${t('lint.title')}</h3><ul>${found.map(
    ({ pointer, code, source }) =>
      html`<li><span lang="zh-CN">${nameAt(plan, pointer)}</span> ${t(`lint.${code}`)} <span class="small quiet" lang="zh-CN">${source}</span></li>`,
  )}</ul>`;
}
