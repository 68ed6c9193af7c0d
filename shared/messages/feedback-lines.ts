import type { Feedback } from '../domain/purchase/feedback.ts';
import { points } from './format.ts';
import { bilingual, type Language } from './translate.ts';
import { en } from './work-feedback.en.ts';
import { zh } from './work-feedback.zh.ts';

const words = bilingual(zh, en);

/** The feedback as a mail says it: rank and total, each criterion, and why it was not chosen. */
export function feedbackLines(language: Language, feedback: Feedback): string[] {
  const t = words(language);
  const { rank, ranked, chosen, totalPoints, criteria, price, reason, text } = feedback;
  const given = [
    ...criteria,
    ...(price ? [{ name: t('feedback.price'), points: price.points, max: price.max }] : []),
  ].map((one) => `${one.name} ${t('feedback.of', { points: points(one.points), max: one.max })}`);
  return [
    rank === undefined ? '' : t('feedback.rank.value', { rank, ranked, chosen }),
    totalPoints === undefined
      ? ''
      : `${t('feedback.total')} ${t('feedback.points', { points: points(totalPoints) })}`,
    given.join(language === 'en' ? ', ' : '，'),
    reason ? t(`feedback.reason.${reason}`) : t('feedback.chosen'),
    text ?? '',
  ].filter(Boolean);
}
