import type { RouteContract } from './route-contract.ts';

/** What a project spends and earns, against what was planned. Part of the routes of the `working` unit. */
export const ledgerRoutes: readonly RouteContract[] = [];
