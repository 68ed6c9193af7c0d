import { Hono } from 'hono';
import { performingRoutes } from '../../shared/contracts/performing-routes.ts';
import { buyingSentences } from '../../shared/messages/buying-problems.ts';
import { access } from '../http/access.ts';
import type { Env } from '../http/environment.ts';
import { jsonUnit } from '../http/json-unit.ts';
import type { Deps } from '../ports.ts';
import { paying } from './paying.ts';
import { work } from './work.ts';

const inside = new Hono<Env>()
  .use(access(performingRoutes))
  .route('/t/:tenant/purchases', work)
  .route('/t/:tenant', paying);

/** What moves a purchase whose contracts are in force; the rules of buying are not loaded here. */
export const createPerformingApp = (deps: Deps) =>
  jsonUnit(deps, buyingSentences).route('/api', inside);

export type PerformingApi = ReturnType<typeof createPerformingApp>;
