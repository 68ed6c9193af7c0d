import { Hono } from 'hono';
import type { PurchaseSummary, Task } from '../../../shared/contracts/purchases.ts';
import type { Session } from '../../../shared/contracts/sessions.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import type { OrganizationId, TenantId } from '../../../shared/domain/ids.ts';
import { actorAt } from '../../../shared/domain/policy/scope.ts';
import { isAddressed } from '../../../shared/domain/purchase/waiting.ts';
import { listReceipts } from '../../../shared/store/applications.ts';
import type { Scope } from '../../../shared/store/isolation/scopes.ts';
import {
  type Cursor,
  listPurchases,
  loadPurchase,
  summaryOf,
} from '../../../shared/store/purchases.ts';
import type { Env } from '../../http/environment.ts';
import { officialOf, organizationOf } from '../../http/session.ts';
import type { Deps } from '../../ports.ts';
import { tenantConfig, tenantNow } from '../../tenants.ts';
import { within } from '../../within.ts';

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

/** A row of a list, with the services that reach what it stands for. */
type Found = { inside: Deps; summary: PurchaseSummary };

async function tasksIn(all: readonly Found[], actor: Actor): Promise<Task[]> {
  const tasks: Task[] = [];
  for (const { inside, summary } of all) {
    const config = await tenantConfig(inside, summary.tenant);
    const now = await tenantNow(inside, config);
    const near = actorAt(actor, summary.regionCodes);
    for (const waiting of summary.waiting.filter((w) => isAddressed(w, near)))
      tasks.push({
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
  return tasks;
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

async function appliedFor(deps: Deps, scope: Scope & { as: 'organization' }): Promise<Found[]> {
  const { table } = await within(deps, scope);
  const places = await listReceipts(table, scope.organization);
  const found = places.map(async ({ tenant, purchase }): Promise<Found[]> => {
    const inside = await within(deps, { ...scope, tenant, purchase });
    const loaded = await loadPurchase(inside.table, tenant, purchase);
    return [{ inside, summary: summaryOf(loaded.purchase) }];
  });
  return (await Promise.all(found.map(ifThere))).flat();
}

async function membersTasks(deps: Deps, session: Session, id: OrganizationId): Promise<Task[]> {
  const { actor } = organizationOf(session, id);
  const scope = { as: 'organization', person: session.person.id, organization: id } as const;
  return tasksIn(await appliedFor(deps, scope), actor);
}

async function officialsTasks(deps: Deps, session: Session, tenant: TenantId): Promise<Task[]> {
  const actor = await officialOf(deps, session, tenant);
  const inside = await within(deps, { as: 'official', person: session.person.id, tenant });
  const summaries = await purchasesOf(inside, tenant);
  return tasksIn(
    summaries.map((summary) => ({ inside, summary })),
    actor,
  );
}

/** What the signed-in person should do next, over every tenant and organization they act for. */
async function tasksOf(deps: Deps, session: Session): Promise<Task[]> {
  const asOfficial = session.memberships.map(({ tenant }) =>
    ifThere(officialsTasks(deps, session, tenant)),
  );
  const asMember = session.organizations.map(({ id }) => membersTasks(deps, session, id));
  const tasks = (await Promise.all([...asOfficial, ...asMember])).flat();
  return tasks.sort((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1));
}

export const tasks = new Hono<Env>().get('/', async (c) =>
  c.json({ items: await tasksOf(c.var.deps, c.var.session) }, 200),
);
