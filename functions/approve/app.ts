import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { DomainError } from '../../shared/domain/errors.ts';
import { asksSecondFactor } from '../../shared/domain/settings/sign-in.ts';
import { readPerson } from '../../shared/store/people.ts';
import { issueCode } from '../http/codes.ts';
import type { Env } from '../http/environment.ts';
import { headers, limitBody, provide, sameOrigin } from '../http/foundation.ts';
import { answerProblem, formOf } from '../http/letter-answer.ts';
import { limit, sends } from '../http/limits.ts';
import { sessionOf } from '../http/session.ts';
import { isProved } from '../http/step-up.ts';
import type { Identity } from '../letters/approval/letter.ts';
import { subjectName } from '../letters/approval/subject-words.ts';
import { readAccessToken, readApprovalToken } from '../links.ts';
import { ownName, phraseOf, senderOf } from '../mails/tenant-identity.ts';
import { writeMail } from '../mails/write-mail.ts';
import type { Deps } from '../ports.ts';
import { accessMatter } from './access-matter.ts';
import { showApproval, showChanged } from './approval-page.ts';
import { codeFault, DecisionForm, faultsOf, recordDecision } from './decision.ts';
import type { Matter } from './matter.ts';
import { purchaseMatter } from './purchase-matter.ts';

/**
 * What `token` is for. Nothing changes, however often it is asked.
 *
 * @throws {DomainError} `not-found` for a token we did not write, or one whose request is gone
 */
async function open(all: Deps, token: string): Promise<Matter> {
  const approval = readApprovalToken(all.secrets.linkKey, token);
  if (approval) return purchaseMatter(all, approval);
  const access = readAccessToken(all.secrets.linkKey, token);
  if (access) return accessMatter(all, access);
  throw new DomainError({ code: 'not-found' });
}

/**
 * Somebody already signed in as the person asked need not type a code. Where the tenant asks for a second
 * factor, a code from the mail is not enough: only a session that proved one a short while ago decides.
 */
async function identityOf(c: Context<Env>, matter: Matter): Promise<Identity> {
  const { personId, config, facts } = matter;
  const session = await sessionOf(c);
  const own = session?.person.id === personId ? session : undefined;
  if (!asksSecondFactor(config.settings.signIn, facts.subject)) return own ? 'session' : 'code';
  if (!own) return 'sign-in';
  return isProved(own, c.var.deps.clock.now()) ? 'session' : 'factor';
}

async function sendCode(all: Deps, matter: Matter): Promise<void> {
  const { personId, deps, config, facts, code: place } = matter;
  await limit(all, 'approval', place.name, sends);
  const person = await readPerson(deps.table, personId);
  if (!person) throw new DomainError({ code: 'not-found' });
  const code = await issueCode(deps, place.key);
  const data = {
    personName: person.name,
    code,
    tenantName: ownName(config, person.language),
    ...phraseOf(config),
    title: facts.title,
    what: subjectName(person.language, facts.subject),
  };
  await deps.mailer.send({
    id: `approval-code-${randomUUID()}`,
    to: person.email,
    language: person.language,
    ...senderOf(config),
    ...writeMail('approvalCode', data, person.language),
  });
}

/** Somebody was first: the page says how things stand now. */
const wasDecided = (error: unknown) =>
  error instanceof DomainError && error.name === 'already-decided';

async function decideByForm(c: Context<Env>, matter: Matter) {
  const identity = await identityOf(c, matter);
  const form = DecisionForm.parse(await formOf(c));
  const { decision, opinion } = form;
  const again = (faults: ReturnType<typeof faultsOf>) =>
    showApproval(c, matter, { identity, faults, typed: { decision, opinion } }, 422);
  const faults = faultsOf(form, identity);
  if (faults.length > 0) return again(faults);
  try {
    await recordDecision(matter, form, identity);
  } catch (error) {
    const fault = codeFault(error);
    if (fault) return again([fault]);
    if (error instanceof DomainError && error.name === 'documents-changed')
      return showChanged(c, matter, form);
    if (!wasDecided(error)) throw error;
  }
  return undefined;
}

/** The letter's own address, in the language and size the reader chose. */
const here = (c: Context<Env>) => {
  const { lang, size, contrast } = c.req.query();
  const query = new URLSearchParams({
    ...(lang && { lang }),
    ...(size && { size }),
    ...(contrast && { contrast }),
  }).toString();
  return `/a/${c.req.param('token')}${query ? `?${query}` : ''}`;
};

/**
 * Approval by a link from a mail. The link opens a page and never decides: GET and HEAD change nothing; a
 * decision is a form sent by a person who proved who they are, over the documents they were shown.
 */
export const createApproveApp = (deps: Deps) =>
  new Hono<Env>()
    .onError(answerProblem)
    .use(provide(deps, { as: 'identity' }), headers, sameOrigin, limitBody)
    .notFound((c) => answerProblem(new DomainError({ code: 'not-found' }), c))
    .get('/a/:token', async (c) => {
      const matter = await open(c.var.deps, c.req.param('token'));
      const identity = await identityOf(c, matter);
      return showApproval(c, matter, { identity, isCodeSent: c.req.query('sent') === '1' });
    })
    .post('/a/:token/code', async (c) => {
      const matter = await open(c.var.deps, c.req.param('token'));
      if (matter.standing === 'open') await sendCode(c.var.deps, matter);
      const address = here(c);
      return c.redirect(`${address}${address.includes('?') ? '&' : '?'}sent=1`, 303);
    })
    .post('/a/:token/decision', async (c) => {
      const matter = await open(c.var.deps, c.req.param('token'));
      const refused = matter.standing === 'open' ? await decideByForm(c, matter) : undefined;
      return refused ?? c.redirect(here(c), 303);
    });
