import { expect, test } from 'vitest';
import {
  day,
  figure,
  instant,
  lastMinute,
  money,
  percent,
  points,
  remaining,
  wan,
  yuan,
} from './format.ts';

test('times are Beijing time, to the minute', () => {
  expect(instant('2026-11-21T06:32:59.000Z')).toBe('2026-11-21 14:32');
  expect(instant('2026-11-20T16:00:00.000Z')).toBe('2026-11-21 00:00');
  expect(day('2026-12-31T16:00:00.000Z')).toBe('2027-01-01');
});

test('a deadline at midnight belongs to the day that ends, any other is its own minute', () => {
  expect(lastMinute('2026-11-30T16:00:00.000Z')).toBe('2026-11-30 24:00');
  expect(lastMinute('2026-11-30T04:00:00.000Z')).toBe('2026-11-30 12:00');
});

test('money is exact to the fen', () => {
  expect(money(12_000_050, 'zh-CN')).toBe('120,000.50 元');
  expect(money(12_000_050, 'en')).toBe('CNY 120,000.50');
  expect(yuan(5)).toBe('0.05');
  expect(wan(12_000_000, 'zh-CN')).toBe('12 万元');
  expect(wan(12_000_000, 'en')).toBe('CNY 120,000');
});

test('points are hundredths; a share is never rounded up to all', () => {
  expect(points(8_650)).toBe('86.50');
  expect(figure(86.5)).toBe('86.5');
  expect(percent(0.999)).toBe('99%');
  expect(percent(0.29)).toBe('29%');
  expect(percent(1)).toBe('100%');
});

test.each([
  ['2026-11-21T06:00:00.000Z', '还剩 3 天', '3 days left'],
  ['2026-11-18T08:00:00.000Z', '还剩 2 小时', '2 hours left'],
  ['2026-11-18T06:01:00.000Z', '还剩 1 分钟', '1 minute left'],
  ['2026-11-16T06:00:00.000Z', '已超期 2 天', 'overdue by 2 days'],
])('what remains until %s', (due, zh, en) => {
  const now = '2026-11-18T06:00:00.000Z';
  expect(remaining(now, due, 'zh-CN')).toBe(zh);
  expect(remaining(now, due, 'en')).toBe(en);
});
