import type { Partitions } from './grants.ts';
import { jobsReach } from './jobs-reach.ts';
import { organizationsReach } from './organizations-reach.ts';
import { peopleReach } from './people-reach.ts';
import { platformReach } from './platform-reach.ts';
import type { ScopeKind } from './scopes.ts';

export { type Action, actions, type Grant } from './grants.ts';

/**
 * Who reaches which partitions: the one table behind the request guard (`guard.ts`), the policies of the
 * roles (`infra/constructs`) and their offline evaluator, so that code and policy cannot drift.
 *
 * A partition of a tenant is exactly `T#<tenant>` or begins `T#<tenant>#` (its audit `A#<tenant>#`): the
 * alphabet of a tenant's id has no `#` and no wildcard, so no tenant's key begins another's.
 */
export const partitionTable: Record<ScopeKind, Partitions> = {
  ...peopleReach,
  ...organizationsReach,
  ...platformReach,
  ...jobsReach,
};
