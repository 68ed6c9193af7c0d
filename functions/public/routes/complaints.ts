import { createHash, randomBytes } from 'node:crypto';
import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { DomainError } from '../../../shared/domain/errors.ts';
import { holdsIdentityNumber } from '../../../shared/domain/fieldwork/no-identity-number.ts';
import { OrganizationId, PurchaseId, type TenantId } from '../../../shared/domain/ids.ts';
import type { Voice } from '../../../shared/domain/supervision/incident.ts';
import { grievances } from '../../../shared/domain/supervision/names.ts';
import { deadline } from '../../../shared/domain/working-days.ts';
import { loadPurchase } from '../../../shared/store/purchases.ts';
import { putVoice, readVoice } from '../../../shared/store/supervision.ts';
import type { Env } from '../../http/environment.ts';
import { answerLetter, formOf, frameOf, ownerIn } from '../../http/letter-answer.ts';
import { type Hourly, limit } from '../../http/limits.ts';
import {
  type ComplaintField,
  complaintCodeLetter,
  complaintLetter,
  complaintReceipt,
  complaintStandLetter,
} from '../../letters/complaints.ts';
import type { Fault } from '../../letters/form.ts';
import { tenantConfig, tenantNow, tenantOf } from '../../tenants.ts';
import { within } from '../../within.ts';

/** About one purchase, from one place, in the whole installation: a flood must not bury what somebody has to say. */
const complaints: Hourly = { one: 60, place: 12, all: 3000 };
const lookUps: Hourly = { one: 60, place: 60, all: 20_000 };

/** Under which a complaint lies: its receipt's code leads there, and nothing leads back to the code. */
export const voiceIdOf = (code: string): string =>
  createHash('sha256').update(`voice:${code}`).digest('hex').slice(0, 20);

const Typed = z.object({
  organization: z.union([OrganizationId, z.literal('')]).default(''),
  about: z.enum(grievances),
  text: z
    .string()
    .trim()
    .min(5)
    .max(1000)
    .refine((text) => !holdsIdentityNumber(text), 'identity-number'),
  contact: z.string().trim().max(80).default(''),
});

const codes: Partial<Record<ComplaintField, string>> = {
  about: 'choose-grievance',
  text: 'complaint-too-short',
};

async function common(c: Context<Env>, below: string) {
  const tenant = tenantOf(c.req.param('tenant') ?? '');
  const deps = await within(c.var.deps, { as: 'resident', tenant });
  const config = await tenantConfig(deps, tenant);
  const frame = {
    ...frameOf(c, `/t/${tenant}/complaints/${below}`),
    tenantName: ownerIn(c, config),
  };
  return { tenant, deps, config, frame, mine: `/t/${tenant}/complaints/mine` };
}

/** A purchase with work under contract; any other is not there to complain about. */
async function atWork(c: Context<Env>) {
  const id = PurchaseId.safeParse(c.req.param('purchase')).data;
  if (!id) throw new DomainError({ code: 'not-found' });
  const shared = await common(c, `${id}/new`);
  const inside = await within(c.var.deps, { as: 'resident', tenant: shared.tenant, purchase: id });
  const { purchase } = await loadPurchase(inside.table, shared.tenant, id);
  const working = Object.values(purchase.projects).filter(({ signedAt }) => signedAt !== undefined);
  if (working.length === 0) throw new DomainError({ code: 'not-found' });
  const organizations = working.map(({ organizationId }) => ({
    id: organizationId,
    name: purchase.applications[organizationId]?.organization.name ?? '',
  }));
  return { ...shared, inside, purchase, organizations };
}
type AtWork = Awaited<ReturnType<typeof atWork>>;

const form = (
  { frame, purchase, organizations, mine }: AtWork,
  wrong: { typed?: Record<string, string>; faults?: Fault<ComplaintField>[] } = {},
) =>
  complaintLetter({
    ...frame,
    action: frame.here,
    project: purchase.plan.title,
    organizations,
    mine,
    ...wrong,
  });

function faultsIn(error: z.ZodError): Fault<ComplaintField>[] {
  return error.issues.map(({ path, code, message }) => {
    const field = String(path[0]) as ComplaintField;
    return { field, code: message === 'identity-number' ? message : (codes[field] ?? code) };
  });
}

/** Whose work it is: the one at work, or the one that was named. */
function about({ organizations }: AtWork, named: string): OrganizationId | undefined {
  const [only] = organizations;
  if (organizations.length === 1 && only) return only.id;
  return organizations.find(({ id }) => id === named)?.id;
}

async function keep(shared: AtWork, typed: z.infer<typeof Typed>) {
  const { deps, tenant, config, purchase } = shared;
  const at = await tenantNow(deps, config);
  const days = config.settings.supervision?.complaintAnswerDays;
  const organization = about(shared, typed.organization);
  const code = randomBytes(10).toString('hex');
  const voice: Voice = {
    id: voiceIdOf(code),
    purchase: purchase.id,
    ...(organization && { organization }),
    about: typed.about,
    text: typed.text,
    at,
    ...(days && {
      due: deadline(at, days, 'workingDays', config.calendar),
    }),
  };
  await putVoice(deps.table, tenant, voice, typed.contact);
  return { code, voice };
}

const found = async (
  { deps, tenant }: { deps: Env['Variables']['deps']; tenant: TenantId },
  code: string,
) => readVoice(deps.table, tenant, voiceIdOf(code));

/** Complaints of residents about the work, without an account and without a script. */
export const complaintLetters = new Hono<Env>()
  .get('/t/:tenant/complaints/mine', async (c) => {
    const { frame } = await common(c, 'mine');
    return answerLetter(c, complaintCodeLetter({ ...frame, action: frame.here }));
  })
  .post('/t/:tenant/complaints/mine', async (c) => {
    const shared = await common(c, 'mine');
    const { frame, deps, tenant } = shared;
    await limit(deps, 'complaint-look', tenant, lookUps);
    const code = ((await formOf(c))['code'] ?? '').trim().toLowerCase();
    const voice = await found(shared, code);
    if (voice) return answerLetter(c, complaintStandLetter({ ...frame, voice }));
    const faults = [{ field: 'code' as const, code: 'complaint-code' }];
    return answerLetter(
      c,
      complaintCodeLetter({ ...frame, action: frame.here, typed: code, faults }),
      422,
    );
  })
  .get('/t/:tenant/complaints/:purchase/new', async (c) => answerLetter(c, form(await atWork(c))))
  .post('/t/:tenant/complaints/:purchase/new', async (c) => {
    const shared = await atWork(c);
    const { frame, config, deps, purchase, mine } = shared;
    if (config.summary.isSuspended) throw new DomainError({ code: 'tenant-suspended' });
    const typed = await formOf(c);
    const read = Typed.safeParse(typed);
    if (!read.success)
      return answerLetter(c, form(shared, { typed, faults: faultsIn(read.error) }), 422);
    await limit(deps, 'complaint', purchase.id, complaints);
    const { code, voice } = await keep(shared, read.data);
    const receipt = { ...frame, code, voice, project: purchase.plan.title, mine };
    return answerLetter(c, complaintReceipt(receipt), 201);
  });
