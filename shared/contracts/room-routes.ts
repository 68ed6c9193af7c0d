import type { RouteContract } from './route-contract.ts';

/** Where the parties of a project write, meet and agree, and who works on it. Part of the routes of the `working` unit. */
export const roomRoutes: readonly RouteContract[] = [];
