import { Hono } from 'hono';
import { applyingRoutes } from '../../shared/contracts/applying-routes.ts';
import { sentences } from '../../shared/messages/problems.ts';
import { access } from '../http/access.ts';
import type { Env } from '../http/environment.ts';
import { jsonUnit } from '../http/json-unit.ts';
import type { Deps } from '../ports.ts';
import { applications } from './routes/applications.ts';
import { drafts } from './routes/drafts.ts';
import { joint } from './routes/joint.ts';
import { sealedFiles } from './routes/sealed-files.ts';

const inside = new Hono<Env>()
  .use(access(applyingRoutes))
  .route('/drafts', drafts)
  .route('/organizations/:organization/applications/:tenant/:purchase', applications)
  .route('/organizations/:organization/applications/:tenant/:purchase', joint)
  .route('/organizations/:organization/applications/:tenant/:purchase/files', sealedFiles);

/** What is being written, and how an application is sealed. It holds what seals, not what undoes a seal. */
export const createApplyingApp = (deps: Deps) => jsonUnit(deps, sentences).route('/api', inside);

export type ApplyingApi = ReturnType<typeof createApplyingApp>;
