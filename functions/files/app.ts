import { Hono } from 'hono';
import { filesRoutes } from '../../shared/contracts/files-routes.ts';
import { sentences } from '../../shared/messages/problems.ts';
import { access } from '../http/access.ts';
import type { Env } from '../http/environment.ts';
import { jsonUnit } from '../http/json-unit.ts';
import type { Deps } from '../ports.ts';
import { photographs } from './photographs.ts';
import { documents } from './routes.ts';

const inside = new Hono<Env>()
  .use(access(filesRoutes))
  .route('/t/:tenant/purchases/:purchase/documents', documents)
  .route('/t/:tenant/need-photographs', photographs);

/** Says where files go and where they are; it neither takes nor gives any itself. */
export const createFilesApp = (deps: Deps) => jsonUnit(deps, sentences).route('/api', inside);

export type FilesApi = ReturnType<typeof createFilesApp>;
