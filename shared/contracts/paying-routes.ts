import type { RouteContract } from './route-contract.ts';

/** Payments from eligible to paid, and what each of them paid for. Part of the routes of the `following` unit. */
export const payingRoutes: readonly RouteContract[] = [];
