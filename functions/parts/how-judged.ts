import type { RuleSet } from '../../shared/domain/policy/rules.ts';
import type { Plan } from '../../shared/domain/purchase/plan.ts';
import { howJudgedWords } from '../../shared/messages/how-judged.ts';
import type { Language } from '../../shared/messages/translate.ts';
import { html, type Markup, none } from './markup.ts';

type Judged = Partial<Pick<Plan, 'isBlind' | 'areScoresShownLive' | 'voices' | 'bonusItems'>> & {
  priority?: RuleSet['priority'];
};

/** Votes of residents and organizations with the weight they have, where anybody but experts is heard. */
function voicesIn(language: Language, { voices }: Judged): string[] {
  if (!voices || voices.experts === 100) return [];
  const t = howJudgedWords(language);
  const heard = (['residents', 'organizations'] as const).filter((voice) => voices[voice] > 0);
  return [
    t('voices', {
      experts: voices.experts,
      others: heard.map((voice) => t(voice, { n: voices[voice] })).join(t('and')),
    }),
    ...(voices.quorum ? [t('quorum', { n: voices.quorum })] : []),
  ];
}

/** What a good grade before is worth here, and where that is written. */
function priorityIn(language: Language, { priority }: Judged): string[] {
  if (!priority) return [];
  const t = howJudgedWords(language);
  const { value, points = 0, months, source } = priority;
  return [
    value === 'tie'
      ? t('priorityTie', { months, source })
      : t('priorityPoints', { months, points, source }),
  ];
}

function bonusIn(language: Language, { bonusItems = [] }: Judged): Markup[] {
  const t = howJudgedWords(language);
  return bonusItems.map(
    ({ name, max, indicator, isFactual }) =>
      html`<li><span lang="zh-CN">${name}</span> ${t(max > 0 ? 'gives' : 'takes', { n: Math.abs(max) })}<br><span class="small quiet"><span lang="zh-CN">${indicator}</span> ${t(isFactual ? 'byOffice' : 'byPanel')}</span></li>`,
  );
}

/**
 * How a call is judged besides its criteria: blind, with scores shown on the spot, with votes and their weight, and
 * with points beyond the hundred. Nothing where it is judged as any other.
 */
export function howJudged(language: Language, plan: Judged): Markup {
  const t = howJudgedWords(language);
  const lines = [
    ...(plan.isBlind ? [t('blind')] : []),
    ...(plan.areScoresShownLive ? [t('live')] : []),
    ...voicesIn(language, plan),
    ...priorityIn(language, plan),
  ];
  const bonus = bonusIn(language, plan);
  const ways =
    lines.length > 0
      ? html`<h3>${t('title')}</h3><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`
      : none;
  return html`${ways}${bonus.length > 0 ? html`<h3>${t('bonus')}</h3><ul>${bonus}</ul>` : none}`;
}
