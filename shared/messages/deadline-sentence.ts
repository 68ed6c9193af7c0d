import type { DeadlineReason } from '../domain/deadline-reason.ts';
import { type Day, weekday } from '../domain/time.ts';
import type { zh } from './deadline.zh.ts';
import type { Language, Translate } from './translate.ts';

type Words = Translate<typeof zh>;

const weekdays = {
  'zh-CN': ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const;

/** 10月1日; in English the day as it is written elsewhere, without its year. */
const dayInYear = (day: Day, language: Language): string => {
  const [, month, date] = day.split('-').map(Number);
  return language === 'en' ? day.slice(5) : `${month}月${date}日`;
};

/** The end of a stretch within one month needs no month again. */
const endOf = (from: Day, to: Day, language: Language): string =>
  language !== 'en' && from.slice(0, 7) === to.slice(0, 7)
    ? `${Number(to.slice(8))}日`
    : dayInYear(to, language);

const english: Record<string, string> = {
  元旦: 'New Year',
  春节: 'Spring Festival',
  清明: 'Qingming',
  劳动节: 'Labour Day',
  端午: 'Dragon Boat Festival',
  中秋: 'Mid-Autumn Festival',
  国庆节: 'National Day',
};

const nameOf = (name: string | undefined, language: Language): string => {
  if (!name) return '';
  if (language !== 'en') return `（${name}）`;
  return ` (${name
    .split('、')
    .map((one) => english[one] ?? one)
    .join(', ')})`;
};

function holidaysIn({ holidays }: DeadlineReason, t: Words, language: Language): string[] {
  return holidays.map(({ from, to, name }) => {
    const first = dayInYear(from, language);
    const days =
      from === to ? first : t('reason.to', { from: first, to: endOf(from, to, language) });
    return t('reason.holiday', { days, name: nameOf(name, language) });
  });
}

function workedIn({ makeUpDays }: DeadlineReason, t: Words, language: Language): string[] {
  if (makeUpDays.length === 0) return [];
  const days = makeUpDays.map((day) =>
    t('reason.makeUpDay', {
      day: dayInYear(day, language),
      weekday: weekdays[language][weekday(day)] ?? '',
    }),
  );
  return [t('reason.makeUp', { days: days.join(t('reason.list')) })];
}

function opening({ kind, last, from, count: n, unit }: DeadlineReason, t: Words): string {
  if (kind === 'named') return t('reason.named', { last });
  if (kind === 'moved') return t('reason.moved', { last, from });
  return n === 0 ? t('reason.sameDay', { last }) : t(`reason.${unit}`, { last, from, n });
}

/** Sources carry an English gloss in brackets at their end. */
const sourceIn = (source: string, language: Language): string =>
  language === 'en' ? source : source.replace(/ \([^)]*\)/g, '');

/**
 * Why a deadline is when it is, in one sentence.
 *
 * @example
 * '2026-10-13：自2026-09-28起第7个工作日，10月1日至7日（国庆节）放假，10月10日（周六）上班；依据 政府采购法第五十二条。'
 */
export function deadlineSentence(reason: DeadlineReason, t: Words, language: Language): string {
  const { rolledFrom, source, isProvisional, count: n } = reason;
  const counted = [
    opening(reason, t),
    ...(rolledFrom ? [t('reason.rolled', { n, end: rolledFrom })] : []),
    ...holidaysIn(reason, t, language),
    ...workedIn(reason, t, language),
  ].join(t('reason.comma'));
  const parts = [
    counted,
    ...(isProvisional ? [t('reason.provisional')] : []),
    ...(source ? [t('reason.source', { source: sourceIn(source, language) })] : []),
  ];
  return parts.join(t('reason.stop')) + t('reason.end');
}

/** What the deadline is the end of. */
export const ruleInWords = ({ rule }: DeadlineReason, t: Words): string =>
  rule ? t(`reason.rule.${rule}` as 'reason.rule.step') : t('reason.title');
