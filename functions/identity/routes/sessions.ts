import { Hono } from 'hono';
import { Register, RequestCode, SignIn } from '../../../shared/contracts/sessions.ts';
import type { Env } from '../../http/environment.ts';
import { giveSession, sessionHash, takeSession } from '../../http/session.ts';
import { valid } from '../../http/valid.ts';
import { sendRegistrationCode, sendSignInCode, signIn } from '../../signing-in.ts';
import { endOne } from '../ending-sessions.ts';

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
    const { session, secret, endsAt } = await signIn(c.var.deps, c.req.valid('json'));
    giveSession(c, secret, endsAt);
    return c.json(session, 201);
  })
  .get('/', (c) => c.json(c.var.session, 200))
  .delete('/', async (c) => {
    const hash = sessionHash(c);
    if (hash) await endOne(c.var.deps, hash);
    takeSession(c);
    return c.json({}, 200);
  });
