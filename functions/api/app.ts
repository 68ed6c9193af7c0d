import { Hono } from 'hono';
import { DomainError } from '../../shared/domain/errors.ts';
import type { Env } from '../http/environment.ts';
import { headers, jsonOnly, limitBody, provide, sameOrigin } from '../http/foundation.ts';
import { onError } from '../http/problem.ts';
import { signedIn } from '../http/session.ts';
import type { Deps } from '../ports.ts';
import { applications } from './routes/applications.ts';
import { audit } from './routes/audit.ts';
import { clock } from './routes/clock.ts';
import { drafts } from './routes/drafts.ts';
import { purchases } from './routes/purchases.ts';
import { sessions } from './routes/sessions.ts';
import { tasks } from './routes/tasks.ts';

const inside = new Hono<Env>()
  .use(signedIn)
  .route('/tasks', tasks)
  .route('/drafts', drafts)
  .route('/organizations/:organization/applications/:tenant/:purchase', applications)
  .route('/t/:tenant/clock', clock)
  .route('/t/:tenant/purchases', purchases)
  .route('/t/:tenant/purchases/:purchase', audit);

/** The signed-in API, as JSON. Everything but the way in needs a session. */
export const createApiApp = (deps: Deps) =>
  new Hono<Env>()
    .onError(onError)
    .use(provide(deps), headers, sameOrigin, limitBody, jsonOnly)
    .notFound(() => {
      throw new DomainError({ code: 'not-found' });
    })
    .route('/api/session', sessions)
    .route('/api', inside);

export type Api = ReturnType<typeof createApiApp>;
