import { directoryRoutes } from './directory-routes.ts';
import { hotlineRoutes } from './hotline-routes.ts';
import type { RouteContract } from './route-contract.ts';

/** Whom residents turn to: providers of services, one-stop centres and the hotline. */
export const servicesRoutes: readonly RouteContract[] = [...directoryRoutes, ...hotlineRoutes];
