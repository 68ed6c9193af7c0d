import { Hono } from 'hono';
import { needRoutes } from '../../shared/contracts/need-routes.ts';
import { sentences } from '../../shared/messages/problems.ts';
import { access } from '../http/access.ts';
import type { Env } from '../http/environment.ts';
import { jsonUnit } from '../http/json-unit.ts';
import type { Deps } from '../ports.ts';
import { needImports } from './routes/imports.ts';
import { needLists } from './routes/lists.ts';
import { officeNeeds } from './routes/needs.ts';

const inside = new Hono<Env>()
  .use(access(needRoutes))
  .route('/t/:tenant/needs', needLists)
  .route('/t/:tenant/needs', needImports)
  .route('/t/:tenant/needs', officeNeeds);

/** What residents need: verified, merged, answered, listed, planned; the lists that came in, and the three lists. */
export const createNeedsApp = (deps: Deps) => jsonUnit(deps, sentences).route('/api', inside);

export type NeedsApi = ReturnType<typeof createNeedsApp>;
