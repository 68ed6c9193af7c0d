import type { ProblemCode } from '../errors.ts';
import type { OrganizationId } from '../ids.ts';
import type { Period } from '../policy/rules.ts';
import type { Context } from './decision.ts';
import { frozenBy } from './frozen.ts';
import { type State, targets } from './lifecycle.ts';
import {
  kindOf,
  type Objection,
  type ObjectionKind,
  type ObjectionStep,
  objectionSteps,
  type Remedy,
} from './objection.ts';
import type { Purchase } from './purchase.ts';
import { consortiumOf, objections } from './stages/8-objections.ts';
import { concluded, remediesFor } from './stages/8-remedies.ts';
import { challengeWindow, complaintWindow } from './stages/8-windows.ts';
import type { StoredDeadline } from './stored-deadline.ts';

/** Something an organization may raise now, or why not; until when; and how soon it must be answered. */
export type Possible = {
  kind: ObjectionKind;
  step?: ObjectionStep;
  /** A complaint: the challenge it follows. */
  of?: string;
  refusal?: ProblemCode;
  until?: StoredDeadline;
  answer?: Period;
};

const answerTo = ({ rules: { periods } }: Purchase, kind: ObjectionKind): Period | undefined => {
  if (kind === 'inquiry') return periods.inquiryReply ?? periods.step;
  return kind === 'challenge' ? periods.objectionReply : periods.complaintDecision;
};

function windowOf(purchase: Purchase, one: Possible, context: Context): StoredDeadline | undefined {
  if (one.kind === 'inquiry') return undefined;
  const of = purchase.objections[one.of ?? ''];
  if (of) return complaintWindow(purchase, of, context);
  // While the result is challenged its date stands still: nobody can say when it ends.
  if (one.step === 'result')
    return purchase.state === 'objectionFrozen' ? undefined : purchase.deadlines['standstill'];
  return challengeWindow(purchase, one.step ?? 'process', context);
}

function weighed(
  purchase: Purchase,
  one: Possible,
  organizationId: OrganizationId,
  context: Context,
): Possible {
  const { kind, step, of } = one;
  const members = consortiumOf(purchase, organizationId);
  const tried = objections.raiseObjection(
    purchase,
    {
      type: 'raiseObjection',
      grounds: '–',
      kind,
      ...(step && { step }),
      ...(of && { of }),
      ...(members.length > 0 && { members }),
    },
    context,
  );
  const isHeard = targets(purchase.state, 'raiseObjection').length > 0;
  const refusal = tried.ok ? (isHeard ? undefined : 'illegal-move') : tried.error.code;
  const until = windowOf(purchase, one, context);
  const answer = answerTo(purchase, kind);
  return {
    ...one,
    ...(refusal && { refusal }),
    ...(until && { until }),
    ...(answer && { answer }),
  };
}

/** Everything the organization in `context` might raise, in the order it is explained. */
export function possibleObjections(purchase: Purchase, context: Context): Possible[] {
  const { actor } = context;
  if (actor.kind !== 'organization') return [];
  const { organizationId } = actor;
  const challenges = Object.values(purchase.objections).filter(
    (one) => one.organizationId === organizationId && kindOf(one) === 'challenge' && !one.withdrawn,
  );
  const knowsComplaints = purchase.rules.periods.complaintWindow !== undefined;
  const all: Possible[] = [
    { kind: 'inquiry' },
    ...objectionSteps.map((step) => ({ kind: 'challenge' as const, step })),
    ...(knowsComplaints
      ? challenges.map(({ id, step }) => ({
          kind: 'complaint' as const,
          of: id,
          ...(step && { step }),
        }))
      : []),
  ];
  return all.map((one) => weighed(purchase, one, organizationId, context));
}

/** What deciding an objection one way would lead to. */
export type Outlook = {
  isUpheld: boolean;
  remedy?: Remedy;
  state: State;
  /** Others hold the purchase as well: nothing is done before the last of them is decided. */
  isHeldByOthers: boolean;
};

/** Every lawful way to decide `objection` here, and where each leads. An inquiry is answered and leads nowhere. */
export function outlooks(purchase: Purchase, objection: Objection, context: Context): Outlook[] {
  const kind = kindOf(objection);
  if (kind === 'inquiry') return [];
  const decidedAs = (isUpheld: boolean, remedy?: Remedy): Outlook => {
    const finding = {
      text: '',
      at: context.now,
      by: context.actor.kind === 'official' ? context.actor.personId : ('' as never),
      isUpheld,
      ...(remedy && { remedy }),
    };
    const decided: Objection = {
      ...objection,
      ...(kind === 'complaint' ? { decision: finding } : { reply: finding }),
    };
    const next = { ...purchase, objections: { ...purchase.objections, [decided.id]: decided } };
    const others = frozenBy(next).filter(({ id }) => id !== objection.id);
    return {
      isUpheld,
      ...(remedy && { remedy }),
      state: concluded(next, context).state,
      isHeldByOthers: others.length > 0,
    };
  };
  return [decidedAs(false), ...remediesFor(purchase).map((remedy) => decidedAs(true, remedy))];
}
