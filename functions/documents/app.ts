import { Hono } from 'hono';
import { documentRoutes } from '../../shared/contracts/document-routes.ts';
import { sentences } from '../../shared/messages/problems.ts';
import { access } from '../http/access.ts';
import type { Env } from '../http/environment.ts';
import { jsonUnit } from '../http/json-unit.ts';
import type { Deps } from '../ports.ts';
import { letterDocument } from './letter-document.ts';
import { documents } from './routes.ts';

const inside = new Hono<Env>()
  .use(access(documentRoutes))
  .route('/t/:tenant/purchases/:purchase', documents);

/** Sets contracts and what belongs to them as PDF. It changes no purchase. */
export const createDocumentsApp = (deps: Deps) =>
  jsonUnit(deps, sentences)
    .get('/a/:token/documents/:document', letterDocument)
    .route('/api', inside);

export type DocumentsApi = ReturnType<typeof createDocumentsApp>;
