import { givingRoutes } from './giving-routes.ts';
import { libraryRoutes } from './library-routes.ts';
import type { RouteContract } from './route-contract.ts';

/** What is known and what is given: rules, policies, cases and studies; donations and what became of them. */
export const libraryUnitRoutes: readonly RouteContract[] = [...libraryRoutes, ...givingRoutes];
