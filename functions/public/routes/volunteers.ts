import { type Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { DomainError } from '../../../shared/domain/errors.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import type { Volunteer } from '../../../shared/domain/volunteers/volunteer.ts';
import { readRegions } from '../../../shared/store/regions.ts';
import { attendancesOf, readActivity } from '../../../shared/store/volunteers.ts';
import type { Env } from '../../http/environment.ts';
import { answerLetter, formOf, frameOf, ownerIn } from '../../http/letter-answer.ts';
import { type Hourly, limit } from '../../http/limits.ts';
import {
  type VolunteerEnd,
  volunteerCodeLetter,
  volunteerEndLetter,
  volunteerLetter,
  volunteerMineLetter,
  volunteerReceiptLetter,
} from '../../letters/volunteers.ts';
import { demandOpen, tenantConfig, tenantNow, tenantOf } from '../../tenants.ts';
import { readSignIn } from '../../volunteer-hours.ts';
import { within } from '../../within.ts';
import {
  leave,
  registered,
  registrationIn,
  scanned,
  volunteerBy,
  withConsent,
} from '../volunteer.ts';

/** A hall full of people signs in through one address on the network; nobody tries codes through. */
const registrations: Hourly = { one: 600, place: 60, all: 20_000 };
const lookUps: Hourly = { one: 2000, place: 300, all: 40_000 };

async function common(c: Context<Env>, below = '') {
  const tenant = tenantOf(c.req.param('tenant') ?? '');
  const deps = await within(c.var.deps, { as: 'resident', tenant });
  const config = await tenantConfig(deps, tenant);
  const base = `/t/${tenant}/volunteers`;
  const frame = { ...frameOf(c, `${base}${below}`), tenantName: ownerIn(c, config) };
  const now = await tenantNow(deps, config);
  return { deps, tenant, config, frame, now, base, mine: `${base}/mine` };
}
type Common = Awaited<ReturnType<typeof common>>;

async function communitiesIn({ deps, tenant }: Common) {
  const streets = await readRegions(deps.table, tenant);
  return streets.flatMap((street) =>
    street.children.map(({ code, name }) => ({ value: code, label: `${street.name} ${name}` })),
  );
}

const cookie = '__Host-volunteer';

/** A phone remembers the code of its owner, so that signing in is one press. */
const remembered = (c: Context<Env>) => getCookie(c, cookie) ?? '';
const remember = (c: Context<Env>, code: string) =>
  setCookie(c, cookie, code, {
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'Lax',
    maxAge: 400 * 86_400,
  });
const forget = (c: Context<Env>) =>
  setCookie(c, cookie, '', { path: '/', secure: true, httpOnly: true, sameSite: 'Lax', maxAge: 0 });

async function shown(c: Context<Env>, shared: Common, volunteer: Volunteer, code: string) {
  const { deps, tenant, frame, now, mine } = shared;
  const attendances = await attendancesOf(deps.table, tenant, volunteer.id);
  const month = dayOf(now).slice(0, 7);
  return answerLetter(
    c,
    volunteerMineLetter({ ...frame, action: mine, code, volunteer, attendances, month }),
  );
}

const unknown = [{ field: 'code' as const, code: 'volunteer-code' }];

const asking = ({ frame, mine, base }: Common, typed = '') => ({
  ...frame,
  action: mine,
  title: 'mine.title' as const,
  lead: 'mine.lead' as const,
  submit: 'mine.submit' as const,
  register: base,
  typed,
});

async function changed(c: Context<Env>, shared: Common, volunteer: Volunteer, deed: string) {
  await demandOpen(shared.deps, shared.tenant);
  if (deed === 'erase') {
    await leave(shared, volunteer);
    forget(c);
    const outcome = { outcome: 'erased', mine: shared.mine } as const;
    return answerLetter(c, volunteerEndLetter({ ...shared.frame, ...outcome }));
  }
  const [, way, consent] = /^(agree|takeBack)-(nationalSystem|publish)$/.exec(deed) ?? [];
  if (consent !== 'nationalSystem' && consent !== 'publish')
    throw new DomainError({ code: 'invalid-request' });
  await withConsent(shared, volunteer, { consent, isGiven: way === 'agree' });
  return undefined;
}

async function signingIn(c: Context<Env>) {
  const text = c.req.param('code') ?? '';
  const shared = await common(c, `/in/${text}`);
  const { deps, tenant, now } = shared;
  const read = readSignIn(deps.secrets.linkKey, tenant, text, now);
  const activity = read && (await readActivity(deps.table, tenant, read.activity));
  if (!activity || activity.cancelled) throw new DomainError({ code: 'not-found' });
  const ended = (outcome: VolunteerEnd, minutes?: number) =>
    volunteerEndLetter({
      ...shared.frame,
      outcome,
      about: activity.title,
      mine: shared.mine,
      ...(minutes !== undefined && { minutes }),
    });
  const ask = (typed: string, isWrong = false) =>
    volunteerCodeLetter({
      ...shared.frame,
      action: shared.frame.here,
      title: 'in.title',
      lead: 'in.lead',
      submit: 'in.submit',
      about: `${activity.title} · ${activity.place}`,
      register: shared.base,
      typed,
      ...(isWrong && { faults: unknown }),
    });
  return { shared, activity, isLate: read?.isLate ?? true, ended, ask };
}

/** Volunteers without an account: registering, signing in where they help, their own hours (seed 4-38). */
export const volunteerLetters = new Hono<Env>()
  .get('/t/:tenant/volunteers', async (c) => {
    const shared = await common(c);
    const { frame, base, mine } = shared;
    const communities = await communitiesIn(shared);
    return answerLetter(c, volunteerLetter({ ...frame, action: base, mine, communities }));
  })
  .post('/t/:tenant/volunteers', async (c) => {
    const shared = await common(c);
    const { deps, tenant, frame, base, mine } = shared;
    await demandOpen(deps, tenant);
    const form = await formOf(c);
    const communities = await communitiesIn(shared);
    const read = registrationIn(
      form,
      communities.map(({ value }) => value),
    );
    if ('faults' in read) {
      const wrong = { typed: form, faults: read.faults };
      const page = volunteerLetter({ ...frame, action: base, mine, communities, ...wrong });
      return answerLetter(c, page, 422);
    }
    await limit(deps, 'volunteer', tenant, registrations);
    const name = communities.find(({ value }) => value === read.value.community)?.label ?? '';
    const receipt = await registered(shared, read.value, { form, name });
    remember(c, receipt);
    return answerLetter(c, volunteerReceiptLetter({ ...frame, receipt, mine }), 201);
  })
  .get('/t/:tenant/volunteers/mine', async (c) => {
    const shared = await common(c, '/mine');
    return answerLetter(c, volunteerCodeLetter(asking(shared, remembered(c))));
  })
  .post('/t/:tenant/volunteers/mine', async (c) => {
    const shared = await common(c, '/mine');
    await limit(shared.deps, 'volunteer-look', shared.tenant, lookUps);
    const { code = '', deed } = await formOf(c);
    const volunteer = await volunteerBy(shared, code);
    if (!volunteer)
      return answerLetter(
        c,
        volunteerCodeLetter({ ...asking(shared, code), faults: unknown }),
        422,
      );
    const end = deed ? await changed(c, shared, volunteer, deed) : undefined;
    if (end) return end;
    const now = deed ? await volunteerBy(shared, code) : volunteer;
    return shown(c, shared, now ?? volunteer, code);
  })
  .get('/t/:tenant/volunteers/in/:code', async (c) => {
    const { isLate, ended, ask } = await signingIn(c);
    return isLate ? answerLetter(c, ended('late'), 410) : answerLetter(c, ask(remembered(c)));
  })
  .post('/t/:tenant/volunteers/in/:code', async (c) => {
    const { shared, activity, isLate, ended, ask } = await signingIn(c);
    if (isLate) return answerLetter(c, ended('late'), 410);
    await demandOpen(shared.deps, shared.tenant);
    await limit(shared.deps, 'volunteer-look', shared.tenant, lookUps);
    const { code = '' } = await formOf(c);
    const volunteer = await volunteerBy(shared, code);
    if (!volunteer) return answerLetter(c, ask(code, true), 422);
    remember(c, code);
    const { outcome, minutes } = await scanned(shared, volunteer, activity);
    return answerLetter(c, ended(outcome, minutes));
  });
