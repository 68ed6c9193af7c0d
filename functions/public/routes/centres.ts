import { type Context, Hono } from 'hono';
import { CentreId, isOverdue } from '../../../shared/domain/directory/centre.ts';
import { holidayIn, openAt } from '../../../shared/domain/directory/hours.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import { listCentres, readCentre, readHandover } from '../../../shared/store/directory-lists.ts';
import type { Env } from '../../http/environment.ts';
import { answerLetter, formOf, frameOf, ownerIn } from '../../http/letter-answer.ts';
import { type Hourly, limit } from '../../http/limits.ts';
import {
  centreLetter,
  centresLetter,
  handoverCodeLetter,
  handoverLetter,
} from '../../letters/centres.ts';
import { needIdOf, plainReceipt } from '../../need-receipts.ts';
import { tenantConfig, tenantNow, tenantOf } from '../../tenants.ts';
import { within } from '../../within.ts';

const lookUps: Hourly = { one: 600, place: 60, all: 20_000 };

async function common(c: Context<Env>, below = '') {
  const tenant = tenantOf(c.req.param('tenant') ?? '');
  const deps = await within(c.var.deps, { as: 'resident', tenant });
  const config = await tenantConfig(deps, tenant);
  const now = await tenantNow(deps, config);
  const frame = {
    ...frameOf(c, `/t/${tenant}/centres${below}`),
    tenantName: ownerIn(c, config),
  };
  return { deps, tenant, config, now, frame };
}

/** One-stop centres, and what became of a matter a window handed over. */
export const centreLetters = new Hono<Env>()
  .get('/t/:tenant/centres', async (c) => {
    const { deps, tenant, frame } = await common(c);
    const centres = await listCentres(deps.table, tenant);
    return answerLetter(c, centresLetter({ ...frame, tenant, centres }));
  })
  .get('/t/:tenant/centres/mine', async (c) => {
    const { frame } = await common(c, '/mine');
    return answerLetter(c, handoverCodeLetter({ ...frame, action: frame.here }));
  })
  .post('/t/:tenant/centres/mine', async (c) => {
    const { deps, tenant, frame, now } = await common(c, '/mine');
    await limit(deps, 'directory-look', tenant, lookUps);
    const typed = plainReceipt((await formOf(c))['code'] ?? '').slice(0, 30);
    const handover = await readHandover(deps.table, tenant, needIdOf(typed));
    if (!handover) {
      const faults = [{ field: 'code' as const, code: 'need-code' }];
      const page = handoverCodeLetter({ ...frame, action: frame.here, typed, faults });
      return answerLetter(c, page, 422);
    }
    const late = isOverdue(handover, now);
    const page = handoverLetter({ ...frame, handover, isOverdue: late, back: frame.here });
    return answerLetter(c, page);
  })
  .get('/t/:tenant/centres/:centre', async (c) => {
    const id = CentreId.safeParse(c.req.param('centre')).data;
    if (!id) throw new DomainError({ code: 'not-found' });
    const { deps, tenant, config, now, frame } = await common(c, `/${id}`);
    const centre = await readCentre(deps.table, tenant, id);
    if (!centre) throw new DomainError({ code: 'not-found' });
    const { hours } = centre;
    const open = hours && openAt(hours, now, holidayIn(config.calendar));
    return answerLetter(c, centreLetter({ ...frame, tenant, centre, ...(open && { open }) }));
  });
