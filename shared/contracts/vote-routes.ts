import type { RouteContract } from './route-contract.ts';

/** Routes of votes on what is done first. */
export const voteRoutes: readonly RouteContract[] = [];
