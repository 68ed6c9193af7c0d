import { Hono } from 'hono';
import { purchasingRoutes } from '../../shared/contracts/purchasing-routes.ts';
import { sentences } from '../../shared/messages/problems.ts';
import { access } from '../http/access.ts';
import type { Env } from '../http/environment.ts';
import { jsonUnit } from '../http/json-unit.ts';
import type { Deps } from '../ports.ts';
import { audit } from './routes/audit.ts';
import { clock } from './routes/clock.ts';
import { opened } from './routes/opened.ts';
import { purchases } from './routes/purchases.ts';
import { tasks } from './routes/tasks.ts';

const inside = new Hono<Env>()
  .use(access(purchasingRoutes, ['get /api/tasks']))
  .route('/tasks', tasks)
  .route('/t/:tenant/clock', clock)
  .route('/t/:tenant/purchases', purchases)
  .route('/t/:tenant/purchases/:purchase', audit)
  .route('/t/:tenant/purchases/:purchase', opened);

/** The purchase as JSON, from plan to disclosure: everything here needs a session. */
export const createApiApp = (deps: Deps) => jsonUnit(deps, sentences).route('/api', inside);

export type Api = ReturnType<typeof createApiApp>;
