import type { RouteContract } from './route-contract.ts';

/** Routes of the `registry` unit: an organization keeps its own passport, wherever it bids. */
export const registryRoutes: readonly RouteContract[] = [];
