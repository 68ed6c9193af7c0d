import { Hono } from 'hono';
import { deliberationRoutes } from '../../shared/contracts/deliberation-routes.ts';
import { sentences } from '../../shared/messages/problems.ts';
import { access } from '../http/access.ts';
import type { Env } from '../http/environment.ts';
import { jsonUnit } from '../http/json-unit.ts';
import type { Deps } from '../ports.ts';
import { appraisals } from './routes/appraisals.ts';
import { meetings } from './routes/meetings.ts';
import { votes } from './routes/votes.ts';

/** Each area names its own addresses under a tenant. */
const inside = new Hono<Env>()
  .use(access(deliberationRoutes))
  .route('/t/:tenant', meetings)
  .route('/t/:tenant', votes)
  .route('/t/:tenant', appraisals);

/** What residents decide together: meetings, votes, and how they rate those who serve them. */
export const createDeliberationApp = (deps: Deps) =>
  jsonUnit(deps, sentences).route('/api', inside);

export type DeliberationApi = ReturnType<typeof createDeliberationApp>;
