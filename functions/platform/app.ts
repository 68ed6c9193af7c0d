import { Hono } from 'hono';
import { platformRoutes } from '../../shared/contracts/platform-routes.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { access } from '../http/access.ts';
import type { Env } from '../http/environment.ts';
import { headers, jsonOnly, limitBody, provide, sameOrigin } from '../http/foundation.ts';
import { onError } from '../http/problem.ts';
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
export const createPlatformApp = (deps: Deps) =>
  new Hono<Env>()
    .onError(onError)
    .use(provide(deps, { as: 'identity' }), headers, sameOrigin, limitBody, jsonOnly)
    .notFound(() => {
      throw new DomainError({ code: 'not-found' });
    })
    .route('/api', inside);

export type PlatformApi = ReturnType<typeof createPlatformApp>;
