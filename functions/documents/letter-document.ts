import type { Context } from 'hono';
import { DomainError } from '../../shared/domain/errors.ts';
import { openLink } from '../approve/opened-link.ts';
import type { Env } from '../http/environment.ts';
import { answerProblem } from '../http/letter-answer.ts';
import { readApprovalToken } from '../links.ts';
import { asPdf } from './as-pdf.ts';
import { setDocument, settableIn } from './set-documents.ts';

/**
 * A contract or supplement, for whoever holds the letter that asks to approve it: who may read what it says may
 * read the page. Only while they are asked, and only what they are asked about.
 */
async function documentOf(c: Context<Env, '/a/:token/documents/:document'>) {
  const { deps } = c.var;
  const link = readApprovalToken(deps.secrets.linkKey, c.req.param('token'));
  if (!link) throw new DomainError({ code: 'not-found' });
  const { approval, loaded, standing } = await openLink(deps, link);
  const id = c.req.param('document');
  const { subject, reference } = approval;
  const isAbout =
    subject === 'contract' && (reference ? id === reference : loaded.purchase.projects[id]);
  const document = settableIn(loaded.purchase, c.var.language).find((one) => one.id === id);
  if (!isAbout || !document || (standing !== 'open' && standing !== 'decided'))
    throw new DomainError({ code: 'not-found' });
  return asPdf(await setDocument(deps, loaded.purchase, document), document.shown.number);
}

/** Whatever goes wrong is told as a letter tells it: who follows its link is no client of the API. */
export const letterDocument = (c: Context<Env, '/a/:token/documents/:document'>) =>
  documentOf(c).catch((error: Error) => answerProblem(error, c));
