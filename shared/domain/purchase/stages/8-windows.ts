import type { Refusal } from '../../errors.ts';
import type { OrganizationId } from '../../ids.ts';
import type { Context } from '../decision.ts';
import { lifecycle } from '../lifecycle.ts';
import { isOpen, kindOf, type Objection, type ObjectionStep, stepOf } from '../objection.ts';
import type { Purchase } from '../purchase.ts';
import type { StoredDeadline } from '../stored-deadline.ts';
import { lastMoment } from './8-remedies.ts';
import { after, afterIfRuled } from './deadlines.ts';

/** The period to challenge; where the track knows none of its own, that of the public notice. */
const challengeFrom = (purchase: Purchase, context: Context, from: Purchase['createdAt']) =>
  after(
    purchase,
    purchase.rules.periods.challenge.count > 0 ? 'challenge' : 'announcement',
    context,
    from,
  );

/** When the step that ended last did so: opening, eligibility, review. */
const lastStepEnded = ({ openedAt, entered }: Purchase) =>
  [openedAt, entered.expertReview, entered.awardApproval, entered.standstill]
    .filter((at) => at !== undefined)
    .sort()
    .at(-1);

/**
 * Until when `step` may be challenged: the tender document, counted from the end of the time it is on offer; the
 * process, from the end of the step; the result, from the end of its announcement (REG §53, LAW §52).
 *
 * @returns `undefined` where the step is not there to be challenged
 */
export function challengeWindow(
  purchase: Purchase,
  step: ObjectionStep,
  context: Context,
): StoredDeadline | undefined {
  const { notice, awardNotice } = purchase;
  if (step === 'document') {
    if (!notice) return undefined;
    const offered = after(purchase, 'documentsOnOffer', context, notice.publishedAt);
    return challengeFrom(purchase, context, lastMoment(offered));
  }
  if (step === 'process') {
    const ended = lastStepEnded(purchase);
    return ended && challengeFrom(purchase, context, ended);
  }
  if (!awardNotice) return undefined;
  const announced = after(purchase, 'announcement', context, awardNotice.publishedAt);
  return after(purchase, 'challenge', context, lastMoment(announced));
}

const isResultStanding = ({ stage }: Purchase) => lifecycle.standstill.stage === stage;

/** The standstill is what the time to challenge a result is given by: frozen, it is still running. */
const resultWindow = (purchase: Purchase, context: Context): StoredDeadline | undefined =>
  isResultStanding(purchase) && purchase.awardNotice
    ? (purchase.deadlines['standstill'] ?? challengeWindow(purchase, 'result', context))
    : undefined;

/** An objection upheld against an earlier result says nothing about this one. */
export const isAgainstThisResult = (purchase: Purchase, { raisedAt }: Objection) =>
  raisedAt >= (purchase.awardNotice?.publishedAt ?? raisedAt);

const isRepeated = (purchase: Purchase, step: ObjectionStep, organizationId: OrganizationId) =>
  Object.values(purchase.objections).some(
    (one) =>
      one.organizationId === organizationId &&
      kindOf(one) === 'challenge' &&
      stepOf(one) === step &&
      !one.withdrawn &&
      (step !== 'result' || isAgainstThisResult(purchase, one)),
  );

/** Why `organizationId` may not challenge `step` now: too late, or once more what it challenged before. */
export function challengeFault(
  purchase: Purchase,
  step: ObjectionStep,
  organizationId: OrganizationId,
  context: Context,
): Refusal | undefined {
  const isFrozen = step === 'result' && purchase.state === 'objectionFrozen';
  const window =
    step === 'result' ? resultWindow(purchase, context) : challengeWindow(purchase, step, context);
  if (!window) return { code: 'nothing-to-challenge' };
  if (!isFrozen && window.at <= context.now)
    return { code: 'challenge-too-late', detail: { ends: window.at } };
  return isRepeated(purchase, step, organizationId) ? { code: 'challenged-before' } : undefined;
}

/** From the end of the time to reply (LAW §55); `undefined` where the track knows no complaints. */
export const complaintWindow = (
  purchase: Purchase,
  { replyBy }: Objection,
  context: Context,
): StoredDeadline | undefined =>
  replyBy && afterIfRuled(purchase, 'complaintWindow', context, lastMoment(replyBy));

/** Why the challenge `of` may not be complained about now. */
export function complaintFault(
  purchase: Purchase,
  of: Objection | undefined,
  {
    context,
    groundCodes,
    isFromReply,
  }: {
    context: Context;
    groundCodes: readonly string[];
    isFromReply: boolean;
  },
): Refusal | undefined {
  const { actor, now } = context;
  const isOwn = actor.kind === 'organization' && of?.organizationId === actor.organizationId;
  if (!of || !isOwn || kindOf(of) !== 'challenge' || of.withdrawn)
    return { code: 'challenge-first' };
  const window = complaintWindow(purchase, of, context);
  if (!window) return { code: 'nothing-to-challenge' };
  const isReplyLate = of.replyBy !== undefined && of.replyBy.at <= now;
  if (isOpen(of) && !isReplyLate) return { code: 'challenge-first' };
  if (window.at <= now) return { code: 'challenge-too-late', detail: { ends: window.at } };
  const isBeyond = groundCodes.some((code) => !(of.groundCodes ?? []).includes(code as 'other'));
  if (isBeyond && !isFromReply) return { code: 'beyond-challenge' };
  const isSecond = Object.values(purchase.objections).some(
    (one) => one.of === of.id && !one.withdrawn && one.admission?.verdict !== 'inadmissible',
  );
  return isSecond ? { code: 'challenged-before' } : undefined;
}
