import { expect, test } from 'vitest';
import { unitFor } from './front-door.ts';

test.for([
  ['GET', '/', 'public'],
  ['POST', '/sign-in', 'identity'],
  ['POST', '/s/token', 'public'],
  ['GET', '/t/kunshan/', 'public'],
  ['GET', '/assets/a-12345678.js', 'public'],
  ['GET', '/about', 'public'],
  ['GET', '/a/token', 'approve'],
  ['POST', '/a/token/decision', 'approve'],
  ['GET', '/a/token/documents/org', 'documents'],
  ['POST', '/a/token/documents', 'approve'],
  ['POST', '/api/session', 'identity'],
  ['POST', '/api/session/codes', 'identity'],
  ['POST', '/api/t/kunshan/purchases/p/commands', 'deciding'],
  ['POST', '/api/t/kunshan/purchases', 'deciding'],
  ['POST', '/api/t/kunshan/purchases/p/work', 'performing'],
  ['GET', '/api/t/kunshan/purchases/p', 'api'],
  ['GET', '/api/t/kunshan/clock', 'api'],
  ['GET', '/api/unknown', 'api'],
  ['GET', '/api/health', 'public'],
  ['GET', '/api/docs', 'public'],
  ['GET', '/api/openapi.json', 'public'],
  ['GET', '/api/openapi-json', 'api'],
  ['GET', '/api/tenants', 'public'],
  ['GET', '/api/t/kunshan/notices', 'public'],
  ['GET', '/api/t/kunshan/notices/p', 'public'],
  ['POST', '/api/t/kunshan/notices', 'api'],
  ['GET', '/api/t/kunshan/regions', 'public'],
  ['POST', '/api/t/kunshan/needs', 'public'],
  ['GET', '/api/t/notices/purchases', 'api'],
] as const)('%s %s is answered by %s', ([method, path, unit]) => {
  expect(unitFor(method, path)).toBe(unit);
});
