import type { HearingView } from '../../shared/contracts/hearing.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { explain } from '../../shared/domain/deadline-reason.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { mayHandIn } from '../../shared/domain/files/document.ts';
import { actorAt } from '../../shared/domain/policy/scope.ts';
import type { Context } from '../../shared/domain/purchase/decision.ts';
import { frozenBy } from '../../shared/domain/purchase/frozen.ts';
import { outlooks, possibleObjections } from '../../shared/domain/purchase/hearing.ts';
import {
  isOpen,
  kindOf,
  type Objection,
  objectionGrounds,
} from '../../shared/domain/purchase/objection.ts';
import { groundSources } from '../../shared/domain/purchase/objection-grounds.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { consortiumOf } from '../../shared/domain/purchase/stages/8-objections.ts';
import { complaintWindow } from '../../shared/domain/purchase/stages/8-windows.ts';
import type { StoredDeadline } from '../../shared/domain/purchase/stored-deadline.ts';
import { commandsFor } from '../../shared/domain/purchase/turns-seen.ts';
import { viewFor } from '../../shared/domain/purchase/views.ts';
import { objectionTurns } from '../../shared/domain/purchase/waiting/objection-turns.ts';
import { hashOf } from '../../shared/store/audit.ts';
import { calendarOf } from '../calendar-of.ts';
import { lotKeysOf } from '../lot-keys.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';

type Case = HearingView['cases'][string];
type Seen = { purchase: Purchase; actor: Actor; context: Context };

const explained = (context: Context, one: StoredDeadline | undefined) =>
  one && explain(one, context.calendar);

/** Who has the turn about `objection`, until when and why. */
const turnsOf = ({ purchase, context }: Seen, { id }: Objection): Case['next'] =>
  objectionTurns(purchase)
    .filter(({ reference }) => reference === id)
    .map(({ who, command, due, isOverdue }) => {
      const stored = Object.values(purchase.deadlines).find(({ at }) => at === due);
      const reason = explained(context, stored);
      return {
        post: 'post' in who ? who.post : '',
        command,
        ...(due && { due }),
        ...(reason && { reason }),
        ...(isOverdue && { isOverdue }),
      };
    });

/** Whoever may decide it learns beforehand where each way leads. */
function outlooksFor({ purchase, actor, context }: Seen, objection: Objection) {
  const deciding = kindOf(objection) === 'complaint' ? 'decideComplaint' : 'answerObjection';
  const mayDecide = isOpen(objection) && commandsFor(purchase, actor).includes(deciding);
  return mayDecide && actor.kind === 'official'
    ? { outlooks: outlooks(purchase, objection, context) }
    : {};
}

function caseOf(seen: Seen, objection: Objection): Case {
  const { purchase, context } = seen;
  const { id, withdrawn } = objection;
  const isChallenge = kindOf(objection) === 'challenge' && !withdrawn;
  const complainUntil = isChallenge
    ? explained(context, complaintWindow(purchase, objection, context))
    : undefined;
  const suspensionEnds = explained(context, purchase.deadlines[`${id}.suspension`]);
  return {
    next: turnsOf(seen, objection),
    ...(complainUntil && { complainUntil }),
    holds: frozenBy(purchase).some((one) => one.id === id),
    ...(suspensionEnds && { suspensionEnds }),
    ...outlooksFor(seen, objection),
  };
}

async function contextOf(deps: Deps, purchase: Purchase, actor: Actor): Promise<Context> {
  const config = await tenantConfig(deps, purchase.tenantId);
  return {
    now: await tenantNow(deps, config),
    actor,
    calendar: await calendarOf(deps, purchase, config),
    holders: {},
    delegations: [],
    lot: lotKeysOf(deps.secrets.linkKey, purchase.tenantId, purchase.id),
    experts: [],
    hash: hashOf,
  };
}

/** @throws {DomainError} `not-found` where `anyone` may not know of the purchase */
export async function hearingView(
  deps: Deps,
  purchase: Purchase,
  anyone: Actor,
): Promise<HearingView> {
  const actor = actorAt(anyone, purchase.plan.regionCodes);
  const shown = viewFor(purchase, actor);
  if (!shown) throw new DomainError({ code: 'not-found' });
  const context = await contextOf(deps, purchase, actor);
  const seen = { purchase, actor, context };
  const possible = possibleObjections(purchase, context).map(({ until, ...one }) => {
    const reason = explained(context, until);
    return { ...one, ...(reason && { until: reason }) };
  });
  return {
    now: context.now,
    possible,
    consortium: actor.kind === 'organization' ? consortiumOf(purchase, actor.organizationId) : [],
    grounds: objectionGrounds.map((code) => ({ code, sources: [...groundSources[code]] })),
    mayHandIn: mayHandIn(purchase, actor),
    cases: Object.fromEntries(
      Object.values(shown.objections).map((one) => [one.id, caseOf(seen, one)]),
    ),
  };
}
