import type { Refusal } from '../../errors.ts';
import { ok, type Result, refuse } from '../../result.ts';
import { millisBetween, plusMillis } from '../../time.ts';
import type { Context, StageRules } from '../decision.ts';
import type { DomainEvent } from '../events.ts';
import type { Objection } from '../objection.ts';
import type { Purchase } from '../purchase.ts';
import { affected, findingFor, openObjection, remedyFault, settled } from './8-objections.ts';
import { afterIfRuled, type Deadlines, without } from './deadlines.ts';

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

const told = (
  template: 'complaintJudged' | 'complaintDecided',
  to: (DomainEvent & { type: 'mail' })['to'],
  note: string,
): DomainEvent => ({ type: 'mail', template, to, note });

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
    const events = [
      told('complaintJudged', { organizationId: judged.organizationId }, reason),
      told('complaintJudged', { post: 'officeHead' }, reason),
    ];
    if (verdict !== 'admitted') return settled(purchase, judged, events, context);
    return ok({
      state: purchase.state,
      changes: {
        objections: changed(purchase, judged),
        deadlines: {
          ...without(purchase.deadlines, `${judged.id}.admission`),
          ...admittedClocks(purchase, judged, context),
        },
      },
      events: [...events, { type: 'pagePublished' }],
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
        deadlines: without(purchase.deadlines, `${objection.id}.statement`),
      },
      events: [{ type: 'mail', template: 'complaintFiled', to: { post: 'financeSupervisor' } }],
    });
  },
  pauseComplaint: (purchase, { objectionId, isPaused }, context) => {
    const found = supervised(purchase, objectionId, context);
    if (!found.ok) return found;
    const { objection } = found.value;
    if (objection.admission?.verdict !== 'admitted')
      return refuse({ code: 'complaint-not-admitted' });
    if (isPaused === (objection.paused !== undefined)) return refuse({ code: 'already-decided' });
    const name = `${objection.id}.decision`;
    const { paused, ...running } = objection;
    if (isPaused) {
      const decision = purchase.deadlines[name];
      const stopped = { ...running, paused: { at: context.now, ...(decision && { decision }) } };
      return ok({
        state: purchase.state,
        changes: {
          objections: changed(purchase, stopped),
          deadlines: without(purchase.deadlines, name),
        },
      });
    }
    const lost = paused ? millisBetween(paused.at, context.now) : 0;
    const decision = paused?.decision;
    return ok({
      state: purchase.state,
      changes: {
        objections: changed(purchase, running),
        ...(decision && {
          deadlines: {
            ...purchase.deadlines,
            [name]: { ...decision, at: plusMillis(decision.at, lost) },
          },
        }),
      },
    });
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
        told('complaintDecided', { organizationId }, decision),
      ),
      told('complaintDecided', { post: 'officeHead' }, decision),
    ];
    return settled(purchase, decided, events, context);
  },
};
