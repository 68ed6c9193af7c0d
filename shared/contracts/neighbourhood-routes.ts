import { facilityRoutes } from './facility-routes.ts';
import type { RouteContract } from './route-contract.ts';
import { volunteerRoutes } from './volunteer-routes.ts';

/** What a neighbourhood shares: rooms and facilities of its units, and the time of its volunteers. */
export const neighbourhoodRoutes: readonly RouteContract[] = [
  ...facilityRoutes,
  ...volunteerRoutes,
];
