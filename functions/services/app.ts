import { Hono } from 'hono';
import { servicesRoutes } from '../../shared/contracts/services-routes.ts';
import { sentences } from '../../shared/messages/problems.ts';
import { access } from '../http/access.ts';
import type { Env } from '../http/environment.ts';
import { jsonUnit } from '../http/json-unit.ts';
import type { Deps } from '../ports.ts';
import { directory } from './routes/directory.ts';
import { hotline } from './routes/hotline.ts';

/** Each area names its own addresses under a tenant. */
const inside = new Hono<Env>()
  .use(access(servicesRoutes))
  .route('/t/:tenant', directory)
  .route('/t/:tenant', hotline);

/** Whom residents turn to: providers of services, one-stop centres and the hotline. */
export const createServicesApp = (deps: Deps) => jsonUnit(deps, sentences).route('/api', inside);

export type ServicesApi = ReturnType<typeof createServicesApp>;
