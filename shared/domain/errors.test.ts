import { expect, test } from 'vitest';
import { DomainError, problemCodes } from './errors.ts';

test('an expected failure is named by its code, so that a workflow can catch it', () => {
  const cause = new Error('the reason behind it');
  const faults = [{ pointer: '/closesAt', code: 'invalid_format' }];
  const full = new DomainError(
    { code: 'bidding-too-short', detail: { earliest: '2026-10-09' } },
    { cause, faults },
  );
  expect(full).toMatchObject({
    name: 'bidding-too-short',
    detail: { earliest: '2026-10-09' },
    faults,
    cause,
  });
  expect(new DomainError({ code: 'not-found' })).toMatchObject({ detail: {}, faults: [] });
});

test('no code is listed twice', () => {
  expect(new Set(problemCodes).size).toBe(problemCodes.length);
});
