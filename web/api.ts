import type { ExtractSchema } from 'hono/types';
import type * as z from 'zod';
import type { Api } from '../functions/api/app.ts';
import type { PublicApi } from '../functions/public/app.ts';
import type { ApplicationState } from '../shared/contracts/applications.ts';
import type { AuditEntry, PurchaseSummary, PurchaseView } from '../shared/contracts/purchases.ts';
import type { ApplicationBody } from '../shared/domain/purchase/application.ts';
import type { HumanCommand } from '../shared/domain/purchase/commands.ts';
import type { Plan } from '../shared/domain/purchase/plan.ts';
import { language } from './i18n.ts';
import { ProblemError, problemOf, unreachable } from './problem.ts';

/** Every path of the API with what it takes and answers, read off its routes: a wrong name does not compile. */
type Routes = ExtractSchema<Api> & ExtractSchema<PublicApi>;
type Path = keyof Routes & `/api/${string}`;
type Verb<P extends Path> = keyof Routes[P] & `$${string}`;
type Taken<P extends Path, V extends Verb<P>> = Routes[P][V] extends { input: infer Input }
  ? Input
  : never;
type Answer<P extends Path, V extends Verb<P>> = Routes[P][V] extends { output: infer Output }
  ? Output
  : never;
type Request = {
  param?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, unknown>>;
  json?: unknown;
};
type Headers = Readonly<Record<string, string>>;

export type PurchaseCommand = z.input<typeof HumanCommand>;
type Written = z.input<typeof Plan>;

/** `/api/t/:tenant/clock` with its names filled in, and what is asked for behind it. */
function addressOf(path: string, { param = {}, query = {} }: Request): string {
  const place = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(param[name] ?? ''));
  const asked = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString();
  return text ? `${place}?${text}` : place;
}

/**
 * Where a field may be absent, the routes' types say it may be `undefined`, which JSON cannot be; the contract's own
 * type is named there.
 *
 * @throws {ProblemError} what the server refused, or `unreachable`
 */
async function ask<P extends Path, V extends Verb<P>>(
  verb: V,
  path: P,
  taken: Taken<P, V>,
  headers: Headers = {},
): Promise<Answer<P, V>> {
  const request = taken as Request;
  const isWritten = request.json !== undefined;
  let response: Response;
  try {
    response = await fetch(addressOf(path, request), {
      method: verb.slice(1).toUpperCase(),
      credentials: 'same-origin',
      headers: {
        accept: 'application/json, application/problem+json',
        'accept-language': language(),
        ...(isWritten && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(isWritten && { body: JSON.stringify(request.json) }),
    });
  } catch {
    throw new ProblemError(unreachable);
  }
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as Answer<P, V>;
}

/** 128 random bits. `crypto.randomUUID` is younger than the browsers we serve. */
const randomKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

/**
 * One wish of a person. Sent again unchanged it carries the same key, so however often somebody presses or
 * the line breaks, it happens once; changed, it is another wish.
 */
export function intention(): (body: unknown) => Record<string, string> {
  let sent = '';
  let key = '';
  return (body) => {
    const text = JSON.stringify(body);
    if (text !== sent) {
      sent = text;
      key = randomKey();
    }
    return { 'idempotency-key': key };
  };
}
type Wish = ReturnType<typeof intention>;

const nothing = {} as const;
const purchaseAt = '/api/t/:tenant/purchases/:purchase';
const applicationAt = '/api/organizations/:organization/applications/:tenant/:purchase';

export const getSession = () => ask('$get', '/api/session', nothing);
export const signOut = () => ask('$delete', '/api/session', nothing);
export const getTasks = () => ask('$get', '/api/tasks', nothing);
export const getTenants = () => ask('$get', '/api/tenants', nothing);
export const getRegions = (tenant: string) =>
  ask('$get', '/api/t/:tenant/regions', { param: { tenant } });
export type Region = Awaited<ReturnType<typeof getRegions>>['items'][number];

/** All pages of the list: a district has hundreds of purchases, not thousands. Stops after ten pages. */
export async function getPurchases(tenant: string): Promise<PurchaseSummary[]> {
  const items: PurchaseSummary[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < 10; pages += 1) {
    const query = { limit: '100', ...(cursor && { cursor }) };
    const page = await ask('$get', '/api/t/:tenant/purchases', { param: { tenant }, query });
    items.push(...page.items);
    if (!page.next) return items;
    cursor = page.next;
  }
  return items;
}

export const createPurchase = (tenant: string, plan: Written, wish: Wish) =>
  ask('$post', '/api/t/:tenant/purchases', { param: { tenant }, json: { plan } }, wish(plan));

const actingFor = (organization: string) => ({ ...(organization && { organization }) });

export const getPurchase = (tenant: string, purchase: string, organization = '') =>
  ask('$get', purchaseAt, {
    param: { tenant, purchase },
    query: actingFor(organization),
  }) as Promise<PurchaseView>;

export type Addressed = { tenant: string; id: string; version: number; organization?: string };

/** Asks for `command` on exactly the version the reader saw; `version-conflict` when it moved on. */
export const send = (to: Addressed, command: PurchaseCommand, wish: Wish) =>
  ask(
    '$post',
    `${purchaseAt}/commands`,
    {
      param: { tenant: to.tenant, purchase: to.id },
      query: actingFor(to.organization ?? ''),
      json: command,
    },
    { 'if-match': `"v${to.version}"`, ...wish({ command, version: to.version }) },
  );

export const getAudit = (tenant: string, purchase: string, cursor = '') =>
  ask('$get', `${purchaseAt}/audit`, {
    param: { tenant, purchase },
    query: { ...(cursor && { cursor }) },
  }) as Promise<{ items: AuditEntry[]; next?: string }>;
export const verifyAudit = (tenant: string, purchase: string) =>
  ask('$get', `${purchaseAt}/audit/verification`, { param: { tenant, purchase } });
export const getBallots = (tenant: string, purchase: string, count: number) =>
  ask('$get', `${purchaseAt}/ballots`, {
    param: { tenant, purchase },
    query: { count: String(count) },
  });
export const getNotice = (tenant: string, purchase: string) =>
  ask('$get', '/api/t/:tenant/notices/:purchase', { param: { tenant, purchase } });

export type Place = { organization: string; tenant: string; purchase: string };

export const getApplication = (place: Place) =>
  ask('$get', applicationAt, { param: place }) as Promise<ApplicationState>;
export const saveApplication = (place: Place, body: Record<string, unknown>, version: number) =>
  ask(
    '$put',
    `${applicationAt}/draft`,
    { param: place, json: { body } },
    { 'if-match': `"d${version}"` },
  );

/** @param revision - the revision this one replaces; 0 for the first submission */
export const submitApplication = (
  place: Place,
  body: z.input<typeof ApplicationBody>,
  revision: number,
  wish: Wish,
) =>
  ask(
    '$post',
    `${applicationAt}/submission`,
    { param: place, json: { body } },
    { ...wish({ body, revision }), ...(revision > 0 && { 'if-match': `"r${revision}"` }) },
  );

export const getDraft = (key: string) => ask('$get', '/api/drafts/:key', { param: { key } });
export const saveDraft = (key: string, body: Record<string, unknown>, version: number) =>
  ask(
    '$put',
    '/api/drafts/:key',
    { param: { key }, json: { body } },
    { 'if-match': `"d${version}"` },
  );

export const getClock = (tenant: string) =>
  ask('$get', '/api/t/:tenant/clock', { param: { tenant } });
export const moveClock = (tenant: string, to: string) =>
  ask('$post', '/api/t/:tenant/clock', { param: { tenant }, json: { to } });
