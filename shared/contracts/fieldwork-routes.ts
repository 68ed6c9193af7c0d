import type { RouteContract } from './route-contract.ts';

/** Activities of a project: begun, signed in to, closed, and the reports that write themselves. Part of the routes of the `working` unit. */
export const fieldworkRoutes: readonly RouteContract[] = [];
