import type { RouteContract } from './route-contract.ts';

/** Routes of two-way appraisal. */
export const appraisalRoutes: readonly RouteContract[] = [];
