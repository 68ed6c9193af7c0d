import type { RouteContract } from './route-contract.ts';

/** How projects stand, from one organization to the whole tenant. Part of the routes of the `following` unit. */
export const overviewRoutes: readonly RouteContract[] = [];
