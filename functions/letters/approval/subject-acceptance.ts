import { meanInterval } from '../../../shared/domain/satisfaction/interval.ts';
import { count, figure, money } from '../../../shared/messages/format.ts';
import { letters } from '../../../shared/messages/letters.ts';
import type { Language } from '../../../shared/messages/translate.ts';
import { answers } from '../../parts/answers.ts';
import { html, type Markup } from '../../parts/markup.ts';
import { tag } from '../../parts/tag.ts';
import type { Summary } from './summary.ts';
import { deliveryBars } from './tables.ts';

type Acceptance = Extract<Summary, { subject: 'acceptance' }>;

const pointsOr = (points: number | undefined, otherwise: string) =>
  points === undefined ? otherwise : figure(points);

function project(
  language: Language,
  passMark: number,
  { organization, ...rest }: Acceptance['projects'][number],
): Markup {
  const t = letters(language);
  const isPassed = (rest.finalPoints ?? 0) >= passMark;
  const verdict = isPassed
    ? tag('done', t('acceptance.passed'))
    : tag('stopped', t('acceptance.failed'));
  const facts = answers([
    [t('acceptance.final'), html`${pointsOr(rest.finalPoints, t('none'))} ${verdict}`, 'big'],
    [t('acceptance.evaluator'), pointsOr(rest.evaluatorPoints, t('none'))],
    [t('acceptance.midTerm'), pointsOr(rest.midTermPoints, t('none'))],
    [t('acceptance.findings'), html`<span class="prose" lang="zh-CN">${rest.findings}</span>`],
    [t('contract.amount'), money(rest.amountFen, language)],
  ]);
  return html`<h3 lang="zh-CN">${organization}</h3>${facts}<h3>${t('delivery')}</h3>${deliveryBars(language, rest.delivery)}`;
}

/** The 95 % interval of the mean: it is never told alone. */
function ends({ meanScore, responses }: { meanScore: number; responses: number }) {
  const { from, to } = meanInterval(meanScore, responses);
  return { from: from.toFixed(1), to: to.toFixed(1) };
}

/** The final evaluation: what evaluator and residents say, and whether the work is accepted by it. */
export function acceptanceSubject(
  language: Language,
  { passMark, survey, projects }: Acceptance,
): Markup {
  const t = letters(language);
  const answered =
    survey && survey.responses > 0
      ? t('acceptance.survey.value', {
          score: figure(survey.meanScore),
          responses: count(survey.responses),
          ...ends(survey),
        })
      : t('acceptance.survey.none');
  const facts = answers([
    [t('acceptance.passMark'), figure(passMark)],
    [t('acceptance.survey'), answered],
  ]);
  return html`${facts}${projects.map((each) => project(language, passMark, each))}`;
}
