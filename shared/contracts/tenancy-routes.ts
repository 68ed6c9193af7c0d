import { auditRoutes } from './audit-routes.ts';
import { boardRoutes } from './boards.ts';
import { budgetRoutes } from './budget-routes.ts';
import { delegationRoutes } from './delegation-routes.ts';
import { drawRoutes } from './draw-routes.ts';
import { expertRoutes } from './expert-routes.ts';
import { juryRoutes } from './jury.ts';
import { landingRoutes } from './landing-routes.ts';
import { memberRoutes } from './member-routes.ts';
import { organizationCareRoutes } from './organization-care-routes.ts';
import { regionRoutes } from './region-routes.ts';
import type { RouteContract } from './route-contract.ts';
import { settingsRoutes } from './settings-routes.ts';
import { workforceRoutes } from './workforce-routes.ts';

/** Routes of the `tenancy` unit: a city or district runs itself: settings, people, regions, verification, audit. */
export const tenancyRoutes: readonly RouteContract[] = [
  ...memberRoutes,
  ...regionRoutes,
  ...settingsRoutes,
  ...delegationRoutes,
  ...budgetRoutes,
  ...workforceRoutes,
  ...landingRoutes,
  ...juryRoutes,
  ...boardRoutes,
  ...expertRoutes,
  ...drawRoutes,
  ...organizationCareRoutes,
  ...auditRoutes,
];
