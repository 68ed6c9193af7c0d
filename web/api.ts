import type { ApplicationState, Draft, Receipt } from '../shared/contracts/applications.ts';
import type { ClockView } from '../shared/contracts/clock.ts';
import type { PublicPurchase, TenantSummary } from '../shared/contracts/notices.ts';
import type {
  AuditEntry,
  AuditVerification,
  CommandDone,
  PurchaseSummary,
  PurchaseView,
  Task,
} from '../shared/contracts/purchases.ts';
import type { Session } from '../shared/contracts/sessions.ts';
import type { HumanCommand } from '../shared/domain/purchase/commands.ts';
import { language } from './i18n.ts';
import { ProblemError, problemOf, unreachable } from './problem.ts';

type Page<T> = { items: T[]; next?: string };
export type Region = { code: string; name: string; children: { code: string; name: string }[] };

type Request = { method?: string; body?: unknown; headers?: Record<string, string> };

/** @throws {ProblemError} what the server refused, or `unreachable` */
async function ask<T>(path: string, { method = 'GET', body, headers }: Request = {}): Promise<T> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  let response: Response;
  try {
    response = await fetch(`/api/${path}`, {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json, application/problem+json',
        'accept-language': language(),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...sent,
    });
  } catch {
    throw new ProblemError(unreachable);
  }
  if (!response.ok) throw await problemOf(response);
  return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
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

const purchasePath = (tenant: string, purchase: string) => `t/${tenant}/purchases/${purchase}`;
const actingFor = (organization: string) => (organization ? `?organization=${organization}` : '');
const applicationPath = (organization: string, tenant: string, purchase: string) =>
  `organizations/${organization}/applications/${tenant}/${purchase}`;

export const getSession = () => ask<Session>('session');
export const signOut = () => ask<void>('session', { method: 'DELETE' });
export const getTasks = () => ask<{ items: Task[] }>('tasks');
export const getTenants = () => ask<{ items: TenantSummary[] }>('tenants');
export const getRegions = (tenant: string) => ask<{ items: Region[] }>(`t/${tenant}/regions`);

/** All pages of the list: a district has hundreds of purchases, not thousands. Stops after ten pages. */
export async function getPurchases(tenant: string): Promise<PurchaseSummary[]> {
  const items: PurchaseSummary[] = [];
  let cursor = '';
  for (let pages = 0; pages < 10; pages += 1) {
    const page = await ask<Page<PurchaseSummary>>(
      `t/${tenant}/purchases?limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
    );
    items.push(...page.items);
    if (!page.next) return items;
    cursor = page.next;
  }
  return items;
}

export const createPurchase = (tenant: string, plan: unknown, wish: Wish) =>
  ask<CommandDone>(`t/${tenant}/purchases`, {
    method: 'POST',
    body: { plan },
    headers: wish(plan),
  });

export const getPurchase = (tenant: string, purchase: string, organization = '') =>
  ask<PurchaseView>(`${purchasePath(tenant, purchase)}${actingFor(organization)}`);

export type Addressed = { tenant: string; id: string; version: number; organization?: string };

/** Asks for `command` on exactly the version the reader saw; `version-conflict` when it moved on. */
export const send = (to: Addressed, command: HumanCommand, wish: Wish) =>
  ask<CommandDone>(
    `${purchasePath(to.tenant, to.id)}/commands${actingFor(to.organization ?? '')}`,
    {
      method: 'POST',
      body: command,
      headers: { 'if-match': `"v${to.version}"`, ...wish({ command, version: to.version }) },
    },
  );

export const getAudit = (tenant: string, purchase: string, cursor = '') =>
  ask<Page<AuditEntry>>(
    `${purchasePath(tenant, purchase)}/audit${cursor && `?cursor=${encodeURIComponent(cursor)}`}`,
  );
export const verifyAudit = (tenant: string, purchase: string) =>
  ask<AuditVerification>(`${purchasePath(tenant, purchase)}/audit/verification`);
export const getBallots = (tenant: string, purchase: string, count: number) =>
  ask<{ links: string[] }>(`${purchasePath(tenant, purchase)}/ballots?count=${count}`);

export const getNotice = (tenant: string, purchase: string) =>
  ask<PublicPurchase>(`t/${tenant}/notices/${purchase}`);

export const getApplication = (organization: string, tenant: string, purchase: string) =>
  ask<ApplicationState>(applicationPath(organization, tenant, purchase));
export const saveApplication = (
  [organization, tenant, purchase]: readonly [string, string, string],
  body: unknown,
  version: number,
) =>
  ask<Draft>(`${applicationPath(organization, tenant, purchase)}/draft`, {
    method: 'PUT',
    body: { body },
    headers: { 'if-match': `"d${version}"` },
  });

/** @param revision - the revision this one replaces; 0 for the first submission */
export const submitApplication = (
  [organization, tenant, purchase]: readonly [string, string, string],
  body: unknown,
  revision: number,
  wish: Wish,
) =>
  ask<Receipt>(`${applicationPath(organization, tenant, purchase)}/submission`, {
    method: 'POST',
    body: { body },
    headers: {
      ...wish({ body, revision }),
      ...(revision > 0 ? { 'if-match': `"r${revision}"` } : {}),
    },
  });

export const getDraft = (key: string) => ask<Draft>(`drafts/${key}`);
export const saveDraft = (key: string, body: unknown, version: number) =>
  ask<Draft>(`drafts/${key}`, {
    method: 'PUT',
    body: { body },
    headers: { 'if-match': `"d${version}"` },
  });

export const getClock = (tenant: string) => ask<ClockView>(`t/${tenant}/clock`);
export const moveClock = (tenant: string, to: string) =>
  ask<ClockView>(`t/${tenant}/clock`, { method: 'POST', body: { to } });
