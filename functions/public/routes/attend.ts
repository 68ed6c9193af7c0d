import { randomBytes } from 'node:crypto';
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
import { type AttendField, attendEndLetter, attendLetter } from '../../letters/attend.ts';
import type { Fault } from '../../letters/form.ts';
import { attendanceToken, readAttendanceToken } from '../../links.ts';
import { isProved, tokenHashOf } from '../../sign-in-keys.ts';
import { tenantConfig, tenantNow, tenantOf } from '../../tenants.ts';
import { within } from '../../within.ts';
import { signInIdOf } from '../attendance.ts';
import { rememberAttendance, rememberedAttendances } from '../attended-cookie.ts';

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

type Typed = { name: string; phoneTail: string; mayBeAsked: boolean };
type Faults = readonly Fault<AttendField>[];

const asked = (found: Behind, once: string, typed?: Typed, faults?: Faults) =>
  attendLetter({
    ...found.frame,
    action: found.here,
    title: found.title,
    organization: found.organization,
    once,
    ...(typed && { typed }),
    ...(faults && { faults }),
  });

/** Whoever agreed to be called says by what they are found; nobody else is asked for it. */
function faultsOf({ name, phoneTail, mayBeAsked }: Typed): Faults {
  const { success, error } = SignInName.safeParse(name);
  const tooLong = error?.issues[0]?.message !== 'identity-number';
  if (!success) return [{ field: 'name', code: tooLong ? 'name-too-long' : 'identity-number' }];
  if (!mayBeAsked) return [];
  return [
    ...(name.trim() ? [] : [{ field: 'name', code: 'name-to-be-asked' } as const]),
    ...(/^\d{4}$/.test(phoneTail)
      ? []
      : [{ field: 'phoneTail', code: 'tail-to-be-asked' } as const]),
  ];
}

/** The attendance this phone remembers of the same activity, if any. */
const rememberedHere = (c: Context<Env>, { deps, code, place }: Behind) =>
  rememberedAttendances(c).find((token) => {
    const known = readAttendanceToken(deps.secrets.linkKey, token);
    return known?.activityId === code.activityId && known.purchase === place.purchase;
  });

/** Signing in where work is done: on one's own phone, without an account and without a script. */
export const attendLetters = new Hono<Env>()
  .get('/q/:code', async (c) => {
    const found = await behind(c);
    const { frame, title, isLate } = found;
    const known = c.req.query('another') === undefined && rememberedHere(c, found);
    /** Scanned again when it is over, the code leads to the ballot; it may be late for that. */
    if (known)
      return answerLetter(
        c,
        attendEndLetter({
          ...frame,
          outcome: 'already',
          title,
          mine: `/q/mine/${known}`,
          ...(!isLate && { another: `${found.here}?another=yes` }),
        }),
      );
    if (isLate) return late(c, found);
    return answerLetter(c, asked(found, randomBytes(20).toString('hex')));
  })
  .post('/q/:code', async (c) => {
    const found = await behind(c);
    if (found.isLate) return late(c, found);
    const { once = '', ...form } = await formOf(c);
    const typed: Typed = {
      name: form['name'] ?? '',
      phoneTail: (form['phoneTail'] ?? '').trim(),
      mayBeAsked: form['mayBeAsked'] === 'yes',
    };
    const faults = faultsOf(typed);
    if (faults.length > 0) return answerLetter(c, asked(found, once, typed, faults), 422);
    const { deps, place, code, now, frame, title } = found;
    const { activityId } = code;
    /** Pressed twice, the page says the same twice, and one was there. */
    const id = signInIdOf(activityId, once);
    const token = attendanceToken(deps.secrets.linkKey, { ...place, activityId, secret: once });
    const name = typed.name.trim();
    const signIn = SignIn.parse({
      id,
      activityId: FieldId.parse(activityId),
      at: now,
      by: 'qr',
      tokenHash: tokenHashOf(token),
      ...(name && { name }),
      ...(typed.mayBeAsked && { mayBeAsked: true, phoneTail: typed.phoneTail }),
    });
    await putSignIn(deps.table, place, signIn);
    rememberAttendance(c, token);
    const mine = `/q/mine/${token}`;
    const letter = attendEndLetter({ ...frame, outcome: 'thanks', title, receipt: token, mine });
    return answerLetter(c, letter, 201);
  });
