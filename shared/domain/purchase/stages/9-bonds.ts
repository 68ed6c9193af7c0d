import type { Bond } from '../../contract/contract.ts';
import { ok, refuse } from '../../result.ts';
import type { Instant } from '../../time.ts';
import type { Context, StageRules } from '../decision.ts';
import type { Purchase } from '../purchase.ts';
import { afterIfRuled, type Deadlines } from './deadlines.ts';

const keyOf = (kind: Bond['kind'], organizationId: string) => `${kind}.${organizationId}`;
const dateOf = (kind: Bond['kind'], organizationId: string) => `${kind}Bond-${organizationId}`;

/** The dates by which the bid bonds of `organizations` must be back, counted from `from` (REG §33). */
export function bondReturnDates(
  purchase: Purchase,
  organizations: readonly string[],
  context: Context,
  from: Instant = context.now,
): Deadlines {
  const due = afterIfRuled(purchase, 'bidBondRefund', context, from);
  const held = organizations.filter((id) => {
    const bond = purchase.bonds?.[keyOf('bid', id)];
    return bond && !bond.returnedAt;
  });
  return due ? Object.fromEntries(held.map((id) => [dateOf('bid', id), due])) : {};
}

/** Of those who were not awarded: five working days from the award notice (REG §33). */
export function losersReturnDates(purchase: Purchase, context: Context, from: Instant): Deadlines {
  const won = purchase.awards.map(({ organizationId }) => String(organizationId));
  const lost = Object.keys(purchase.applications).filter((id) => !won.includes(id));
  return bondReturnDates(purchase, lost, context, from);
}

/** From when a bond held now is to be given back: a loser's from the award notice, a winner's from the signing. */
function clockOf(purchase: Purchase, organizationId: string) {
  const isWinner = purchase.awards.some((award) => award.organizationId === organizationId);
  return isWinner ? purchase.projects[organizationId]?.signedAt : purchase.awardNotice?.publishedAt;
}

/** A bond that comes in: at most what the rules allow, never twice. */
function limitOf({ rules, plan, projects }: Purchase, kind: Bond['kind'], organizationId: string) {
  const [rule, base] =
    kind === 'bid'
      ? [rules.bidBondPercent, plan.budgetFen]
      : [rules.performanceBondPercent, projects[organizationId]?.amountFen ?? 0];
  return rule && { most: rule.value, fen: Math.floor((base * rule.value) / 100) };
}

/**
 * The register of bonds. Only what can be named without telling who bids is kept: it opens with the bids. A bond that
 * is received late in the process has its clock at once.
 */
export const bonds: StageRules<'recordBond' | 'returnBond'> = {
  recordBond: (purchase, { organizationId, kind, amountFen, form }, context) => {
    const key = keyOf(kind, organizationId);
    if (!purchase.applications[organizationId]) return refuse({ code: 'application-unknown' });
    if (kind === 'performance' && !purchase.projects[organizationId])
      return refuse({ code: 'application-unknown' });
    if (purchase.bonds?.[key]) return refuse({ code: 'already-decided' });
    const limit = limitOf(purchase, kind, organizationId);
    if (limit && amountFen > limit.fen)
      return refuse({ code: 'bond-over-limit', detail: { most: limit.most, amountFen } });
    const bond: Bond = { kind, amountFen, form, receivedAt: context.now };
    const from = kind === 'bid' ? clockOf(purchase, organizationId) : undefined;
    const due = from && afterIfRuled(purchase, 'bidBondRefund', context, from);
    return ok({
      state: purchase.state,
      changes: {
        bonds: { ...purchase.bonds, [key]: bond },
        ...(due && {
          deadlines: { ...purchase.deadlines, [dateOf(kind, organizationId)]: due },
        }),
      },
    });
  },
  returnBond: (purchase, { organizationId, kind }, { now }) => {
    const key = keyOf(kind, organizationId);
    const bond = purchase.bonds?.[key];
    if (!bond) return refuse({ code: 'not-found' });
    if (bond.returnedAt) return refuse({ code: 'already-decided' });
    return ok({
      state: purchase.state,
      changes: { bonds: { ...purchase.bonds, [key]: { ...bond, returnedAt: now } } },
      settles: [dateOf(kind, organizationId)],
    });
  },
};
