import { createApiApp } from './api/app.ts';
import { createApplyingApp } from './applying/app.ts';
import { createApproveApp } from './approve/app.ts';
import { createCommunitiesApp } from './communities/app.ts';
import { createDecidingApp } from './deciding/app.ts';
import { createDeliberationApp } from './deliberation/app.ts';
import { createDocumentsApp } from './documents/app.ts';
import { createFilesApp } from './files/app.ts';
import { createFollowingApp } from './following/app.ts';
import { createHearingApp } from './hearing/app.ts';
import { createIdeasApp } from './ideas/app.ts';
import { createIdentityApp } from './identity/app.ts';
import { createLibraryApp } from './library/app.ts';
import { createLinkageApp } from './linkage/app.ts';
import { createNeedsApp } from './needs/app.ts';
import { createNeighbourhoodApp } from './neighbourhood/app.ts';
import { createPerformingApp } from './performing/app.ts';
import { createPlatformApp } from './platform/app.ts';
import type { Deps } from './ports.ts';
import { createPublicApp } from './public/app.ts';
import { createRegistryApp } from './registry/app.ts';
import { createServicesApp } from './services/app.ts';
import { createTenancyApp } from './tenancy/app.ts';
import { createWorkingApp } from './working/app.ts';

/** Every unit that answers people, as one machine runs them all; in the cloud each is a function of its own. */
export const createHttpUnits = (deps: Deps) => ({
  public: createPublicApp(deps),
  identity: createIdentityApp(deps),
  api: createApiApp(deps),
  deciding: createDecidingApp(deps),
  performing: createPerformingApp(deps),
  applying: createApplyingApp(deps),
  files: createFilesApp(deps),
  approve: createApproveApp(deps),
  tenancy: createTenancyApp(deps),
  registry: createRegistryApp(deps),
  platform: createPlatformApp(deps),
  documents: createDocumentsApp(deps),
  hearing: createHearingApp(deps),
  ideas: createIdeasApp(deps),
  working: createWorkingApp(deps),
  communities: createCommunitiesApp(deps),
  following: createFollowingApp(deps),
  needs: createNeedsApp(deps),
  neighbourhood: createNeighbourhoodApp(deps),
  library: createLibraryApp(deps),
  linkage: createLinkageApp(deps),
  services: createServicesApp(deps),
  deliberation: createDeliberationApp(deps),
});
