import { describe, expect, test } from 'vitest';
import { publishedCalendar } from '../domain/calendar/state-council.ts';
import { explain } from '../domain/deadline-reason.ts';
import { furtherPeriods } from '../domain/policy/period-names.ts';
import { RuleSet } from '../domain/policy/rules.ts';
import { Instant } from '../domain/time.ts';
import { deadline, type Unit } from '../domain/working-days.ts';
import { deadlineWords } from './deadline.ts';
import { deadlineSentence, ruleInWords } from './deadline-sentence.ts';
import type { Language } from './translate.ts';

const source = '政府采购法第五十二条 (Government Procurement Law)';
const said = (language: Language, from: string, count: number, unit: Unit = 'workingDays') => {
  const opened = Instant.parse(`${from}T04:00:00.000Z`);
  const stored = { ...deadline(opened, count, unit, publishedCalendar), rule: 'challenge', source };
  return deadlineSentence(explain(stored, publishedCalendar), deadlineWords(language), language);
};

describe('[1-07] why a deadline is when it is, in words', () => {
  test.each([
    [
      '2026-09-28',
      7,
      'workingDays',
      '2026-10-13：自2026-09-28起第7个工作日，10月1日至7日（国庆节）放假，10月10日（周六）上班；依据 政府采购法第五十二条。',
      '2026-10-13: working day 7 after 2026-09-28, 10-01 to 10-07 free (National Day), 10-10 (Saturday) worked; source: 政府采购法第五十二条 (Government Procurement Law).',
    ],
    [
      '2026-09-15',
      20,
      'calendarDays',
      '2026-10-08：自2026-09-15起第20日，第20日为2026-10-05，顺延至其后首个工作日，10月5日至7日（国庆节）放假；依据 政府采购法第五十二条。',
      '2026-10-08: day 20 after 2026-09-15, day 20 is 2026-10-05, so it ends on the next working day, 10-05 to 10-07 free (National Day); source: 政府采购法第五十二条 (Government Procurement Law).',
    ],
    [
      '2026-12-30',
      3,
      'workingDays',
      '2027-01-04：自2026-12-30起第3个工作日；当年放假安排尚未公布，此为暂定日期；依据 政府采购法第五十二条。',
      '2027-01-04: working day 3 after 2026-12-30; provisional: the holidays of that year are not published yet; source: 政府采购法第五十二条 (Government Procurement Law).',
    ],
  ] as const)('from %s, %d %s', (from, count, unit, zh, en) => {
    expect(said('zh-CN', from, count, unit)).toBe(zh);
    expect(said('en', from, count, unit)).toBe(en);
  });

  test('every period has a name in both languages', () => {
    const names = [...Object.keys(RuleSet.shape.periods.shape), ...furtherPeriods];
    for (const language of ['zh-CN', 'en'] as const)
      for (const rule of names) {
        const words = ruleInWords({ rule } as never, deadlineWords(language));
        expect(words.length).toBeGreaterThan(3);
      }
  });
});
