import type { RouteContract } from './route-contract.ts';

/** Routes of the directory of providers, the convenience circle and one-stop centres. */
export const directoryRoutes: readonly RouteContract[] = [];
