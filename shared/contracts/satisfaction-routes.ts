import type { RouteContract } from './route-contract.ts';

/** What residents who took part say of the work. Part of the routes of the `following` unit. */
export const satisfactionRoutes: readonly RouteContract[] = [];
