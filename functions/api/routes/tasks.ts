import { Hono } from 'hono';
import type { PurchaseSummary, Task } from '../../../shared/contracts/purchases.ts';
import type { Session } from '../../../shared/contracts/sessions.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { isAddressed } from '../../../shared/domain/purchase/waiting.ts';
import { listReceipts } from '../../../shared/store/applications.ts';
import {
  type Cursor,
  listPurchases,
  loadPurchase,
  summaryOf,
} from '../../../shared/store/purchases.ts';
import type { Env } from '../../http/environment.ts';
import { officialOf, organizationOf } from '../../http/session.ts';
import type { Deps } from '../../ports.ts';
import { tenantConfig, tenantNow } from '../../tenancy.ts';

const listed = 100;

/** Every purchase of a tenant: what is old may still wait for somebody. */
async function purchasesOf({ table }: Deps, tenant: TenantId): Promise<PurchaseSummary[]> {
  const all: PurchaseSummary[] = [];
  let start: Cursor;
  do {
    const { items, last } = await listPurchases(table, tenant, { limit: listed, start });
    all.push(...items);
    start = last;
  } while (start);
  return all;
}

async function tasksIn(deps: Deps, summaries: PurchaseSummary[], actor: Actor): Promise<Task[]> {
  const found: Task[] = [];
  for (const summary of summaries) {
    const config = await tenantConfig(deps, summary.tenant);
    const now = await tenantNow(deps, config);
    for (const waiting of summary.waiting.filter((w) => isAddressed(w, actor)))
      found.push({
        tenant: summary.tenant,
        tenantName: config.summary.name,
        purchaseId: summary.id,
        title: summary.title,
        stage: summary.stage,
        command: waiting.command,
        ...(waiting.reference && { reference: waiting.reference }),
        ...(actor.kind === 'organization' && { organizationId: actor.organizationId }),
        ...(waiting.due && { due: waiting.due }),
        isOverdue: waiting.due !== undefined && waiting.due < now,
      });
  }
  return found;
}

/** What is not there, or no longer theirs, is left out. */
async function ifThere<T>(asked: Promise<T[]>): Promise<T[]> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof DomainError && error.name === 'not-found') return [];
    throw error;
  }
}

async function summariesOf(deps: Deps, organization: Session['organizations'][number]) {
  const receipts = await listReceipts(deps.table, organization.id);
  const loaded = receipts.map(({ tenant, purchase }) =>
    ifThere(
      loadPurchase(deps.table, tenant, purchase).then((found) => [summaryOf(found.purchase)]),
    ),
  );
  return (await Promise.all(loaded)).flat();
}

async function officialsTasks(deps: Deps, session: Session, tenant: TenantId): Promise<Task[]> {
  const actor = await officialOf(deps, session, tenant);
  return tasksIn(deps, await purchasesOf(deps, tenant), actor);
}

/** What the signed-in person should do next, over every tenant and organization they act for. */
async function tasksOf(deps: Deps, session: Session): Promise<Task[]> {
  const asOfficial = session.memberships.map(({ tenant }) =>
    ifThere(officialsTasks(deps, session, tenant)),
  );
  const asMember = session.organizations.map(async (organization) =>
    tasksIn(
      deps,
      await summariesOf(deps, organization),
      organizationOf(session, organization.id).actor,
    ),
  );
  const tasks = (await Promise.all([...asOfficial, ...asMember])).flat();
  return tasks.sort((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1));
}

export const tasks = new Hono<Env>().get('/', async (c) =>
  c.json({ items: await tasksOf(c.var.deps, c.var.session) }, 200),
);
