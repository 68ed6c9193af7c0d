import { type ErrorHandler, Hono } from 'hono';
import { identityRoutes } from '../../shared/contracts/identity-routes.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { sentences } from '../../shared/messages/problems.ts';
import { access } from '../http/access.ts';
import type { Env } from '../http/environment.ts';
import { headers, jsonOnly, limitBody, provide, sameOrigin } from '../http/foundation.ts';
import { answerProblem } from '../http/letter-answer.ts';
import { onErrorIn } from '../http/problem.ts';
import type { Deps } from '../ports.ts';
import { account } from './routes/account.ts';
import { accountSessions } from './routes/account-sessions.ts';
import { calendarFeed, ownCalendar } from './routes/calendar-feed.ts';
import { factors } from './routes/factors.ts';
import { askedRecoveries, recoveries } from './routes/recoveries.ts';
import { sessions } from './routes/sessions.ts';
import { signInLetters } from './routes/sign-in.ts';

/** The way in, and what changes a session or a factor, work on sessions; everything else is somebody's own. */
const wayIn = identityRoutes
  .filter(({ path }) => /^\/api\/(session|account)/.test(path))
  .map(({ method, path }) => `${method} ${path}`);

const api = new Hono<Env>()
  .use(jsonOnly, access(identityRoutes, wayIn))
  .route('/session', sessions)
  .route('/account', accountSessions)
  .route('/account', ownCalendar)
  .route('/session/recoveries', askedRecoveries)
  .route('/account', account)
  .route('/account', factors)
  .route('/account', recoveries);

const onError = onErrorIn(sentences);

/** Programs get problems, people letters. */
const answerError: ErrorHandler<Env> = (error, c) =>
  c.req.path.startsWith('/api/') ? onError(error, c) : answerProblem(error, c);

/** Who somebody is: signing in and out, as JSON and as letters, and what a person keeps of their own. */
export const createIdentityApp = (deps: Deps) =>
  new Hono<Env>()
    .onError(answerError)
    .use(provide(deps, { as: 'identity' }), headers, sameOrigin, limitBody)
    .notFound((c) => answerError(new DomainError({ code: 'not-found' }), c))
    .route('/api', api)
    .route('/', calendarFeed)
    .route('/', signInLetters);

export type IdentityApi = ReturnType<typeof createIdentityApp>;
