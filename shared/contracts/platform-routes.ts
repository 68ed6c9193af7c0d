import type { RouteContract } from './route-contract.ts';

/** Routes of the `platform` unit: the installation takes tenants on board and lets them go. */
export const platformRoutes: readonly RouteContract[] = [];
