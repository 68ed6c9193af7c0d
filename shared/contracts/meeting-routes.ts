import type { RouteContract } from './route-contract.ts';

/** Routes of residents' councils and hearings. */
export const meetingRoutes: readonly RouteContract[] = [];
