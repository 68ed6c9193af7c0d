import { type Context, Hono } from 'hono';
import { Email, Register } from '../../../shared/contracts/sessions.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import type { Env } from '../../http/environment.ts';
import { answerLetter, formOf, frameOf } from '../../http/letter-answer.ts';
import { giveSession } from '../../http/session.ts';
import { registerLetter } from '../../letters/register.ts';
import { signInCodeLetter, signInLetter } from '../../letters/sign-in.ts';
import { sendRegistrationCode, sendSignInCode, signIn } from '../../signing-in.ts';

/** Only a place of our own: a sign-in that forwards anywhere is a trap for others to bait. */
function nextOf(c: Context<Env>): string {
  const next = c.req.query('next') ?? '/work/';
  return /^\/(?![/\\])[\w\-./?=&%]*$/.test(next) ? next : '/work/';
}

const withNext = (c: Context<Env>, path: string) => `${path}?next=${encodeURIComponent(nextOf(c))}`;

const emailStep = (c: Context<Env>, typed?: string) =>
  signInLetter({
    ...frameOf(c, withNext(c, '/sign-in')),
    action: withNext(c, '/sign-in'),
    register: withNext(c, '/register'),
    ...(typed !== undefined && {
      typed: { email: typed },
      faults: [{ field: 'email', code: 'email' }],
    }),
  });

const codeStep = (c: Context<Env>, email: string, fault?: string) =>
  signInCodeLetter({
    ...frameOf(c, withNext(c, '/sign-in')),
    email,
    action: withNext(c, '/sign-in/code'),
    back: withNext(c, '/sign-in'),
    ...(fault && { faults: [{ field: 'code', code: fault }] }),
  });

type Registering = { email: string; name: string };

const registerStep = (c: Context<Env>, typed?: Registering, faults: ('email' | 'name')[] = []) =>
  registerLetter({
    ...frameOf(c, withNext(c, '/register')),
    action: withNext(c, '/register'),
    signIn: withNext(c, '/sign-in'),
    ...(typed && { typed }),
    faults: faults.map((field) => ({ field, code: field === 'email' ? 'email' : 'name-length' })),
  });

async function register(c: Context<Env>) {
  const { email = '', name = '' } = await formOf(c);
  const asked = Register.safeParse({ email, name, language: c.var.language });
  if (!asked.success) {
    const wrong = (['email', 'name'] as const).filter((field) =>
      asked.error.issues.some(({ path }) => path[0] === field),
    );
    return answerLetter(c, registerStep(c, { email, name }, wrong), 422);
  }
  await sendRegistrationCode(c.var.deps, asked.data);
  return answerLetter(c, codeStep(c, asked.data.email));
}

/** Signing in without a script: address, then the code from the mail, typed. */
export const signInLetters = new Hono<Env>()
  .get('/sign-in', (c) => answerLetter(c, emailStep(c)))
  .get('/sign-in/code', (c) => c.redirect(withNext(c, '/sign-in'), 303))
  .get('/register', (c) => answerLetter(c, registerStep(c)))
  .post('/register', register)
  .post('/sign-in', async (c) => {
    const { email: typed = '' } = await formOf(c);
    const email = Email.safeParse(typed);
    if (!email.success) return answerLetter(c, emailStep(c, typed), 422);
    await sendSignInCode(c.var.deps, email.data);
    return answerLetter(c, codeStep(c, email.data));
  })
  .post('/sign-in/code', async (c) => {
    const { email: typed = '', code = '' } = await formOf(c);
    const email = Email.safeParse(typed);
    if (!email.success) return answerLetter(c, emailStep(c, typed), 422);
    try {
      const { secret, endsAt } = await signIn(c.var.deps, {
        email: email.data,
        code: code.replace(/\s/g, ''),
      });
      giveSession(c, secret, endsAt);
    } catch (error) {
      const isTheirs = error instanceof DomainError && error.name.startsWith('code-');
      if (!isTheirs) throw error;
      return answerLetter(c, codeStep(c, email.data, error.name), 422);
    }
    return c.redirect(nextOf(c), 303);
  });
