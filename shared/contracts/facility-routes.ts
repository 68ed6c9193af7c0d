import type { RouteContract } from './route-contract.ts';

/** Routes of facilities shared by units. */
export const facilityRoutes: readonly RouteContract[] = [];
