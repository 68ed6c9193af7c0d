import type { RouteContract } from './route-contract.ts';

/** Routes of volunteers and their hours. */
export const volunteerRoutes: readonly RouteContract[] = [];
