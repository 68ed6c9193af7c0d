import { Hono } from 'hono';
import { libraryUnitRoutes } from '../../shared/contracts/library-unit-routes.ts';
import { sentences } from '../../shared/messages/problems.ts';
import { access } from '../http/access.ts';
import type { Env } from '../http/environment.ts';
import { jsonUnit } from '../http/json-unit.ts';
import type { Deps } from '../ports.ts';
import { giving } from './routes/giving.ts';
import { library } from './routes/library.ts';

const inside = new Hono<Env>()
  .use(access(libraryUnitRoutes))
  .route('/t/:tenant', library)
  .route('/t/:tenant', giving);

/** What is known and what is given: rules, policies, cases and studies; donations and what became of them. */
export const createLibraryApp = (deps: Deps) => jsonUnit(deps, sentences).route('/api', inside);

export type LibraryApi = ReturnType<typeof createLibraryApp>;
