import type { RouteContract } from './route-contract.ts';

/** Routes of the hotline desk. */
export const hotlineRoutes: readonly RouteContract[] = [];
