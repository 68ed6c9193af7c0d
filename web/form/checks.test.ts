import { describe, expect, test } from 'vitest';
import { fen } from '../../shared/domain/money.ts';
import { address, beijingTime, instantOf, pickerOf, readYuan, writeYuan } from './checks.ts';

describe('amounts as people type them', () => {
  test.each([
    ['120000', 120_000_00],
    ['120,000.5', 120_000_50],
    ['120，000.05', 120_000_05],
    ['0.07', 7],
    ['1.1', 110],
    ['999999999999.99', 99_999_999_999_999],
  ])('%s yuan', (text, expected) => {
    expect(readYuan(text)).toBe(expected);
    expect(readYuan(writeYuan(fen(expected)))).toBe(expected);
  });
  test.each(['', '12元', '1.234', '-5', '1e5', '.5', '1.'])('%j is no amount', (text) => {
    expect(readYuan(text)).toBeUndefined();
  });
});

describe('times as the picker writes them', () => {
  test('are Beijing time, whatever the clock of the computer says', () => {
    expect(instantOf('2026-11-21T17:00')).toBe('2026-11-21T09:00:00.000Z');
    expect(pickerOf('2026-11-21T09:00:00.000Z')).toBe('2026-11-21T17:00');
  });
  test.each(['', '2026-13-01T00:00', 'tomorrow'])('%j is refused', (text) => {
    expect(beijingTime(text)).toBeDefined();
  });
});

describe('addresses of notices', () => {
  test.each(['https://www.ccgp-jiangsu.gov.cn/notice/1', 'http://zfcg.huzhou.gov.cn'])(
    '%s is taken',
    (text) => {
      expect(address(text)).toBeUndefined();
    },
  );
  test.each([
    '',
    'www.ccgp.gov.cn',
    'https://localhost/x',
    'javascript:alert(1)',
    'https://采购网/',
  ])('%j is refused', (text) => {
    expect(address(text)).toBeDefined();
  });
});
