import { createHash, randomBytes } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { DomainError } from '../../../shared/domain/errors.ts';
import { FieldId, type ProjectPlace } from '../../../shared/domain/fieldwork/activity.ts';
import { SignIn, SignInName } from '../../../shared/domain/fieldwork/sign-in.ts';
import { readSignInCode, type SignInCode } from '../../../shared/domain/fieldwork/sign-in-code.ts';
import { OrganizationId, PurchaseId } from '../../../shared/domain/ids.ts';
import { putSignIn } from '../../../shared/store/fieldwork.ts';
import { loadPurchase } from '../../../shared/store/purchases.ts';
import type { Env } from '../../http/environment.ts';
import { answerLetter, formOf, frameOf, ownerIn } from '../../http/letter-answer.ts';
import { attendEndLetter, attendLetter } from '../../letters/attend.ts';
import { attendanceToken } from '../../links.ts';
import { isProved, tokenHashOf } from '../../sign-in-keys.ts';
import { tenantConfig, tenantNow, tenantOf } from '../../tenants.ts';
import { within } from '../../within.ts';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const idOf = (bytes: Uint8Array) =>
  FieldId.parse([...bytes].map((byte) => alphabet.charAt(byte % 32)).join(''));

const absent = () => new DomainError({ code: 'not-found' });

function placeOf({ tenant, purchase, organization }: SignInCode): ProjectPlace {
  const [at, by] = [PurchaseId.safeParse(purchase), OrganizationId.safeParse(organization)];
  if (!at.success || !by.success) throw absent();
  return { tenant: tenantOf(tenant), purchase: at.data, organization: by.data };
}

/** The project behind a code that one of its phones made; a code nobody made leads nowhere. */
async function behind(c: Context<Env>) {
  const code = readSignInCode(c.req.param('code') ?? '');
  if (!code) throw absent();
  const place = placeOf(code);
  const { tenant, purchase: id, organization } = place;
  const deps = await within(c.var.deps, { as: 'resident', tenant, purchase: id });
  const config = await tenantConfig(deps, tenant);
  const now = await tenantNow(deps, config);
  const proof = isProved(deps.secrets.linkKey, { ...code, ...place }, now);
  if (proof === 'no') throw absent();
  const { purchase } = await loadPurchase(deps.table, tenant, id);
  if (purchase.projects[organization]?.status !== 'signed') throw absent();
  const here = c.req.path;
  const frame = { ...frameOf(c, here), tenantName: ownerIn(c, config) };
  const title = purchase.plan.title;
  const by = purchase.applications[organization]?.organization.name ?? '';
  return { deps, code, place, now, frame, title, organization: by, here, isLate: proof === 'late' };
}
type Behind = Awaited<ReturnType<typeof behind>>;

const late = (c: Context<Env>, { frame, title }: Behind) =>
  answerLetter(c, attendEndLetter({ ...frame, outcome: 'late', title }), 410);

const asked = (found: Behind, more: { once: string; typed?: { name: string } }) =>
  attendLetter({
    ...found.frame,
    action: found.here,
    title: found.title,
    organization: found.organization,
    once: more.once,
    ...(more.typed && {
      typed: more.typed,
      faults: [{ field: 'name' as const, code: 'identity-number' }],
    }),
  });

/** Signing in where work is done: on one's own phone, without an account and without a script. */
export const attendLetters = new Hono<Env>()
  .get('/q/:code', async (c) => {
    const found = await behind(c);
    if (found.isLate) return late(c, found);
    return answerLetter(c, asked(found, { once: randomBytes(20).toString('hex') }));
  })
  .post('/q/:code', async (c) => {
    const found = await behind(c);
    if (found.isLate) return late(c, found);
    const { name: typed = '', once = '' } = await formOf(c);
    const name = SignInName.safeParse(typed);
    if (!name.success) return answerLetter(c, asked(found, { once, typed: { name: typed } }), 422);
    const { deps, place, code, now, frame, title } = found;
    /** Pressed twice, the page says the same twice, and one was there. */
    const id = idOf(
      createHash('sha256').update(`${code.activityId}|${once}`).digest().subarray(0, 26),
    );
    const token = attendanceToken(deps.secrets.linkKey, {
      ...place,
      activityId: code.activityId,
      signIn: id,
    });
    const signIn = SignIn.parse({
      id,
      activityId: code.activityId,
      at: now,
      by: 'qr',
      tokenHash: tokenHashOf(token),
      ...(name.data && { name: name.data }),
    });
    await putSignIn(deps.table, place, signIn);
    const letter = attendEndLetter({ ...frame, outcome: 'thanks', title, receipt: token });
    return answerLetter(c, letter, 201);
  });
