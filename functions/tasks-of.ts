import type { PurchaseSummary } from '../shared/contracts/purchases.ts';
import type { Session } from '../shared/contracts/sessions.ts';
import type { Task } from '../shared/contracts/tasks.ts';
import type { Actor } from '../shared/domain/actor.ts';
import { explain } from '../shared/domain/deadline-reason.ts';
import { DomainError } from '../shared/domain/errors.ts';
import type { OrganizationId, TenantId } from '../shared/domain/ids.ts';
import { actorAt } from '../shared/domain/policy/scope.ts';
import { permittedTurns, turnsInHand } from '../shared/domain/purchase/delegated-turns.ts';
import { isAddressed } from '../shared/domain/purchase/waiting.ts';
import type { Instant } from '../shared/domain/time.ts';
import type { WorkingCalendar } from '../shared/domain/working-days.ts';
import { listReceipts } from '../shared/store/applications.ts';
import type { Scope } from '../shared/store/isolation/scopes.ts';
import { loadPurchase, summaryOf } from '../shared/store/purchases.ts';
import type { TenantConfig } from '../shared/store/tenants.ts';
import { calendarOf } from './calendar-of.ts';
import { everyPurchase } from './every-purchase.ts';
import { holdersOf } from './holders.ts';
import { officialOf, organizationOf } from './http/session.ts';
import type { Deps } from './ports.ts';
import { tenantConfig, tenantNow } from './tenants.ts';
import { turnsNow } from './turns-now.ts';
import { within } from './within.ts';

/** A row of a list, with the services that reach what it stands for. */
type Found = { inside: Deps; summary: PurchaseSummary };

type Waits = PurchaseSummary['waiting'][number];

const taskOf = ({ summary, config, now, calendar }: Seen, waiting: Waits): Task => ({
  tenant: summary.tenant,
  tenantName: config.summary.name,
  purchaseId: summary.id,
  title: summary.title,
  stage: summary.stage,
  command: waiting.command,
  ...(waiting.reference && { reference: waiting.reference }),
  ...(waiting.due && { due: waiting.due }),
  ...(waiting.due &&
    waiting.counted && { reason: explain({ ...waiting.counted, at: waiting.due }, calendar) }),
  isOverdue: waiting.isOverdue ?? (waiting.due !== undefined && waiting.due < now),
});

/** A row with the settings and the time of its tenant. */
type Seen = Found & { config: TenantConfig; now: Instant; calendar: WorkingCalendar };

const nameIn = ({ members }: TenantConfig, id: string) =>
  members.find(({ personId }) => personId === id)?.name ?? '';

/** What others put in the reader's hands. Whether the request itself allows it, only the purchase can tell. */
async function inHand(seen: Seen, actor: Actor): Promise<Task[]> {
  const { inside, summary, config, now } = seen;
  if (actor.kind !== 'official') return [];
  const { delegations } = config;
  const turns = turnsInHand(summary.id, summary.waiting, actor, { delegations, now });
  if (turns.length === 0) return [];
  const { purchase } = await loadPurchase(inside.table, summary.tenant, summary.id);
  const permitted = permittedTurns(purchase, turns, actor, {
    holders: holdersOf(config, purchase),
  });
  return permitted.map((turn) => ({
    ...taskOf(seen, turn),
    onBehalfOf: nameIn(config, turn.onBehalfOf),
  }));
}

/**
 * Approvers whose absence holds a request up, for whoever can find somebody in their place. An administrator
 * reads no purchase: the task names who is missing and not what they were asked.
 */
function absences(seen: Seen, actor: Actor): Task[] {
  if (actor.kind !== 'official' || !actor.posts.includes('tenantAdmin')) return [];
  return seen.summary.waiting
    .filter(({ command, isOverdue }) => command === 'decideApproval' && isOverdue)
    .flatMap((waiting) => {
      const absent = 'personId' in waiting.who ? nameIn(seen.config, waiting.who.personId) : '';
      return absent ? [{ ...taskOf(seen, waiting), title: absent, absent }] : [];
    });
}

/** The calendar it counts by; of no matter where nothing is waited for. */
const calendarFor = (inside: Deps, summary: PurchaseSummary, config: TenantConfig) =>
  calendarOf(
    inside,
    {
      tenantId: summary.tenant,
      settingVersions:
        summary.calendarVersion === undefined ? {} : { calendar: summary.calendarVersion },
    },
    config,
  );

async function tasksIn(all: readonly Found[], actor: Actor): Promise<Task[]> {
  const tasks: Task[] = [];
  for (const found of all) {
    const { inside, summary } = found;
    const config = await tenantConfig(inside, summary.tenant);
    const [now, calendar] = await Promise.all([
      tenantNow(inside, config),
      calendarFor(inside, summary, config),
    ]);
    const seen = { ...found, config, now, calendar };
    const near = actorAt(actor, summary.regionCodes);
    const { table } = inside;
    const own = await turnsNow(
      { table, tenant: summary.tenant, purchase: summary.id, now },
      summary.waiting.filter((w) => isAddressed(w, near)),
    );
    const acting = actor.kind === 'organization' && { organizationId: actor.organizationId };
    tasks.push(
      ...own.map((waiting) => ({ ...taskOf(seen, waiting), ...acting })),
      ...(await inHand(seen, near)),
      ...absences(seen, actor),
    );
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
  const summaries = await everyPurchase(inside, tenant);
  return tasksIn(
    summaries.map((summary) => ({ inside, summary })),
    actor,
  );
}

/** What the signed-in person should do next, over every tenant and organization they act for. */
export async function tasksOf(deps: Deps, session: Session): Promise<Task[]> {
  const asOfficial = session.memberships.map(({ tenant }) =>
    ifThere(officialsTasks(deps, session, tenant)),
  );
  const asMember = session.organizations.map(({ id }) => membersTasks(deps, session, id));
  const tasks = (await Promise.all([...asOfficial, ...asMember])).flat();
  return tasks.sort((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1));
}
