import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJurors } from './jury-list.ts';

describe('[3-51] a pasted list of jurors', () => {
  test('is read as people, tables and address books write it, and says what is wrong with which line', () => {
    const list = [
      '张阿姨 zhang@example.com',
      'LI@Example.com',
      '',
      '王伯伯，ｗａｎｇ＠example.com',
      '"Zhao Wei" <zhao.wei@mail.example.cn>;',
      'zhang@EXAMPLE.com\t张秀英',
      '没有地址的人',
      'one@example.com two@example.com',
      'nobody@example',
      'old@example.com',
    ].join('\r\n');
    const read = readJurors(list, ['Old@example.com']);
    expect(read.map(({ line, name, email, status }) => [line, name, email, status])).toEqual([
      [1, '张阿姨', 'zhang@example.com', 'new'],
      [2, '', 'li@example.com', 'new'],
      [4, '王伯伯', 'wang@example.com', 'new'],
      [5, 'Zhao Wei', 'zhao.wei@mail.example.cn', 'new'],
      [6, '张秀英', 'zhang@example.com', 'twice'],
      [7, '没有地址的人', '', 'bad'],
      [8, '', 'one@example.com', 'bad'],
      [9, '', 'nobody@example', 'bad'],
      [10, '', 'old@example.com', 'invited'],
    ]);
  });

  test('invites nobody twice, whatever is pasted', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom('a@b.cn', 'A@b.cn', '甲 c@d.cn', 'c@d.cn 乙'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const fresh = readJurors(lines.join('\n'), ['a@b.cn']).filter(
          (one) => one.status === 'new',
        );
        expect(new Set(fresh.map(({ email }) => email)).size).toBe(fresh.length);
        expect(fresh.some(({ email }) => email === 'a@b.cn')).toBe(false);
      }),
      { numRuns: 60, seed: 351 },
    );
  });
});
