import { type Context, Hono } from 'hono';
import { Email, Register } from '../../../shared/contracts/sessions.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import type { Env } from '../../http/environment.ts';
import { answerLetter, formOf, frameOf } from '../../http/letter-answer.ts';
import { deviceCookie, sessionHash } from '../../http/session.ts';
import { registerLetter } from '../../letters/register.ts';
import { secondStepLetter } from '../../letters/second-step.ts';
import { signInCodeLetter, signInLetter } from '../../letters/sign-in.ts';
import { sendRegistrationCode, sendSignInCode } from '../asking-codes.ts';
import { giveTo } from '../giving.ts';
import { proveFactor } from '../second-step.ts';
import { signIn } from '../signing-in.ts';

/** Only a place of our own: a sign-in that forwards anywhere is a trap for others to bait. */
function nextOf(c: Context<Env>): string {
  const next = c.req.query('next') ?? '/work/';
  return /^\/(?![/\\])[\w\-./?=&%~]*$/.test(next) ? next : '/work/';
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

const factorStep = (c: Context<Env>, fault?: string) =>
  secondStepLetter({
    ...frameOf(c, withNext(c, '/sign-in/factor')),
    action: withNext(c, '/sign-in/factor'),
    passkey: withNext(c, '/work/second-step/'),
    ...(fault && { faults: [{ field: 'code', code: fault }] }),
  });

/** Six digits are an authenticator's; anything else may be a recovery code. */
async function secondStep(c: Context<Env>) {
  const { code = '', remember } = await formOf(c);
  const typed = code.replace(/\s/g, '');
  const proof = /^\d{6}$/.test(typed) ? { totp: typed } : { recoveryCode: typed };
  try {
    const done = await proveFactor(
      c.var.deps,
      sessionHash(c),
      { ...proof, ...(remember === 'yes' && { rememberDevice: true }) },
      deviceCookie(c),
    );
    giveTo(c, done);
  } catch (error) {
    const name = error instanceof DomainError && error.name;
    if (name === 'not-signed-in') return c.redirect(withNext(c, '/sign-in'), 303);
    if (name !== 'factor-wrong') throw error;
    return answerLetter(c, factorStep(c, name), 422);
  }
  return c.redirect(nextOf(c), 303);
}

/** Signing in without a script: address, then the code from the mail, typed. */
export const signInLetters = new Hono<Env>()
  .get('/sign-in', (c) => answerLetter(c, emailStep(c)))
  .get('/sign-in/code', (c) => c.redirect(withNext(c, '/sign-in'), 303))
  .get('/register', (c) => answerLetter(c, registerStep(c)))
  .post('/register', register)
  .get('/sign-in/factor', (c) => answerLetter(c, factorStep(c)))
  .post('/sign-in/factor', secondStep)
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
      const typedCode = code.replace(/\s/g, '');
      const asked = { email: email.data, code: typedCode };
      const signedIn = await signIn(c.var.deps, asked, deviceCookie(c));
      giveTo(c, signedIn);
      if ('awaits' in signedIn) return c.redirect(withNext(c, '/sign-in/factor'), 303);
    } catch (error) {
      const isTheirs = error instanceof DomainError && error.name.startsWith('code-');
      if (!isTheirs) throw error;
      return answerLetter(c, codeStep(c, email.data, error.name), 422);
    }
    return c.redirect(nextOf(c), 303);
  });
