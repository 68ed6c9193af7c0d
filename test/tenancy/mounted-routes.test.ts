import { describe, expect, test } from 'vitest';
import { createHttpUnits } from '../../functions/http-units.ts';
import { routes, routesByUnit } from '../../shared/contracts/routes.ts';
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
const units = createHttpUnits(deps);
const listed = (some: readonly Mounted[]) => some.map(({ method, path }) => `${method} ${path}`);
const isApi = (route: string) => route.includes(' /api');

describe('the list of routes', () => {
  test.each(Object.entries(routesByUnit))(
    'of %s names every route that is mounted there, and every route it names is mounted',
    (unit, contracts) => {
      const there = mounted(units[unit as keyof typeof routesByUnit]).filter(isApi);
      expect(there.sort()).toEqual(listed(contracts).sort());
    },
  );

  test('each route is mounted once', () => {
    expect(new Set(listed(routes)).size).toBe(routes.length);
  });
});

test('letters are the only other addresses, and no GET is among those that change something', () => {
  expect(mounted(units.approve).sort()).toEqual([
    'get /a/:token',
    'post /a/:token/code',
    'post /a/:token/decision',
  ]);
  expect(
    mounted(units.identity)
      .filter((route) => !isApi(route))
      .sort(),
  ).toEqual([
    'get /calendar/:token',
    'get /register',
    'get /sign-in',
    'get /sign-in/code',
    'get /sign-in/factor',
    'post /register',
    'post /sign-in',
    'post /sign-in/code',
    'post /sign-in/factor',
  ]);
  expect(
    mounted(units.public)
      .filter((route) => !isApi(route))
      .sort(),
  ).toEqual([
    'get /*',
    'get /en/organizations/:organization/',
    'get /en/organizations/:organization/results/',
    'get /organizations/:organization/',
    'get /organizations/:organization/results/',
    'get /q/:code',
    'get /q/mine/:token',
    'get /s/:token',
    'get /t/:tenant/appraisals',
    'get /t/:tenant/appraisals/:round',
    'get /t/:tenant/booking',
    'get /t/:tenant/centres',
    'get /t/:tenant/centres/:centre',
    'get /t/:tenant/centres/mine',
    'get /t/:tenant/communities',
    'get /t/:tenant/communities/:community',
    'get /t/:tenant/complaints/:purchase/new',
    'get /t/:tenant/complaints/mine',
    'get /t/:tenant/deliberation',
    'get /t/:tenant/donations',
    'get /t/:tenant/donations/mine',
    'get /t/:tenant/facilities',
    'get /t/:tenant/facilities/:facility',
    'get /t/:tenant/facilities/promises',
    'get /t/:tenant/hotline',
    'get /t/:tenant/hotline/mine',
    'get /t/:tenant/hotline/new',
    'get /t/:tenant/ideas',
    'get /t/:tenant/ideas/:collection',
    'get /t/:tenant/ideas/:collection/new',
    'get /t/:tenant/ideas/mine',
    'get /t/:tenant/library',
    'get /t/:tenant/library/:entry',
    'get /t/:tenant/meetings/:meeting',
    'get /t/:tenant/need',
    'get /t/:tenant/need/mine',
    'get /t/:tenant/need/photo',
    'get /t/:tenant/needs',
    'get /t/:tenant/needs/:community',
    'get /t/:tenant/photographs/:need/:photo',
    'get /t/:tenant/residents',
    'get /t/:tenant/residents/place',
    'get /t/:tenant/services',
    'get /t/:tenant/services/:community/:outlet',
    'get /t/:tenant/services/suggest',
    'get /t/:tenant/unit',
    'get /t/:tenant/volunteers',
    'get /t/:tenant/volunteers/in/:code',
    'get /t/:tenant/volunteers/mine',
    'get /t/:tenant/votes/:vote',
    'get /t/:tenant/votes/:vote/:code',
    'get /t/:tenant/votes/:vote/result.pb',
    'post /q/:code',
    'post /q/mine/:token',
    'post /s/:token',
    'post /t/:tenant/booking',
    'post /t/:tenant/centres/mine',
    'post /t/:tenant/complaints/:purchase/new',
    'post /t/:tenant/complaints/mine',
    'post /t/:tenant/donations/mine',
    'post /t/:tenant/facilities/:facility',
    'post /t/:tenant/hotline/mine',
    'post /t/:tenant/hotline/new',
    'post /t/:tenant/ideas/:collection/new',
    'post /t/:tenant/ideas/mine',
    'post /t/:tenant/need',
    'post /t/:tenant/need/mine',
    'post /t/:tenant/needs/:community',
    'post /t/:tenant/residents',
    'post /t/:tenant/services/suggest',
    'post /t/:tenant/unit',
    'post /t/:tenant/volunteers',
    'post /t/:tenant/volunteers/in/:code',
    'post /t/:tenant/volunteers/mine',
    'post /t/:tenant/votes/:vote',
    'post /t/:tenant/votes/:vote/:code',
  ]);
});
