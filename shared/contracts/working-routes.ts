import { fieldworkRoutes } from './fieldwork-routes.ts';
import { ledgerRoutes } from './ledger-routes.ts';
import { roomRoutes } from './room-routes.ts';
import type { RouteContract } from './route-contract.ts';

/** Routes of the `working` unit, where an organization records what it does under its contract. */
export const workingRoutes: readonly RouteContract[] = [
  ...fieldworkRoutes,
  ...ledgerRoutes,
  ...roomRoutes,
];
