import { Hono } from 'hono';
import { Nothing, Proof } from '../../../shared/contracts/account.ts';
import { Register, RequestCode, SignIn } from '../../../shared/contracts/sessions.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import type { Env } from '../../http/environment.ts';
import { deviceCookie, sessionHash, takeSession } from '../../http/session.ts';
import { valid } from '../../http/valid.ts';
import { sendRegistrationCode, sendSignInCode } from '../asking-codes.ts';
import { endOne } from '../ending-sessions.ts';
import { beginAssertion } from '../factors/enrolment.ts';
import { giveTo } from '../giving.ts';
import { anySession, proveFactor } from '../second-step.ts';
import { signIn } from '../signing-in.ts';

export const sessions = new Hono<Env>()
  .post('/codes', valid('json', RequestCode), async (c) => {
    await sendSignInCode(c.var.deps, c.req.valid('json').email);
    return c.json({}, 202);
  })
  .post('/registrations', valid('json', Register), async (c) => {
    await sendRegistrationCode(c.var.deps, c.req.valid('json'));
    return c.json({}, 202);
  })
  .post('/', valid('json', SignIn), async (c) => {
    const signedIn = await signIn(c.var.deps, c.req.valid('json'), deviceCookie(c));
    giveTo(c, signedIn);
    if ('awaits' in signedIn) throw new DomainError({ code: 'second-factor-required' });
    return c.json(signedIn.session, 201);
  })
  .post('/factor-options', valid('json', Nothing), async (c) => {
    const stored = await anySession(c.var.deps, sessionHash(c));
    return c.json({ options: await beginAssertion(c.var.deps, stored) }, 200);
  })
  .post('/factor', valid('json', Proof), async (c) => {
    const { deps } = c.var;
    const done = await proveFactor(deps, sessionHash(c), c.req.valid('json'), deviceCookie(c));
    giveTo(c, done);
    return c.json(done.session, 200);
  })
  .get('/', (c) => c.json(c.var.session, 200))
  .delete('/', async (c) => {
    const hash = sessionHash(c);
    if (hash) await endOne(c.var.deps, hash);
    takeSession(c);
    return c.json({}, 200);
  });
