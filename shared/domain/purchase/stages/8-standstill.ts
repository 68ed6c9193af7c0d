import { ok, refuse } from '../../result.ts';
import { millisBetween, plusMillis } from '../../time.ts';
import type { StageRules } from '../decision.ts';
import type { DomainEvent } from '../events.ts';
import type { Objection, Purchase } from '../purchase.ts';
import { publicationFault } from './approvals.ts';
import { after, fixed, without } from './deadlines.ts';

const standing = (objections: Purchase['objections']) =>
  Object.values(objections).filter((objection) => !objection.reply);

/** An objection upheld against an earlier result says nothing about this one. */
const isAgainstThisResult = (purchase: Purchase, { raisedAt }: Objection) =>
  raisedAt >= (purchase.awardNotice?.publishedAt ?? raisedAt);

const told = (purchase: Purchase): DomainEvent[] =>
  purchase.ranking.map(({ organizationId }) => ({
    type: 'mail',
    template: purchase.awards.some((a) => a.organizationId === organizationId)
      ? 'awardWon'
      : 'awardLost',
    to: { organizationId },
  }));

/**
 * Public notice and standstill: the announcement period, then the time to challenge (LAW §52), counted from
 * the publication in the statutory medium. An objection freezes the clock until it is answered (REG §54).
 */
export const standstill: StageRules<
  'publishAwardNotice' | 'raiseObjection' | 'answerObjection' | 'endStandstill'
> = {
  publishAwardNotice: (purchase, { publication }, context) => {
    const wrong = publicationFault(purchase, 'award', publication.publishedAt, context.now);
    if (wrong) return refuse(wrong);
    const announced = after(purchase, 'announcement', context, publication.publishedAt);
    // The announcement ends at midnight: the moment before it still belongs to its last day.
    const ends =
      purchase.rules.periods.challenge.count === 0
        ? announced
        : after(purchase, 'challenge', context, plusMillis(announced.at, -1));
    return ok({
      state: 'standstill',
      changes: { awardNotice: publication, deadlines: { standstill: ends } },
      events: [...told(purchase), { type: 'pagePublished' }],
    });
  },
  raiseObjection: (purchase, { grounds }, context) => {
    const { actor, now } = context;
    if (actor.kind !== 'organization' || !purchase.applications[actor.organizationId])
      return refuse({ code: 'not-permitted' });
    const ends = purchase.deadlines['standstill'];
    if (ends && ends.at <= now)
      return refuse({
        code: 'illegal-move',
        detail: { state: purchase.state, command: 'raiseObjection' },
      });
    const id = `objection-${Object.keys(purchase.objections).length + 1}`;
    const frozenMillis = ends ? millisBetween(now, ends.at) : (purchase.frozenMillis ?? 0);
    return ok({
      state: 'objectionFrozen',
      changes: {
        objections: {
          ...purchase.objections,
          [id]: { id, organizationId: actor.organizationId, raisedAt: now, grounds },
        },
        frozenMillis,
        deadlines: {
          ...without(purchase.deadlines, 'standstill'),
          [id]: after(purchase, 'objectionReply', context),
        },
      },
      events: [
        { type: 'mail', template: 'objectionRaised', to: { post: 'officeHead' } },
        { type: 'mail', template: 'objectionRaised', to: { post: 'handler' } },
        { type: 'pagePublished' },
      ],
    });
  },
  answerObjection: (purchase, { objectionId, reply, isUpheld }, context) => {
    const objection = purchase.objections[objectionId];
    if (context.actor.kind !== 'official' || !objection)
      return refuse({ code: 'objection-unknown' });
    if (objection.reply) return refuse({ code: 'already-decided' });
    const answered = {
      ...objection,
      reply: { text: reply, isUpheld, at: context.now, by: context.actor.personId },
    };
    const objections = { ...purchase.objections, [objectionId]: answered };
    const rest = without(purchase.deadlines, objectionId);
    // The reply goes to the challenger and to every other supplier it touches (LAW §53).
    const events: DomainEvent[] = [
      ...Object.values(purchase.applications).map(
        ({ organization }): DomainEvent => ({
          type: 'mail',
          template: 'objectionAnswered',
          to: { organizationId: organization.id },
          note: reply,
        }),
      ),
      { type: 'pagePublished' },
    ];
    if (standing(objections).length > 0)
      return ok({ state: 'objectionFrozen', changes: { objections, deadlines: rest }, events });
    const upheld = Object.values(objections).filter((o) => o.reply?.isUpheld);
    if (upheld.some((o) => isAgainstThisResult(purchase, o)))
      return ok({
        state: 'ranked',
        changes: {
          objections,
          awards: [],
          frozenMillis: 0,
          deadlines: { recommendation: after(purchase, 'step', context) },
        },
        events,
      });
    const ends = fixed(plusMillis(context.now, purchase.frozenMillis ?? 0), context.now);
    return ok({
      state: 'standstill',
      changes: { objections, frozenMillis: 0, deadlines: { standstill: ends } },
      events,
    });
  },
  endStandstill: (purchase, _command, context) => {
    const ends = purchase.deadlines['standstill'];
    if (!ends || ends.at > context.now)
      return refuse({ code: 'standstill-running', detail: ends ? { ends: ends.at } : {} });
    return ok({
      state: 'contractDrafting',
      changes: { deadlines: { contracts: after(purchase, 'step', context) } },
      events: [{ type: 'pagePublished' }],
    });
  },
};
