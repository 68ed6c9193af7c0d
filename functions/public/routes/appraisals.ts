import { type Context, Hono } from 'hono';
import { AppraisalId } from '../../../shared/domain/appraisal/round.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import { readShownRound, readShownRounds } from '../../../shared/store/appraisals.ts';
import type { Env } from '../../http/environment.ts';
import { answerLetter, formOf, frameOf, ownerIn } from '../../http/letter-answer.ts';
import { type AppraisalEnd, appraisalEndLetter, appraisalLetter } from '../../letters/appraisal.ts';
import { appraisalResultsLetter, appraisalsLetter } from '../../letters/appraisal-results.ts';
import { tenantConfig, tenantOf } from '../../tenants.ts';
import { within } from '../../within.ts';
import { type AskedByCode, answerByCode, askedByCode, type Faulty } from '../answer-appraisal.ts';

const frameFor = (c: Context<Env>, { config }: AskedByCode) => ({
  ...frameOf(c, c.req.path),
  tenantName: ownerIn(c, config),
});

const asking = (
  c: Context<Env>,
  known: AskedByCode,
  more: Partial<Faulty> & { typed?: Record<string, string> } = {},
) =>
  appraisalLetter({
    ...frameFor(c, known),
    action: c.req.path,
    round: known.round,
    place: known.place,
    bodies: known.bodies,
    ...more,
  });

const ending = (c: Context<Env>, known: AskedByCode, outcome: AppraisalEnd) =>
  appraisalEndLetter({
    ...frameFor(c, known),
    outcome,
    title: known.round.title,
    results: `/t/${known.code.tenant}/appraisals`,
  });

/** The questions behind a code. Opening the link uses nothing up. */
export async function showAppraisal(c: Context<Env>, token: string) {
  const known = await askedByCode(c.var.deps, token);
  return known.isOpen
    ? answerLetter(c, asking(c, known))
    : answerLetter(c, ending(c, known, 'closed'), 410);
}

export async function takeAppraisal(c: Context<Env>, token: string) {
  const known = await askedByCode(c.var.deps, token);
  const typed = await formOf(c);
  const outcome = await answerByCode(c.var.deps, token, { known, form: typed });
  if (typeof outcome === 'object')
    return answerLetter(c, asking(c, known, { typed, faults: outcome.faults }), 422);
  return answerLetter(c, ending(c, known, outcome), outcome === 'thanks' ? 200 : 409);
}

async function common(c: Context<Env>, below = '') {
  const tenant = tenantOf(c.req.param('tenant') ?? '');
  const deps = await within(c.var.deps, { as: 'resident', tenant });
  const config = await tenantConfig(deps, tenant);
  const frame = {
    ...frameOf(c, `/t/${tenant}/appraisals${below}`),
    tenantName: ownerIn(c, config),
  };
  return { deps, tenant, frame };
}

/** What was published of appraisals, for everybody (seed 4-10, 4-11). */
export const appraisalLetters = new Hono<Env>()
  .get('/t/:tenant/appraisals', async (c) => {
    const { deps, tenant, frame } = await common(c);
    const rounds = await readShownRounds(deps.table, tenant);
    return answerLetter(c, appraisalsLetter({ ...frame, tenant, rounds }));
  })
  .get('/t/:tenant/appraisals/:round', async (c) => {
    const id = AppraisalId.safeParse(c.req.param('round'));
    const { deps, tenant, frame } = await common(c, `/${id.data ?? ''}`);
    const found = id.success && (await readShownRound(deps.table, tenant, id.data));
    if (!found) throw new DomainError({ code: 'not-found' });
    return answerLetter(c, appraisalResultsLetter({ ...frame, tenant, ...found }));
  });
