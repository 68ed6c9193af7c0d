import type { TenantId } from '../shared/domain/ids.ts';
import type { Scope } from '../shared/store/isolation/scopes.ts';
import type { Deps } from './ports.ts';

/** The same services, with the table open as far as `scope` reaches and no further. */
export const within = async <D extends Deps>(deps: D, scope: Scope): Promise<D> => ({
  ...deps,
  table: await deps.tableFor(scope),
});

/** What the workflow, the outbox and the jobs do, they do for one tenant at a time. */
export const forTenant = <D extends Deps>(deps: D, tenant: TenantId): Promise<D> =>
  within(deps, { as: 'system', tenant });
