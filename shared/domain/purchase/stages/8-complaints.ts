import type { Refusal } from '../../errors.ts';
import { ok, type Result, refuse } from '../../result.ts';
import type { Context, StageRules } from '../decision.ts';
import type { Objection } from '../objection.ts';
import type { Purchase } from '../purchase.ts';
import { affected, letter, purchaser, toPosts } from './8-letters.ts';
import { findingFor, openObjection, remedyFault, settled } from './8-objections.ts';
import { goingOn, pausing } from './8-pauses.ts';
import { afterIfRuled, type Deadlines, without } from './deadlines.ts';

const withoutClock = (deadlines: Deadlines, id: string, clock: string) =>
  without(deadlines, `${id}.${clock}`, `${id}.${clock}.again`);

const open = (purchase: Purchase, id: string) => openObjection(purchase, id, ['complaint']);

const changed = (purchase: Purchase, objection: Objection) => ({
  ...purchase.objections,
  [objection.id]: objection,
});

/** Who is complained about does not decide: nobody who wrote, opened, approved or answered anything here. */
function isInvolved(purchase: Purchase, { actor }: Context): boolean {
  if (actor.kind !== 'official') return true;
  const { author, revisers = [], openingConfirmedBy, approvals, objections } = purchase;
  const involved = [
    author,
    ...revisers,
    ...openingConfirmedBy,
    ...Object.values(approvals).flatMap(({ steps }) => steps.map(({ personId }) => personId)),
    ...Object.values(objections).flatMap(({ reply }) => (reply ? [reply.by] : [])),
  ];
  return involved.includes(actor.personId);
}

type Supervised = { objection: Objection; by: Context['actor'] & { kind: 'official' } };

function supervised(purchase: Purchase, id: string, context: Context): Result<Supervised, Refusal> {
  const { actor } = context;
  if (actor.kind !== 'official') return refuse({ code: 'objection-unknown' });
  if (isInvolved(purchase, context)) return refuse({ code: 'supervisor-took-part' });
  const objection = open(purchase, id);
  return objection.ok ? ok({ objection: objection.value, by: actor }) : objection;
}

/** From the day it was received; tests and expert opinions are taken out by pausing. */
function admittedClocks(
  purchase: Purchase,
  { id, raisedAt }: Objection,
  context: Context,
): Deadlines {
  const statement = afterIfRuled(purchase, 'respondentStatement', context);
  const decision = afterIfRuled(purchase, 'complaintDecision', context, raisedAt);
  return {
    ...(statement && { [`${id}.statement`]: statement }),
    ...(decision && { [`${id}.decision`]: decision }),
  };
}

/** Complaints to the finance bureau (MoF order 94): admitted or not, defended, decided, with what follows. */
export const complaints: StageRules<
  'judgeAdmission' | 'answerComplaint' | 'pauseComplaint' | 'decideComplaint'
> = {
  judgeAdmission: (purchase, { objectionId, verdict, reason }, context) => {
    const found = supervised(purchase, objectionId, context);
    if (!found.ok) return found;
    const { objection, by } = found.value;
    if (objection.admission) return refuse({ code: 'already-decided' });
    const judged: Objection = {
      ...objection,
      admission: { verdict, text: reason, at: context.now, by: by.personId },
    };
    const clocks = verdict === 'admitted' ? admittedClocks(purchase, judged, context) : {};
    const about = { note: reason, due: clocks[`${judged.id}.decision`]?.at };
    const { organizationId } = judged;
    const events = [
      letter('complaintJudged', { organizationId }, about),
      letter('complaintJudged', { post: 'officeHead' }, about),
    ];
    if (verdict !== 'admitted') return settled(purchase, judged, events, context);
    const statement = clocks[`${judged.id}.statement`]?.at;
    return ok({
      state: purchase.state,
      changes: {
        objections: changed(purchase, judged),
        deadlines: {
          ...withoutClock(purchase.deadlines, judged.id, 'admission'),
          ...clocks,
        },
      },
      events: [
        ...events,
        ...toPosts('complaintToAnswer', purchaser, { note: judged.grounds, due: statement }),
        { type: 'pagePublished' },
      ],
    });
  },
  answerComplaint: (purchase, { objectionId, statement }, context) => {
    const { actor, now } = context;
    const found = open(purchase, objectionId);
    if (!found.ok) return found;
    const objection = found.value;
    if (actor.kind !== 'official' || objection.admission?.verdict !== 'admitted')
      return refuse({ code: 'complaint-not-admitted' });
    if (objection.statement) return refuse({ code: 'already-decided' });
    return ok({
      state: purchase.state,
      changes: {
        objections: changed(purchase, {
          ...objection,
          statement: { text: statement, at: now, by: actor.personId },
        }),
        deadlines: withoutClock(purchase.deadlines, objection.id, 'statement'),
      },
      events: toPosts('complaintStated', ['financeSupervisor'], {
        note: statement,
        due: purchase.deadlines[`${objection.id}.decision`]?.at,
      }),
    });
  },
  pauseComplaint: (purchase, { objectionId, isPaused, ...why }, context) => {
    const found = supervised(purchase, objectionId, context);
    if (!found.ok) return found;
    const { objection } = found.value;
    if (objection.admission?.verdict !== 'admitted')
      return refuse({ code: 'complaint-not-admitted' });
    if (isPaused === (objection.paused !== undefined)) return refuse({ code: 'already-decided' });
    return ok(
      isPaused
        ? pausing(purchase, objection, why, context)
        : goingOn(purchase, objection, why.reason, context),
    );
  },
  decideComplaint: (purchase, { objectionId, decision, ...said }, context) => {
    const found = supervised(purchase, objectionId, context);
    if (!found.ok) return found;
    const { objection, by } = found.value;
    if (objection.admission?.verdict !== 'admitted')
      return refuse({ code: 'complaint-not-admitted' });
    const fault = remedyFault(purchase, said);
    if (fault) return refuse(fault);
    const decided: Objection = {
      ...objection,
      decision: {
        text: decision,
        at: context.now,
        by: by.personId,
        ...findingFor(purchase, objection, said),
      },
    };
    const events = [
      ...affected(purchase, decided).map((organizationId) =>
        letter('complaintDecided', { organizationId }, { note: decision }),
      ),
      letter('complaintDecided', { post: 'officeHead' }, { note: decision }),
    ];
    return settled(purchase, decided, events, context);
  },
};
