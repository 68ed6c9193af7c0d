import { Hono } from 'hono';
import { decidingRoutes } from '../../shared/contracts/deciding-routes.ts';
import { buyingSentences } from '../../shared/messages/buying-problems.ts';
import { access } from '../http/access.ts';
import type { Env } from '../http/environment.ts';
import { jsonUnit } from '../http/json-unit.ts';
import type { Deps } from '../ports.ts';
import { purchases } from './purchases.ts';

const inside = new Hono<Env>().use(access(decidingRoutes)).route('/t/:tenant/purchases', purchases);

/** What moves a purchase. The rules of buying weigh here, and not where it is only read. */
export const createDecidingApp = (deps: Deps) =>
  jsonUnit(deps, buyingSentences).route('/api', inside);

export type DecidingApi = ReturnType<typeof createDecidingApp>;
