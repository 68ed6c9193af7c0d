import { Hono } from 'hono';
import { followingRoutes } from '../../shared/contracts/following-routes.ts';
import { sentences } from '../../shared/messages/problems.ts';
import { access } from '../http/access.ts';
import type { Env } from '../http/environment.ts';
import { jsonUnit } from '../http/json-unit.ts';
import type { Deps } from '../ports.ts';
import { evaluation } from './routes/evaluation.ts';
import { overview, ownOverview } from './routes/overview.ts';
import { paying } from './routes/paying.ts';
import { satisfaction } from './routes/satisfaction.ts';
import { supervision } from './routes/supervision.ts';

/** Each area names its own addresses under a tenant. */
const inside = new Hono<Env>()
  .use(access(followingRoutes))
  .route('/t/:tenant', supervision)
  .route('/t/:tenant', evaluation)
  .route('/t/:tenant', satisfaction)
  .route('/t/:tenant', paying)
  .route('/t/:tenant', overview)
  .route('/organizations', ownOverview);

/** Supervision, evaluation and payment of the work under contract. */
export const createFollowingApp = (deps: Deps) => jsonUnit(deps, sentences).route('/api', inside);

export type FollowingApi = ReturnType<typeof createFollowingApp>;
