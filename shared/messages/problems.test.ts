import { describe, expect, test } from 'vitest';
import { problemCodes } from '../domain/errors.ts';
import { faultSentence, problemSentence } from './problems.ts';
import { languages } from './translate.ts';

describe('problems in words', () => {
  test.each(languages)(
    '%s: every code has a sentence, with and without its figures',
    (language) => {
      for (const code of problemCodes) {
        const sentence = problemSentence(language, { code });
        expect(sentence).not.toMatch(/[[\]{}]/);
        expect(sentence).toMatch(/[。.]$/);
      }
    },
  );

  test('figures are put into words people use', () => {
    expect(
      problemSentence('zh-CN', {
        code: 'bidding-too-short',
        detail: { earliest: '2026-11-30T16:00:00.000Z' },
      }),
    ).toBe('申报截止时间太早，不符合法定期限。请改到 2026-12-01 00:00 或更晚的时间。');
    expect(
      problemSentence('zh-CN', {
        code: 'illegal-move',
        detail: { state: 'scoring', command: 'requestStop' },
      }),
    ).toContain('项目现在处于“专家评分中”，不能办理“申请终止采购”');
    expect(
      problemSentence('en', { code: 'no-one-holds-post', detail: { post: 'officeHead' } }),
    ).toContain('"Director of the leading group’s office"');
    expect(
      problemSentence('en', { code: 'pool-too-small', detail: { size: 5, pool: 3 } }),
    ).toContain('5 needed, 3 available');
  });

  test('a figure that is only half known is left out', () => {
    expect(problemSentence('en', { code: 'pool-too-small', detail: { size: 5 } })).toBe(
      'The pool has too few experts. The files stay closed. Add experts first.',
    );
  });

  test('a fault of a field is said by its code, or in general', () => {
    expect(faultSentence('zh-CN', 'points-must-add-to-100')).toContain('100 分');
    expect(faultSentence('en', 'never-heard-of')).toBe('This does not meet the requirements.');
    expect(faultSentence('en', 'toString')).toBe('This does not meet the requirements.');
  });
});
