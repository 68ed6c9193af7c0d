import { applyingRoutes } from './applying-routes.ts';
import { communityRoutes } from './community-routes.ts';
import { decidingRoutes } from './deciding-routes.ts';
import { deliberationRoutes } from './deliberation-routes.ts';
import { documentRoutes } from './document-routes.ts';
import { filesRoutes } from './files-routes.ts';
import { followingRoutes } from './following-routes.ts';
import { hearingRoutes } from './hearing-routes.ts';
import { ideaRoutes } from './idea-routes.ts';
import { identityRoutes } from './identity-routes.ts';
import { libraryUnitRoutes } from './library-unit-routes.ts';
import { linkageRoutes } from './linkage-routes.ts';
import { needRoutes } from './need-routes.ts';
import { neighbourhoodRoutes } from './neighbourhood-routes.ts';
import { openRoutes } from './open-routes.ts';
import { performingRoutes } from './performing-routes.ts';
import { platformRoutes } from './platform-routes.ts';
import { purchasingRoutes } from './purchasing-routes.ts';
import { registryRoutes } from './registry-routes.ts';
import type { RouteContract } from './route-contract.ts';
import { servicesRoutes } from './services-routes.ts';
import { tenancyRoutes } from './tenancy-routes.ts';
import { workingRoutes } from './working-routes.ts';

/** The routes of each unit that answers JSON. A unit loads only its own list. */
export const routesByUnit = {
  public: openRoutes,
  identity: identityRoutes,
  api: purchasingRoutes,
  deciding: decidingRoutes,
  performing: performingRoutes,
  applying: applyingRoutes,
  files: filesRoutes,
  tenancy: tenancyRoutes,
  registry: registryRoutes,
  platform: platformRoutes,
  documents: documentRoutes,
  hearing: hearingRoutes,
  ideas: ideaRoutes,
  working: workingRoutes,
  communities: communityRoutes,
  following: followingRoutes,
  needs: needRoutes,
  neighbourhood: neighbourhoodRoutes,
  library: libraryUnitRoutes,
  linkage: linkageRoutes,
  services: servicesRoutes,
  deliberation: deliberationRoutes,
} as const satisfies Record<string, readonly RouteContract[]>;
export type AnsweringUnit = keyof typeof routesByUnit;

/** Every route of the JSON API. OpenAPI, the isolation matrix and the documentation page read this list. */
export const routes: readonly RouteContract[] = Object.values(routesByUnit).flat();
