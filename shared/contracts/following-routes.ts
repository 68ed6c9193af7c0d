import { evaluationRoutes } from './evaluation-routes.ts';
import { overviewRoutes } from './overview-routes.ts';
import { payingRoutes } from './paying-routes.ts';
import type { RouteContract } from './route-contract.ts';
import { satisfactionRoutes } from './satisfaction-routes.ts';
import { supervisionRoutes } from './supervision-routes.ts';

/** Routes of the `following` unit, where the work is watched, judged and paid. */
export const followingRoutes: readonly RouteContract[] = [
  ...supervisionRoutes,
  ...evaluationRoutes,
  ...satisfactionRoutes,
  ...payingRoutes,
  ...overviewRoutes,
];
