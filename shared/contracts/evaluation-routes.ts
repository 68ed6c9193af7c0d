import type { RouteContract } from './route-contract.ts';

/** Rounds of evaluation: rubrics, raters, results, what follows from them. Part of the routes of the `following` unit. */
export const evaluationRoutes: readonly RouteContract[] = [];
