import type * as z from 'zod';
import type { ApplicationState } from '../../shared/contracts/applications.ts';
import type { AuditEntry } from '../../shared/contracts/audit-entry.ts';
import type { PurchaseSummary, PurchaseView } from '../../shared/contracts/purchases.ts';
import type { ApplicationBody } from '../../shared/domain/purchase/application.ts';
import { placeOf } from '../../shared/domain/purchase/command-place.ts';
import type { HumanCommand } from '../../shared/domain/purchase/commands.ts';
import type { Plan } from '../../shared/domain/purchase/plan.ts';
import type { VoiceKind } from '../../shared/domain/purchase/review.ts';
import { ProblemError } from '../problem.ts';
import { ask, type Wish } from './ask.ts';

export type PurchaseCommand = z.input<typeof HumanCommand>;
type Written = z.input<typeof Plan>;

const nothing = {} as const;
const purchaseAt = '/api/t/:tenant/purchases/:purchase';
const applicationAt = '/api/organizations/:organization/applications/:tenant/:purchase';

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

export const createPurchase = (
  tenant: string,
  plan: Written,
  wish: Wish,
  follows?: { purchaseId: string; approval?: string },
) => {
  const json = { plan, ...(follows && { follows }) };
  return ask(
    '$post',
    '/api/t/:tenant/purchases',
    { param: { tenant }, json: json as never },
    wish(json),
  );
};

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
    `${purchaseAt}/${placeOf(command.type)}`,
    {
      param: { tenant: to.tenant, purchase: to.id },
      query: actingFor(to.organization ?? ''),
      json: command as never,
    },
    { 'if-match': `"v${to.version}"`, ...wish({ command, version: to.version }) },
  );

type Seen = { tenantId: string; id: string; version: number };

/**
 * Asks for a command that depends on nobody else's, such as locking one's own sheet: where somebody else moved the
 * purchase meanwhile, it is asked again on what there is now. What the domain refuses stays refused.
 */
export async function sendAlone(
  { tenantId: tenant, id, version }: Seen,
  command: PurchaseCommand,
  wish: Wish,
) {
  let seen = version;
  for (let left = 4; left > 0; left -= 1) {
    try {
      return await send({ tenant, id, version: seen }, command, wish);
    } catch (problem) {
      if (!(problem instanceof ProblemError) || problem.code !== 'version-conflict') throw problem;
      seen = (await getPurchase(tenant, id)).purchase.version;
    }
  }
  return send({ tenant, id, version: seen }, command, wish);
}

export const getAudit = (tenant: string, purchase: string, cursor = '') =>
  ask('$get', `${purchaseAt}/audit`, {
    param: { tenant, purchase },
    query: { ...(cursor && { cursor }) },
  }) as Promise<{ items: AuditEntry[]; next?: string }>;
export const verifyAudit = (tenant: string, purchase: string) =>
  ask('$get', `${purchaseAt}/audit/verification`, { param: { tenant, purchase } });
export const getBallots = (tenant: string, purchase: string, count: number, voice?: VoiceKind) =>
  ask('$get', `${purchaseAt}/ballots`, {
    param: { tenant, purchase },
    query: { count: String(count), ...(voice && { voice }) },
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

/** The last price after talks: sealed as it arrives, for nobody but the opener. */
export const sendFinalOffer = (param: Place, requestedFen: number) =>
  ask('$post', `${applicationAt}/final-offer`, { param, json: { requestedFen } });

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
