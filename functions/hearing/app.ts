import { Hono } from 'hono';
import { hearingRoutes } from '../../shared/contracts/hearing-routes.ts';
import { sentences } from '../../shared/messages/problems.ts';
import { access } from '../http/access.ts';
import type { Env } from '../http/environment.ts';
import { jsonUnit } from '../http/json-unit.ts';
import type { Deps } from '../ports.ts';
import { conduct } from './routes/conduct.ts';
import { hearing } from './routes/hearing.ts';
import { precedents } from './routes/precedents.ts';
import { register } from './routes/register.ts';

const inside = new Hono<Env>()
  .use(access(hearingRoutes))
  .route('/t/:tenant/purchases/:purchase/hearing', hearing)
  .route('/t/:tenant/objections', register)
  .route('/t/:tenant/conduct', conduct)
  .route('/t/:tenant/precedents', precedents);

/** How inquiries, challenges and complaints stand, and what was decided before. */
export const createHearingApp = (deps: Deps) => jsonUnit(deps, sentences).route('/api', inside);

export type HearingApi = ReturnType<typeof createHearingApp>;
