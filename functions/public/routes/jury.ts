import { createHash, randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { DomainError } from '../../../shared/domain/errors.ts';
import { eligible } from '../../../shared/domain/purchase/eligible.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import { loadPurchase } from '../../../shared/store/purchases.ts';
import { putVote } from '../../../shared/store/residents.ts';
import type { Env } from '../../http/environment.ts';
import { answerLetter, formOf, frameOf, ownerIn } from '../../http/letter-answer.ts';
import { juryEndLetter, juryLetter } from '../../letters/jury.ts';
import type { JuryBallot } from '../../links.ts';
import { tenantConfig, tenantNow } from '../../tenants.ts';
import { withinBallot } from '../answer-survey.ts';

async function callOf(c: Context<Env>, ballot: JuryBallot) {
  const deps = await withinBallot(c.var.deps, ballot);
  const { purchase } = await loadPurchase(deps.table, ballot.tenant, ballot.purchase);
  const config = await tenantConfig(deps, ballot.tenant);
  const frame = {
    ...frameOf(c, c.req.path),
    tenantName: ownerIn(c, config),
    title: purchase.plan.title,
  };
  const isOpen = purchase.state === 'scoring' && purchase.plan.voices !== undefined;
  return { deps, purchase, config, frame, isOpen };
}

/** What a juror reads: who presents what, and how many may be supported. */
export async function showJuryBallot(c: Context<Env>, ballot: JuryBallot) {
  const { purchase, frame, isOpen } = await callOf(c, ballot);
  if (!isOpen) return answerLetter(c, juryEndLetter({ ...frame, outcome: 'closed' }), 410);
  const applications = eligible(purchase).map(({ organization, body }) => ({
    id: organization.id,
    name: organization.name,
    title: body.title,
    summary: body.summary,
  }));
  const most = purchase.plan.maximumAwards;
  return answerLetter(c, juryLetter({ ...frame, voice: ballot.voice, applications, most }));
}

/**
 * Takes one vote for one ballot, while the panel scores. Nobody's name is asked or kept: the ballot is burnt in
 * one place, the vote lies in another under a random key.
 */
export async function takeJuryVote(c: Context<Env>, ballot: JuryBallot, token: string) {
  const { deps, purchase, config, frame, isOpen } = await callOf(c, ballot);
  if (!isOpen) return answerLetter(c, juryEndLetter({ ...frame, outcome: 'closed' }), 409);
  const form: Readonly<Record<string, unknown>> = await formOf(c);
  const supports = eligible(purchase)
    .map(({ organization }) => organization.id as string)
    .filter((id) => form[`supports-${id}`] !== undefined);
  if (supports.length > purchase.plan.maximumAwards)
    throw new DomainError({
      code: 'too-many-awards',
      detail: { maximum: purchase.plan.maximumAwards },
    });
  const outcome = await putVote(
    deps.table,
    {
      tenant: ballot.tenant,
      purchase: ballot.purchase,
      ballotHash: createHash('sha256').update(token).digest('hex'),
    },
    {
      id: randomBytes(10).toString('hex'),
      voice: ballot.voice,
      supports,
      day: dayOf(await tenantNow(deps, config)),
    },
  );
  const end = outcome === 'kept' ? 'thanks' : outcome;
  return answerLetter(c, juryEndLetter({ ...frame, outcome: end }), outcome === 'kept' ? 200 : 409);
}
