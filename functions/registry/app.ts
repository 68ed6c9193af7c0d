import { Hono } from 'hono';
import { registryRoutes } from '../../shared/contracts/registry-routes.ts';
import { sentences } from '../../shared/messages/problems.ts';
import { access } from '../http/access.ts';
import type { Env } from '../http/environment.ts';
import { jsonUnit } from '../http/json-unit.ts';
import type { Deps } from '../ports.ts';
import { organizations } from './routes/organizations.ts';
import { withTenants } from './routes/with-tenants.ts';

const inside = new Hono<Env>()
  .use(access(registryRoutes))
  .route('/organizations', organizations)
  .route('/organizations', withTenants);

/** An organization keeps its own passport, wherever it bids. */
export const createRegistryApp = (deps: Deps) => jsonUnit(deps, sentences).route('/api', inside);

export type RegistryApi = ReturnType<typeof createRegistryApp>;
