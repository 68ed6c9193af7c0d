import type { Refusal } from '../../errors.ts';
import type { OrganizationId } from '../../ids.ts';
import { ok, type Result, refuse } from '../../result.ts';
import type { CommandOf } from '../commands.ts';
import type { Context, StageRules, Step } from '../decision.ts';
import type { DomainEvent } from '../events.ts';
import {
  isOpen,
  kindOf,
  type Objection,
  type ObjectionKind,
  type ObjectionStep,
  type Remedy,
} from '../objection.ts';
import type { Purchase } from '../purchase.ts';
import { affected, firstDue, letter, raisedLetters, withdrawnLetters } from './8-letters.ts';
import { concluded, remediesFor, usualRemedy } from './8-remedies.ts';
import { challengeFault, complaintFault, complaintWindow } from './8-windows.ts';
import { after, afterIfRuled, type Deadlines } from './deadlines.ts';

type Raise = CommandOf<'raiseObjection'>;
type Raising = { kind: ObjectionKind; step: ObjectionStep; organizationId: OrganizationId };

/** Before the opening nobody can tell who applied: whoever finds the purchase may ask and challenge its document. */
const hasStanding = (purchase: Purchase, { kind, step, organizationId }: Raising) =>
  purchase.applications[organizationId] !== undefined ||
  (!purchase.openedAt && (kind === 'inquiry' || step === 'document'));

const lineUp = (names: readonly string[]) =>
  [...names]
    .map((name) => name.trim())
    .sort()
    .join('\n');

/** Who belongs to the consortium `organizationId` applied with; nobody where it applied alone. */
export function consortiumOf(purchase: Purchase, organizationId: OrganizationId): string[] {
  const body = purchase.applications[organizationId]?.body as
    | { consortium?: { members?: readonly { name: string }[] } }
    | undefined;
  return body?.consortium?.members?.map(({ name }) => name) ?? [];
}

/** A consortium objects as one: by all its members, or not at all (MoF order 94). */
function consortiumFault(
  purchase: Purchase,
  organizationId: OrganizationId,
  members: readonly string[] | undefined,
): Refusal | undefined {
  const partners = consortiumOf(purchase, organizationId);
  return partners.length > 0 && lineUp(partners) !== lineUp(members ?? [])
    ? { code: 'consortium-incomplete' }
    : undefined;
}

function raisingFault(
  purchase: Purchase,
  command: Raise,
  raising: Raising,
  context: Context,
): Refusal | undefined {
  const { kind, step, organizationId } = raising;
  if (!hasStanding(purchase, raising)) return { code: 'not-permitted' };
  if (kind === 'inquiry') return undefined;
  const partial = consortiumFault(purchase, organizationId, command.members);
  if (partial) return partial;
  if (kind === 'challenge') return challengeFault(purchase, step, organizationId, context);
  return complaintFault(purchase, purchase.objections[command.of ?? ''], {
    context,
    groundCodes: command.groundCodes ?? [],
    isFromReply: command.isFromReply ?? false,
  });
}

/** The clocks an objection starts, by name. */
function clocks(purchase: Purchase, id: string, kind: ObjectionKind, context: Context): Deadlines {
  if (kind === 'challenge') return { [id]: after(purchase, 'objectionReply', context) };
  if (kind === 'inquiry')
    return {
      [id]: afterIfRuled(purchase, 'inquiryReply', context) ?? after(purchase, 'step', context),
    };
  const admission = afterIfRuled(purchase, 'complaintAdmissibility', context);
  const suspension = afterIfRuled(purchase, 'complaintSuspension', context);
  return {
    ...(admission && { [`${id}.admission`]: admission }),
    ...(suspension && { [`${id}.suspension`]: suspension }),
  };
}

/** What somebody may say of an objection besides its kind and step; what they left out is left out. */
function saidIn({
  groundCodes,
  cites,
  evidence,
  requests,
  asks,
  agent,
}: Raise): Partial<Objection> {
  return {
    ...(groundCodes && { groundCodes }),
    ...(cites && { cites }),
    ...(evidence && { evidence }),
    ...(requests && { requests }),
    ...(asks && { asks }),
    ...(agent && { agent }),
  };
}

function written(purchase: Purchase, command: Raise, context: Context): Objection | undefined {
  const { actor, now } = context;
  if (actor.kind !== 'organization') return undefined;
  const { kind = 'challenge', grounds, of } = command;
  const challenge = kind === 'complaint' ? purchase.objections[of ?? ''] : undefined;
  const step = challenge?.step ?? command.step ?? 'result';
  const id = `objection-${Object.keys(purchase.objections).length + 1}`;
  const replyBy = kind === 'challenge' ? clocks(purchase, id, kind, context)[id] : undefined;
  return {
    id,
    organizationId: actor.organizationId,
    raisedAt: now,
    raisedBy: actor.personId,
    grounds,
    kind,
    step,
    ...saidIn(command),
    ...(replyBy && { replyBy }),
    ...(challenge && { of: challenge.id, isFromReply: command.isFromReply ?? false }),
  };
}

/** The standstill shows that it is challenged; elsewhere the guard holds what must not go on. */
const stateAfter = ({ state }: Purchase, kind: ObjectionKind) =>
  state === 'standstill' && kind !== 'inquiry' ? 'objectionFrozen' : state;

/** Why `remedy` cannot follow from this objection here. */
export const remedyFault = (
  purchase: Purchase,
  {
    isUpheld,
    remedy,
    against,
  }: { isUpheld: boolean; remedy?: Remedy | undefined; against?: readonly string[] | undefined },
): Refusal | undefined => {
  if (!isUpheld) return remedy || against ? { code: 'remedy-impossible' } : undefined;
  const isPossible = !remedy || remediesFor(purchase).includes(remedy);
  const areWinners = (against ?? []).every((id) =>
    purchase.awards.some(({ organizationId }) => organizationId === id),
  );
  return isPossible && areWinners ? undefined : { code: 'remedy-impossible' };
};

/** What was found, as it is kept: what follows from it is always said. */
export const findingFor = (
  purchase: Purchase,
  objection: Objection,
  {
    isUpheld,
    remedy,
    against,
  }: { isUpheld: boolean; remedy?: Remedy | undefined; against?: OrganizationId[] | undefined },
) => ({
  isUpheld,
  ...(isUpheld &&
    kindOf(objection) !== 'inquiry' && { remedy: remedy ?? usualRemedy(purchase, objection) }),
  ...(isUpheld && against && { against }),
});

const withObjection = (purchase: Purchase, objection: Objection): Purchase => ({
  ...purchase,
  objections: { ...purchase.objections, [objection.id]: objection },
});

/** The purchase with `objection` as it was decided, and what follows from that. */
export function settled(
  purchase: Purchase,
  objection: Objection,
  events: readonly DomainEvent[],
  context: Context,
): Result<Step, Refusal> {
  const step = concluded(withObjection(purchase, objection), context);
  return ok({ ...step, events: [...events, ...(step.events ?? []), { type: 'pagePublished' }] });
}

function found(
  purchase: Purchase,
  id: string,
  kinds: readonly ObjectionKind[],
): Result<Objection, Refusal> {
  const objection = purchase.objections[id];
  if (!objection || !kinds.includes(kindOf(objection)))
    return refuse({ code: 'objection-unknown' });
  return isOpen(objection) ? ok(objection) : refuse({ code: 'already-decided' });
}
export const openObjection = found;

/**
 * Inquiries and challenges are answered by the purchaser; complaints go to the finance bureau (`8-complaints`).
 * A challenge or complaint holds the purchase (`frozen.ts`); an inquiry does not.
 */
export const objections: StageRules<'raiseObjection' | 'answerObjection' | 'withdrawObjection'> = {
  raiseObjection: (purchase, command, context) => {
    const objection = written(purchase, command, context);
    if (!objection) return refuse({ code: 'not-permitted' });
    const { kind = 'challenge', step = 'result', organizationId, id } = objection;
    const fault = raisingFault(purchase, command, { kind, step, organizationId }, context);
    if (fault) return refuse(fault);
    const deadlines = { ...purchase.deadlines, ...clocks(purchase, id, kind, context) };
    return ok({
      state: stateAfter(purchase, kind),
      changes: { objections: { ...purchase.objections, [id]: objection }, deadlines },
      events: [
        ...raisedLetters(objection, kind, firstDue({ deadlines }, id)),
        { type: 'pagePublished' },
      ],
    });
  },
  answerObjection: (purchase, { objectionId, reply, ...said }, context) => {
    const { actor, now } = context;
    if (actor.kind !== 'official') return refuse({ code: 'objection-unknown' });
    const objection = found(purchase, objectionId, ['inquiry', 'challenge']);
    if (!objection.ok) return objection;
    const isInquiry = kindOf(objection.value) === 'inquiry';
    // A handler answers questions; what is challenged is their own work.
    if (!isInquiry && !actor.posts.some((post) => post !== 'handler' && post !== 'expert'))
      return refuse({ code: 'not-permitted' });
    const fault = isInquiry ? undefined : remedyFault(purchase, said);
    if (fault) return refuse(fault);
    const answered: Objection = {
      ...objection.value,
      reply: {
        text: reply,
        at: now,
        by: actor.personId,
        ...findingFor(purchase, objection.value, said),
      },
    };
    const readers = isInquiry ? [answered.organizationId] : affected(purchase, answered);
    // Only whoever challenged may complain, and hears until when.
    const until = complaintWindow(purchase, answered, context)?.at;
    const events = readers.map((organizationId) =>
      letter(
        'objectionAnswered',
        { organizationId },
        { note: reply, due: organizationId === answered.organizationId ? until : undefined },
      ),
    );
    return settled(purchase, answered, events, context);
  },
  withdrawObjection: (purchase, { objectionId, reason }, context) => {
    const { actor, now } = context;
    const objection = found(purchase, objectionId, ['inquiry', 'challenge', 'complaint']);
    if (!objection.ok) return objection;
    const isOwn =
      actor.kind === 'organization' && actor.organizationId === objection.value.organizationId;
    if (!isOwn) return refuse({ code: 'objection-unknown' });
    const withdrawn: Objection = { ...objection.value, withdrawn: { at: now, reason } };
    return settled(purchase, withdrawn, withdrawnLetters(withdrawn, reason), context);
  },
};
