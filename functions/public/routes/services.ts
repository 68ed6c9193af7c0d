import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { ulid } from 'ulid';
import { finder } from '../../../shared/domain/directory/finding.ts';
import { holidayIn, openAt } from '../../../shared/domain/directory/hours.ts';
import { OutletNumber } from '../../../shared/domain/directory/outlet.ts';
import type { FindRow } from '../../../shared/domain/directory/rows.ts';
import { standingOf } from '../../../shared/domain/directory/standing.ts';
import { SuggestionMade } from '../../../shared/domain/directory/suggestion.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import { readFinds, readOutlet, readShelf, readShelves } from '../../../shared/store/directory.ts';
import { putSuggestion } from '../../../shared/store/directory-lists.ts';
import { readRegions } from '../../../shared/store/regions.ts';
import type { Table } from '../../../shared/store/table.ts';
import { directorySetting } from '../../directory-setting.ts';
import type { Env } from '../../http/environment.ts';
import { answerLetter, formOf, frameOf, ownerIn } from '../../http/letter-answer.ts';
import { type Hourly, limit } from '../../http/limits.ts';
import type { Fault } from '../../letters/form.ts';
import {
  nearScript,
  outletLetter,
  type Shown,
  type Street,
  servicesLetter,
  suggestLetter,
} from '../../letters/services.ts';
import { letterHeaders } from '../../letters/style.ts';
import { tenantConfig, tenantNow, tenantOf } from '../../tenants.ts';
import { within } from '../../within.ts';

const suggestions: Hourly = { one: 200, place: 60, all: 5000 };
const shownAtOnce = 20;

async function common(c: Context<Env>, below: string) {
  const tenant = tenantOf(c.req.param('tenant') ?? '');
  const deps = await within(c.var.deps, { as: 'resident', tenant });
  const [config, { setting }] = await Promise.all([
    tenantConfig(deps, tenant),
    directorySetting(deps, tenant),
  ]);
  const now = await tenantNow(deps, config);
  const here = `/t/${tenant}/services${below}`;
  const frame = { ...frameOf(c, here), tenantName: ownerIn(c, config) };
  const isHoliday = holidayIn(config.calendar);
  const standing = (row: Pick<FindRow, 'verifiedOn' | 'verifiedUntil'>) =>
    standingOf(row, setting.verifyDays, dayOf(now));
  return { deps, tenant, config, setting, now, frame, isHoliday, standing };
}
type Common = Awaited<ReturnType<typeof common>>;

/** Of a community or a street all that lists know; of the whole, what is searched. One query. */
async function rowsAt(
  table: Table,
  tenant: TenantId,
  { place, streets }: { place: string; streets: readonly Street[] },
): Promise<Shown[]> {
  const street = streets.find(({ code }) => code === place);
  if (street && !street.children.every(({ code }) => code.startsWith(place))) {
    const codes = new Set(street.children.map(({ code }) => code));
    return (await readFinds(table, tenant)).filter(({ community }) => codes.has(community));
  }
  const shelves = street
    ? await readShelves(table, tenant, place)
    : place
      ? [await readShelf(table, tenant, place)]
      : [];
  if (shelves.length > 0)
    return shelves.flatMap(({ community, rows }) => rows.map((row) => ({ ...row, community })));
  return place ? [] : readFinds(table, tenant);
}

const text = (value: string | undefined, most: number) => (value ?? '').trim().slice(0, most);

async function search(c: Context<Env>) {
  const sought = {
    words: text(c.req.query('words'), 60),
    category: text(c.req.query('category'), 40),
    place: /^[a-z0-9]{1,32}$/.test(c.req.query('place') ?? '') ? (c.req.query('place') ?? '') : '',
  };
  const asked = new URLSearchParams(Object.entries(sought).filter(([, value]) => value !== ''));
  const below = asked.size > 0 ? `?${asked}` : '';
  const shared = await common(c, below);
  const { deps, tenant, setting, now, frame, isHoliday, standing } = shared;
  const streets = await readRegions(deps.table, tenant);
  const all = await rowsAt(deps.table, tenant, { place: sought.place, streets });
  const found = all.filter(finder(sought, setting.categories));
  const from = Math.min(Math.max(0, Math.trunc(Number(c.req.query('from')) || 0)), found.length);
  const rows = found.slice(from, from + shownAtOnce).map((row) => ({
    ...row,
    open: row.hours && openAt(row.hours, now, isHoliday),
  }));
  const next = from + rows.length;
  asked.set('from', String(next));
  const page = servicesLetter({
    ...frame,
    tenant,
    streets,
    categories: setting.categories,
    sought,
    rows,
    from,
    found: found.length,
    ...(next < found.length && { next: `/t/${tenant}/services?${asked}` }),
    isDone: c.req.query('done') === 'yes',
    standing,
  });
  return withScript(c, page);
}

const scriptHash = createHash('sha256').update(nearScript).digest('base64');

/** The one script of the list, named by its hash: the page works as well without it. */
function withScript(c: Context<Env>, page: string) {
  const answer = answerLetter(c, page.replace('</body>', `<script>${nearScript}</script></body>`));
  const policy = letterHeaders['content-security-policy'];
  answer.headers.set('content-security-policy', `${policy}; script-src 'sha256-${scriptHash}'`);
  return answer;
}

const nameOf = (streets: readonly Street[], community: string): string => {
  const street = streets.find(({ children }) => children.some(({ code }) => code === community));
  const name = street?.children.find(({ code }) => code === community)?.name;
  return [street?.name, name].filter(Boolean).join('');
};

async function outletOr404({ deps, tenant }: Common, community: string, number: string) {
  const n = OutletNumber.safeParse(number).data;
  const isCode = /^[a-z0-9]{1,32}$/.test(community);
  const outlet = n && isCode && (await readOutlet(deps.table, tenant, { community, n }));
  if (!outlet) throw new DomainError({ code: 'not-found' });
  return outlet;
}

async function suggesting(
  c: Context<Env>,
  shared: Common,
  {
    form,
    faults,
  }: { form: Record<string, string>; faults?: Fault<'kind' | 'community' | 'text'>[] },
) {
  const { deps, tenant, frame } = shared;
  const { community = '', outlet = '' } = form;
  const about = outlet === '' ? undefined : await outletOr404(shared, community, outlet);
  const page = suggestLetter({
    ...frame,
    tenant,
    streets: about ? [] : await readRegions(deps.table, tenant),
    ...(about && { about }),
    typed: form,
    ...(faults && { faults }),
  });
  return answerLetter(c, page, faults ? 422 : 200);
}

type Form = Record<string, string>;
const fields = ['kind', 'community', 'text'] as const;
type Field = (typeof fields)[number];

/** What was typed, as it is to be kept, or what is wrong with it. */
function madeOf({ kind, community, text: said = '', outlet = '' }: Form, isPlace: boolean) {
  const n = outlet === '' ? {} : { n: Number(outlet) };
  const made = SuggestionMade.safeParse({ kind, community, text: said, ...n });
  const issues = made.error?.issues ?? [];
  const codes: Record<Field, string> = {
    kind: 'unknown-entry',
    community: 'choose-community',
    text: issues.some(({ message }) => message === 'identity-number')
      ? 'identity-number'
      : 'suggestion-too-short',
  };
  const isWrong = (field: Field) =>
    (field === 'community' && !isPlace) || issues.some(({ path }) => path[0] === field);
  const faults = fields.filter(isWrong).map((field) => ({ field, code: codes[field] }));
  return { made: made.data, faults };
}

async function keep(c: Context<Env>) {
  const form = await formOf(c);
  const { community = '', outlet = '' } = form;
  const below = outlet === '' ? '/suggest' : `/suggest?community=${community}&outlet=${outlet}`;
  const shared = await common(c, below);
  const { deps, tenant, config, now } = shared;
  if (config.summary.isSuspended) throw new DomainError({ code: 'tenant-suspended' });
  const about = outlet === '' ? undefined : await outletOr404(shared, community, outlet);
  const isPlace = about ? true : nameOf(await readRegions(deps.table, tenant), community) !== '';
  const { made, faults } = madeOf(form, isPlace);
  if (!made || faults.length > 0) return suggesting(c, shared, { form, faults });
  await limit(deps, 'directory', `${tenant}~${community}`, suggestions);
  await putSuggestion(deps.table, tenant, {
    ...made,
    id: ulid(Date.parse(now)).toLowerCase(),
    ...(about && { name: about.name }),
    at: now,
  });
  const back = about ? `/${community}/${about.n}` : '';
  const to = new URLSearchParams({ lang: c.var.language, done: 'yes', ...shared.frame.display });
  return c.redirect(`/t/${tenant}/services${back}?${to}`, 303);
}

/** Finding a service, and saying what is wrong in the directory. */
export const serviceLetters = new Hono<Env>()
  .get('/t/:tenant/services', search)
  .get('/t/:tenant/services/suggest', async (c) => {
    const { community = '', outlet = '' } = c.req.query();
    const below = outlet === '' ? '/suggest' : `/suggest?community=${community}&outlet=${outlet}`;
    return suggesting(c, await common(c, below), { form: { community, outlet } });
  })
  .post('/t/:tenant/services/suggest', keep)
  .get('/t/:tenant/services/:community/:outlet', async (c) => {
    const { community, outlet: number } = c.req.param();
    const shared = await common(c, `/${community}/${number}`);
    const { deps, tenant, setting, now, frame, isHoliday, standing } = shared;
    const outlet = await outletOr404(shared, community, number);
    const { verified, hours } = outlet;
    const page = outletLetter({
      ...frame,
      tenant,
      outlet,
      place: nameOf(await readRegions(deps.table, tenant), community),
      categories: setting.categories,
      standing: standing({ verifiedOn: verified?.on, verifiedUntil: verified?.until }),
      ...(hours && { open: openAt(hours, now, isHoliday) }),
      isDone: c.req.query('done') === 'yes',
    });
    return answerLetter(c, page);
  });
