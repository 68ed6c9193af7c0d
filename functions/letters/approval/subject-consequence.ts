import { money } from '../../../shared/messages/format.ts';
import { letters } from '../../../shared/messages/letters.ts';
import type { Language } from '../../../shared/messages/translate.ts';
import { answers } from '../../parts/answers.ts';
import { html, type Markup } from '../../parts/markup.ts';
import type { Summary } from './summary.ts';

/** What is to follow from an evaluation, by which rule and why. */
export function consequenceSubject(
  language: Language,
  { consequence, organization }: Extract<Summary, { subject: 'consequence' }>,
): Markup {
  const t = letters(language);
  const { name, source, reason, points, amountFen, percent, months } = consequence;
  const named = language === 'en' ? name.en : name.zh;
  const facts = answers([
    [t('consequence.what'), named, 'big'],
    [t('consequence.whom'), organization],
    ...(points === undefined ? [] : [[t('consequence.points'), String(points)] as const]),
    ...(amountFen === undefined
      ? []
      : [
          [
            t('consequence.back'),
            t('consequence.back.value', {
              amount: money(amountFen, language),
              percent: percent ?? 100,
            }),
          ] as const,
        ]),
    ...(months === undefined
      ? []
      : [[t('consequence.bar'), t('consequence.bar.value', { n: months })] as const]),
    [t('consequence.reason'), html`<span lang="zh-CN">${reason}</span>`],
    [t('consequence.source'), source],
  ]);
  return html`${facts}<p>${t('consequence.effect')}</p>`;
}
