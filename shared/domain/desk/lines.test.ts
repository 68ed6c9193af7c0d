import { describe, expect, test } from 'vitest';
import { aNeed } from '../../../test/support/a-need.ts';
import { type Need, rowOf } from '../needs/need.ts';
import { instant } from '../time.ts';
import { byClock, needLines, newNeeds, visitLines } from './lines.ts';

const now = instant(Date.UTC(2026, 2, 10, 4));
const row = (day: number, over: Partial<Need>) =>
  rowOf(aNeed(instant(Date.UTC(2026, 2, day)), over));

describe('the desk of a community worker', () => {
  test('puts what is overdue first, then by its day, and what has none last', () => {
    const reported = [
      row(9, { text: '没有期限的一条' }),
      row(8, { text: '后天到期', due: instant(Date.UTC(2026, 2, 12)) }),
      row(1, { text: '昨天到期', due: instant(Date.UTC(2026, 2, 9)) }),
    ];
    const lines = byClock(needLines(reported, [], now));
    expect(lines.map(({ title, isOverdue }) => [title, isOverdue])).toEqual([
      ['昨天到期', true],
      ['后天到期', false],
      ['没有期限的一条', undefined],
    ]);
  });

  test('asks for an answer only as long as the reporter has not heard one', () => {
    const verified = [row(1, { status: 'verified' }), row(1, { status: 'verified', heardAt: now })];
    expect(needLines([], verified, now).map(({ kind }) => kind)).toEqual(['needAnswer']);
  });

  test('calls new what came in within three days, today counted, the latest first', () => {
    const reported = [7, 8, 10].map((day) => row(day, { text: `三月${day}日提出` }));
    const titles = newNeeds(reported, now).map(({ title }) => title);
    expect(titles).toEqual(['三月10日提出', '三月8日提出']);
  });

  test('a visit is late once its day is over', () => {
    const visit = { id: 'v', title: '走访', purchase: 'p', organization: 'o' };
    const on = (day: string) => visitLines([{ ...visit, on: day }], now)[0]?.isOverdue;
    expect([on('2026-03-09'), on('2026-03-10')]).toEqual([true, false]);
  });
});
