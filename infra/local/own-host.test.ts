import { expect, test } from 'vitest';
import { isOwnHost } from './own-host.ts';

test.for([
  ['localhost:8420', true],
  ['127.0.0.1:8420', true],
  ['[::1]:8420', true],
  ['sanshe.kunshan.example', true],
  ['localhost:8421', false],
  ['127.0.0.1', false],
  ['sanshe.kunshan.example:8420', false],
  ['rebound.evil.example:8420', false],
  ['', false],
  [null, false],
] as const)('a request for %s is meant for us: %s', ([host, isOwn]) => {
  expect(isOwnHost(host, 'https://sanshe.kunshan.example', 8420)).toBe(isOwn);
});
