import { Hono } from 'hono';
import { ideaRoutes } from '../../shared/contracts/idea-routes.ts';
import { sentences } from '../../shared/messages/problems.ts';
import { access } from '../http/access.ts';
import type { Env } from '../http/environment.ts';
import { jsonUnit } from '../http/json-unit.ts';
import type { Deps } from '../ports.ts';
import { collections } from './routes/collections.ts';
import { partnerships } from './routes/partnerships.ts';

const inside = new Hono<Env>()
  .use(access(ideaRoutes))
  .route('/t/:tenant/ideas', collections)
  .route('/organizations', partnerships);

/** Collections of ideas: their review, their prizes, and the partners that carry them out. */
export const createIdeasApp = (deps: Deps) => jsonUnit(deps, sentences).route('/api', inside);

export type IdeasApi = ReturnType<typeof createIdeasApp>;
