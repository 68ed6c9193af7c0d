import { expect, test } from 'vitest';
import { unitFor } from './front-door.ts';

test.for([
  ['/', 'public'],
  ['/sign-in', 'public'],
  ['/s/token', 'public'],
  ['/t/kunshan/', 'public'],
  ['/assets/a-12345678.js', 'public'],
  ['/about', 'public'],
  ['/a/token', 'approve'],
  ['/a/token/decision', 'approve'],
  ['/api/session', 'api'],
  ['/api/t/kunshan/purchases/p/commands', 'api'],
  ['/api/t/kunshan/clock', 'api'],
  ['/api/unknown', 'api'],
  ['/api/health', 'public'],
  ['/api/docs', 'public'],
  ['/api/openapi.json', 'public'],
  ['/api/tenants', 'public'],
  ['/api/t/kunshan/notices', 'public'],
  ['/api/t/kunshan/notices/p', 'public'],
  ['/api/t/kunshan/regions', 'public'],
  ['/api/t/kunshan/needs', 'public'],
  ['/api/t/notices/purchases', 'api'],
] as const)('%s is answered by %s', ([path, unit]) => {
  expect(unitFor(path)).toBe(unit);
});
