import { Hono } from 'hono';
import { registryRoutes } from '../../shared/contracts/registry-routes.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { access } from '../http/access.ts';
import type { Env } from '../http/environment.ts';
import { headers, jsonOnly, limitBody, provide, sameOrigin } from '../http/foundation.ts';
import { onError } from '../http/problem.ts';
import type { Deps } from '../ports.ts';
import { organizations } from './routes/organizations.ts';
import { withTenants } from './routes/with-tenants.ts';

const inside = new Hono<Env>()
  .use(access(registryRoutes))
  .route('/organizations', organizations)
  .route('/organizations', withTenants);

/** An organization keeps its own passport, wherever it bids. */
export const createRegistryApp = (deps: Deps) =>
  new Hono<Env>()
    .onError(onError)
    .use(provide(deps, { as: 'identity' }), headers, sameOrigin, limitBody, jsonOnly)
    .notFound(() => {
      throw new DomainError({ code: 'not-found' });
    })
    .route('/api', inside);

export type RegistryApi = ReturnType<typeof createRegistryApp>;
