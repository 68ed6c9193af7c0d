import { type ErrorHandler, Hono } from 'hono';
import { openRoutes } from '../../shared/contracts/open-routes.ts';
import { openApi } from '../../shared/contracts/openapi.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { sentences } from '../../shared/messages/problems.ts';
import { access } from '../http/access.ts';
import type { Env } from '../http/environment.ts';
import { headers, jsonOnly, limitBody, provide, sameOrigin } from '../http/foundation.ts';
import { answerLetter, answerProblem, frameOf } from '../http/letter-answer.ts';
import { onErrorIn } from '../http/problem.ts';
import type { Deps } from '../ports.ts';
import { publicSigningKey } from '../signing.ts';
import { docsPage } from './docs-page.ts';
import { appraisalLetters } from './routes/appraisals.ts';
import { attendLetters } from './routes/attend.ts';
import { attendanceLetters } from './routes/attendance.ts';
import { boardLetters } from './routes/boards.ts';
import { bookingLetters } from './routes/bookings.ts';
import { publicCalendar } from './routes/calendar.ts';
import { centreLetters } from './routes/centres.ts';
import { complaintLetters } from './routes/complaints.ts';
import { deliberationLetters } from './routes/deliberation.ts';
import { facilityLetters } from './routes/facilities.ts';
import { hotlineLetters } from './routes/hotline.ts';
import { ideaLetters } from './routes/ideas.ts';
import { libraryLetters } from './routes/library.ts';
import { needLetters } from './routes/need.ts';
import { needWays } from './routes/need-way.ts';
import { needs } from './routes/needs.ts';
import { notices } from './routes/notices.ts';
import { organizationPages, profiles } from './routes/profiles.ts';
import { residentsLetters } from './routes/residents.ts';
import { serviceLetters } from './routes/services.ts';
import { site } from './routes/site.ts';
import { surveyLetters } from './routes/survey.ts';
import { unitLetters } from './routes/unit-letters.ts';
import { volunteerLetters } from './routes/volunteers.ts';

/** The description is the same for everybody and for good: it is written once. */
let description: string | undefined;
const described = () => {
  description ??= JSON.stringify(openApi());
  return description;
};

const api = new Hono<Env>()
  .use(jsonOnly, access(openRoutes))
  .get('/health', (c) => c.json({ status: 'ok' as const }, 200))
  .get('/openapi.json', (c) => c.body(described(), 200, { 'content-type': 'application/json' }))
  .get('/docs', (c) => answerLetter(c, docsPage(frameOf(c, '/api/docs'))))
  .get('/signing-keys', (c) => {
    const publicKey = publicSigningKey(c.var.deps.secrets.signingKey);
    return c.json({ items: [{ algorithm: 'Ed25519' as const, publicKey }] }, 200);
  })
  .route('/', notices)
  .route('/', publicCalendar)
  .route('/', needs)
  .route('/', profiles);

const onError = onErrorIn(sentences);

/** Programs get problems, people letters, wherever on the way it went wrong. */
const answerError: ErrorHandler<Env> = (error, c) =>
  c.req.path.startsWith('/api/') ? onError(error, c) : answerProblem(error, c);

/** What needs no account: public facts, letters for residents, and the site itself. */
export const createPublicApp = (deps: Deps) =>
  new Hono<Env>()
    .onError(answerError)
    .use(provide(deps, { as: 'resident' }), headers, sameOrigin, limitBody)
    .notFound((c) => answerError(new DomainError({ code: 'not-found' }), c))
    .route('/api', api)
    .route('/', surveyLetters)
    .route('/', attendLetters)
    .route('/', attendanceLetters)
    .route('/', residentsLetters)
    .route('/', needLetters)
    .route('/', needWays)
    .route('/', deliberationLetters)
    .route('/', hotlineLetters)
    .route('/', ideaLetters)
    .route('/', complaintLetters)
    .route('/', boardLetters)
    .route('/', appraisalLetters)
    .route('/', serviceLetters)
    .route('/', centreLetters)
    .route('/', bookingLetters)
    .route('/', facilityLetters)
    .route('/', unitLetters)
    .route('/', volunteerLetters)
    .route('/', libraryLetters)
    .route('/', organizationPages)
    .route('/', site);

export type PublicApi = ReturnType<typeof createPublicApp>;
