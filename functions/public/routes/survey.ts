import { type Context, Hono } from 'hono';
import { SurveyAnswer, surveyAnswers } from '../../../shared/contracts/residents.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import { loadPurchase } from '../../../shared/store/purchases.ts';
import type { Env } from '../../http/environment.ts';
import { answerLetter, formOf, frameOf, ownerIn } from '../../http/letter-answer.ts';
import { surveyEndLetter, surveyLetter } from '../../letters/survey.ts';
import { readAppraisalToken, readBallotToken, readJuryToken } from '../../links.ts';
import { tenantConfig } from '../../tenants.ts';
import { answerSurvey, surveyOf, withinBallot } from '../answer-survey.ts';
import { showAppraisal, takeAppraisal } from './appraisals.ts';
import { showJuryBallot, takeJuryVote } from './jury.ts';

async function questionFor(c: Context<Env>, token: string, typed?: Record<string, string>) {
  const { deps, purchase, organizationName, channel, questionnaire } = await surveyOf(
    c.var.deps,
    token,
  );
  const here = `/s/${token}`;
  return surveyLetter({
    ...frameOf(c, here),
    tenantName: ownerIn(c, await tenantConfig(deps, purchase.tenantId)),
    action: here,
    title: purchase.plan.title,
    organization: organizationName,
    channel,
    questionnaire,
    ...(purchase.survey && { closesAt: purchase.survey.closesAt }),
    ...(typed && { typed, faults: [{ field: 'score', code: 'choose-score' }] }),
  });
}

type Outcome = 'thanks' | 'used' | 'closed';

async function endFor(c: Context<Env>, token: string, outcome: Outcome, known?: string) {
  const ballot = readBallotToken(c.var.deps.secrets.linkKey, token);
  if (!ballot) throw new DomainError({ code: 'not-found' });
  const { tenant, purchase: id } = ballot;
  const deps = await withinBallot(c.var.deps, ballot);
  const title = known ?? (await loadPurchase(deps.table, tenant, id)).purchase.plan.title;
  return surveyEndLetter({
    ...frameOf(c, `/s/${token}`),
    tenantName: ownerIn(c, await tenantConfig(deps, tenant)),
    outcome,
    title,
    publicPage: `/t/${tenant}/purchases/${id}/`,
  });
}

const ends = { 'ballot-used': 'used', 'survey-closed': 'closed' } as const;
const endOf = (error: unknown) =>
  error instanceof DomainError && (error.name === 'ballot-used' || error.name === 'survey-closed')
    ? ends[error.name]
    : undefined;

/** The questions to residents, a juror's ballot, or what a round of appraisal asks, behind a one-time link. Opening the link uses nothing up. */
export const surveyLetters = new Hono<Env>()
  .get('/s/:token', async (c) => {
    const token = c.req.param('token');
    const jury = readJuryToken(c.var.deps.secrets.linkKey, token);
    if (jury) return showJuryBallot(c, jury);
    if (readAppraisalToken(c.var.deps.secrets.linkKey, token)) return showAppraisal(c, token);
    try {
      return answerLetter(c, await questionFor(c, token));
    } catch (error) {
      const end = endOf(error);
      if (!end) throw error;
      return answerLetter(c, await endFor(c, token, end), 410);
    }
  })
  .post('/s/:token', async (c) => {
    const token = c.req.param('token');
    const jury = readJuryToken(c.var.deps.secrets.linkKey, token);
    if (jury) return takeJuryVote(c, jury, token);
    if (readAppraisalToken(c.var.deps.secrets.linkKey, token)) return takeAppraisal(c, token);
    const form = await formOf(c);
    const answer = SurveyAnswer.safeParse({ comment: '', ...form });
    try {
      if (!answer.success) return answerLetter(c, await questionFor(c, token, form), 422);
      const { purchase } = await answerSurvey(c.var.deps, token, surveyAnswers(answer.data, form));
      return answerLetter(c, await endFor(c, token, 'thanks', purchase.plan.title));
    } catch (error) {
      const end = endOf(error);
      if (!end) throw error;
      return answerLetter(c, await endFor(c, token, end), 409);
    }
  });
