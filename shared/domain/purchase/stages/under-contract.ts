import { isOpenSupplement } from '../../contract/supplements.ts';
import { targets } from '../lifecycle.ts';
import type { Project } from '../project.ts';
import type { Purchase } from '../purchase.ts';

export const withProject = (purchase: Purchase, project: Project) => ({
  ...purchase.projects,
  [project.organizationId]: project,
});

/** What both sides are about to sign says what its payments will be; once the work is done it has lapsed. */
export const waitsForSupplement = ({ state }: Purchase, { supplements = [] }: Project): boolean =>
  targets(state, 'signSupplement').length > 0 && supplements.some(isOpenSupplement);
