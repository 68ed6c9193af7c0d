import type { RouteContract } from './route-contract.ts';

/** Visits, rectification orders, incidents and risk flags of a project. Part of the routes of the `following` unit. */
export const supervisionRoutes: readonly RouteContract[] = [];
