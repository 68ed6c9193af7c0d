import { createHash, randomBytes } from 'node:crypto';
import type * as z from 'zod';
import type { SurveyAnswer } from '../../shared/contracts/residents.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { loadPurchase } from '../../shared/store/purchases.ts';
import { putAnswer } from '../../shared/store/residents.ts';
import { type Ballot, readBallotToken } from '../links.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';
import { within } from '../within.ts';

/** A ballot opens the survey of its purchase, and nothing beside it. */
export const withinBallot = (deps: Deps, { tenant, purchase }: Ballot): Promise<Deps> =>
  within(deps, { as: 'resident', tenant, purchase });

/** The survey a ballot is for. @throws {DomainError} `not-found`; `survey-closed` */
export async function surveyOf(all: Deps, token: string) {
  const ballot = readBallotToken(all.secrets.linkKey, token);
  if (!ballot) throw new DomainError({ code: 'not-found' });
  const deps = await withinBallot(all, ballot);
  const { purchase } = await loadPurchase(deps.table, ballot.tenant, ballot.purchase);
  const config = await tenantConfig(deps, ballot.tenant);
  const now = await tenantNow(deps, config);
  const isOpen = purchase.survey && !purchase.surveyResult && purchase.survey.closesAt > now;
  if (!isOpen) throw new DomainError({ code: 'survey-closed' });
  return { deps, ballot, purchase, config, now };
}

/** Takes one answer for one ballot. @throws {DomainError} `survey-closed`, `ballot-used` */
export async function answerSurvey(
  all: Deps,
  token: string,
  answer: z.infer<typeof SurveyAnswer>,
): Promise<void> {
  const { deps, ballot, now } = await surveyOf(all, token);
  const ballotHash = createHash('sha256').update(token).digest('hex');
  const place = { tenant: ballot.tenant, purchase: ballot.purchase, ballotHash };
  const kept = { ...answer, id: randomBytes(10).toString('hex'), day: dayOf(now) };
  if (!(await putAnswer(deps.table, place, kept))) throw new DomainError({ code: 'ballot-used' });
}
