import { describe, expect, test } from 'vitest';
import { createApiApp } from '../../functions/api/app.ts';
import { createApproveApp } from '../../functions/approve/app.ts';
import { createPublicApp } from '../../functions/public/app.ts';
import { openRoutes } from '../../shared/contracts/open-routes.ts';
import { routes } from '../../shared/contracts/routes.ts';
import { services } from '../support/services.ts';

const { deps } = await services({} as never);
type Mounted = { method: string; path: string };
/** Handlers by method and path; what runs before them is mounted for all methods. */
const mounted = (app: { routes: readonly Mounted[] }) => [
  ...new Set(
    app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method.toLowerCase()} ${path}`),
  ),
];
const api = mounted(createApiApp(deps));
const open = mounted(createPublicApp(deps));
const listed = (some: readonly Mounted[]) => some.map(({ method, path }) => `${method} ${path}`);
const isApi = (route: string) => route.includes(' /api');
const anonymous = openRoutes.filter(({ path }) => !path.startsWith('/api/session'));

describe('the list of routes', () => {
  test('names every route that is mounted, and every route it names is mounted', () => {
    expect([...api, ...open.filter(isApi)].sort()).toEqual(listed(routes).sort());
  });

  test('gives the public unit what needs no session, and the other what does', () => {
    expect(open.filter(isApi).sort()).toEqual(listed(anonymous).sort());
  });

  test('each route is mounted once', () => {
    expect(new Set(listed(routes)).size).toBe(routes.length);
  });
});

test('letters are the only other addresses, and no GET is among those that change something', () => {
  expect(mounted(createApproveApp(deps)).sort()).toEqual([
    'get /a/:token',
    'post /a/:token/code',
    'post /a/:token/decision',
  ]);
  expect(open.filter((route) => !isApi(route)).sort()).toEqual([
    'get /*',
    'get /s/:token',
    'get /sign-in',
    'get /sign-in/code',
    'get /t/:tenant/need',
    'post /s/:token',
    'post /sign-in',
    'post /sign-in/code',
    'post /t/:tenant/need',
  ]);
});
