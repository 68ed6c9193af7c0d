import { Hono } from 'hono';
import { neighbourhoodRoutes } from '../../shared/contracts/neighbourhood-routes.ts';
import { sentences } from '../../shared/messages/problems.ts';
import { access } from '../http/access.ts';
import type { Env } from '../http/environment.ts';
import { jsonUnit } from '../http/json-unit.ts';
import type { Deps } from '../ports.ts';
import { facilities } from './routes/facilities.ts';
import { facilityBookings } from './routes/facility-bookings.ts';
import { volunteers } from './routes/volunteers.ts';

/** Each area names its own addresses under a tenant. */
const inside = new Hono<Env>()
  .use(access(neighbourhoodRoutes))
  .route('/t/:tenant', facilities)
  .route('/', facilityBookings)
  .route('/t/:tenant', volunteers);

/** What a neighbourhood shares: rooms and facilities of its units, and the time of its volunteers. */
export const createNeighbourhoodApp = (deps: Deps) =>
  jsonUnit(deps, sentences).route('/api', inside);

export type NeighbourhoodApi = ReturnType<typeof createNeighbourhoodApp>;
