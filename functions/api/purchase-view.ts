import type { PurchaseView } from '../../shared/contracts/purchases.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { explain } from '../../shared/domain/deadline-reason.ts';
import { linkedApplicants } from '../../shared/domain/draw/applicants-linked.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { sightsOf } from '../../shared/domain/policy/posts.ts';
import { actorAt } from '../../shared/domain/policy/scope.ts';
import { isBlindNow } from '../../shared/domain/purchase/blind.ts';
import { permittedTurns, turnsInHand } from '../../shared/domain/purchase/delegated-turns.ts';
import { eligible } from '../../shared/domain/purchase/eligible.ts';
import { progressOf } from '../../shared/domain/purchase/live-scores.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { commandsFor, tasksFor, waitingSeenBy } from '../../shared/domain/purchase/turns-seen.ts';
import { viewFor } from '../../shared/domain/purchase/views.ts';
import { waitingOn } from '../../shared/domain/purchase/waiting.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { TenantConfig } from '../../shared/store/tenants.ts';
import { calendarOf } from '../calendar-of.ts';
import { holdersOf } from '../holders.ts';
import { namesIn } from '../names.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';
import { turnsNow } from '../turns-now.ts';
import { inShort } from './in-short.ts';

/** An expert must know who applied to say whether a conflict stands; the files stay closed until they have. */
function applicantsFor(purchase: Purchase, actor: Actor): { applicants?: string[] } {
  const seat =
    actor.kind === 'official' &&
    purchase.panel?.seats.find(({ personId }) => personId === actor.personId);
  // In a blind call they read the names once, in an order that says nothing of the numbers.
  const isShown = seat && (seat.conflict === 'undeclared' || !isBlindNow(purchase));
  return isShown
    ? {
        applicants: eligible(purchase)
          .map(({ organization }) => organization.name)
          .sort(),
      }
    : {};
}

/** How far a road show has come is for those who hold it. */
function showFor(purchase: Purchase, anyone: Actor): Pick<PurchaseView, 'show'> {
  const actor = actorAt(anyone, purchase.plan.regionCodes);
  const isOffice = actor.kind === 'official' && sightsOf(actor.posts).includes('office');
  const show = isOffice ? progressOf(purchase) : undefined;
  return show ? { show } : {};
}

/** Who is to act, for those who follow the purchase. Who has handed something in under seal is nobody's to know. */
function waitingFor(purchase: Purchase, anyone: Actor): Pick<PurchaseView, 'waiting'> {
  const actor = actorAt(anyone, purchase.plan.regionCodes);
  if (actor.kind !== 'official' || !sightsOf(actor.posts).includes('office')) return {};
  const open = waitingOn(purchase).filter(({ command }) => command !== 'submitFinalOffer');
  return { waiting: waitingSeenBy(open, actor) };
}

/** What the reader is asked to do: their own, and what others put in their hands. */
function askedOf(
  purchase: Purchase,
  actor: Actor,
  config: TenantConfig,
  now: Instant,
): PurchaseView['tasks'] {
  const own = tasksFor(purchase, actor);
  if (actor.kind !== 'official') return own;
  const { delegations } = config;
  const turns = turnsInHand(purchase.id, waitingOn(purchase), actor, { delegations, now });
  const holders = holdersOf(config, purchase);
  return [...own, ...permittedTurns(purchase, turns, actor, { holders })];
}

/** Pairs grow with the square of who has something in common; past so many the finding is plain. */
const mostLinked = 100;
/** Until when what is public before the purchase has to be. */
const priorEnds = ({ priorNotices = {} }: Purchase) =>
  Object.fromEntries(
    Object.entries(priorNotices).flatMap(([name, notice]) =>
      notice ? [[`prior-${name}`, notice.ends]] : [],
    ),
  );

/** @throws {DomainError} `not-found` where `actor` may not know of the purchase */
export async function purchaseView(
  deps: Deps,
  purchase: Purchase,
  actor: Actor,
): Promise<PurchaseView> {
  const config = await tenantConfig(deps, purchase.tenantId);
  const shown = viewFor(purchase, actor);
  if (!shown) throw new DomainError({ code: 'not-found' });
  const now = await tenantNow(deps, config);
  const calendar = await calendarOf(deps, purchase, config);
  const around = { table: deps.table, tenant: purchase.tenantId, purchase: purchase.id, now };
  const { waiting } = waitingFor(purchase, actor);
  const linked = linkedApplicants(Object.values(shown.applications)).slice(0, mostLinked);
  return {
    purchase: inShort(shown),
    ...(linked.length > 0 && { linked }),
    tasks: await turnsNow(around, askedOf(purchase, actor, config, now)),
    ...(waiting && { waiting: await turnsNow(around, waiting) }),
    commands: commandsFor(purchase, actor),
    names: namesIn(shown, config),
    ...applicantsFor(purchase, actor),
    ...showFor(purchase, actor),
    reasons: Object.fromEntries(
      Object.entries({ ...shown.deadlines, ...priorEnds(shown) }).map(([name, one]) => [
        name,
        explain(one, calendar),
      ]),
    ),
    now,
  };
}
