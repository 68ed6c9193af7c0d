import { appraisalRoutes } from './appraisal-routes.ts';
import { meetingRoutes } from './meeting-routes.ts';
import type { RouteContract } from './route-contract.ts';
import { voteRoutes } from './vote-routes.ts';

/** What residents decide together: meetings, votes, and how they rate those who serve them. */
export const deliberationRoutes: readonly RouteContract[] = [
  ...meetingRoutes,
  ...voteRoutes,
  ...appraisalRoutes,
];
