import { Hono } from 'hono';
import { workingRoutes } from '../../shared/contracts/working-routes.ts';
import { sentences } from '../../shared/messages/problems.ts';
import { access } from '../http/access.ts';
import type { Env } from '../http/environment.ts';
import { jsonUnit } from '../http/json-unit.ts';
import type { Deps } from '../ports.ts';
import { fieldwork } from './routes/fieldwork.ts';
import { ledger } from './routes/ledger.ts';
import { room } from './routes/room.ts';

/** Each area names its own addresses under a tenant. */
const inside = new Hono<Env>()
  .use(access(workingRoutes))
  .route('/t/:tenant', fieldwork)
  .route('/t/:tenant', ledger)
  .route('/t/:tenant', room);

/** What an organization does under its contract, recorded where it happens. */
export const createWorkingApp = (deps: Deps) => jsonUnit(deps, sentences).route('/api', inside);

export type WorkingApi = ReturnType<typeof createWorkingApp>;
