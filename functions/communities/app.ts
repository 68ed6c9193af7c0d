import { Hono } from 'hono';
import { communityRoutes } from '../../shared/contracts/community-routes.ts';
import { sentences } from '../../shared/messages/problems.ts';
import { access } from '../http/access.ts';
import type { Env } from '../http/environment.ts';
import { jsonUnit } from '../http/json-unit.ts';
import type { Deps } from '../ports.ts';
import { desk } from './routes/desk.ts';
import { registry } from './routes/registry.ts';
import { rights } from './routes/rights.ts';
import { taskAccess } from './routes/task-access.ts';

const inside = new Hono<Env>()
  .use(access(communityRoutes))
  .route('/t/:tenant', desk)
  .route('/t/:tenant', registry)
  .route('/t/:tenant', taskAccess)
  .route('/t/:tenant', rights);

/** Communities as they are, added up by place, and what departments ask of them. */
export const createCommunitiesApp = (deps: Deps) => jsonUnit(deps, sentences).route('/api', inside);

export type CommunitiesApi = ReturnType<typeof createCommunitiesApp>;
