import { Hono } from 'hono';
import { platformRoutes } from '../../shared/contracts/platform-routes.ts';
import { sentences } from '../../shared/messages/problems.ts';
import { access } from '../http/access.ts';
import type { Env } from '../http/environment.ts';
import { jsonUnit } from '../http/json-unit.ts';
import type { Deps } from '../ports.ts';
import { divisions } from './routes/divisions.ts';
import { retention } from './routes/retention.ts';
import { tenants } from './routes/tenants.ts';

const inside = new Hono<Env>()
  .use(access(platformRoutes))
  .route('/platform/tenants', tenants)
  .route('/platform/retention', retention)
  .route('/platform/divisions', divisions);

/** The installation takes tenants on board and lets them go. */
export const createPlatformApp = (deps: Deps) => jsonUnit(deps, sentences).route('/api', inside);

export type PlatformApi = ReturnType<typeof createPlatformApp>;
