import { CreditCode } from '../../shared/domain/credit-code.ts';
import type { Application, EligibilityCheck } from '../../shared/domain/purchase/application.ts';
import { partiesTo } from '../../shared/domain/purchase/consortium.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { unsigned } from '../../shared/domain/purchase/stages/6-report.ts';
import { sheetsOwed, sitting } from '../../shared/domain/purchase/stages/panel-seats.ts';
import type { Move } from './moves.ts';
import { as } from './people.ts';

const eachParty = (application: Application): EligibilityCheck[] =>
  partiesTo(application).map(({ party }) => ({
    item: '依法登记',
    party: CreditCode.parse(party),
    outcome: 'met',
    reason: '',
  }));

export function eligibility(purchase: Purchase): Move {
  const open = Object.values(purchase.applications).find((a) => a.eligibility === 'unjudged');
  if (!open) return { actor: as.handler, command: { type: 'concludeEligibility' } };
  return {
    actor: as.handler,
    command: {
      type: 'judgeEligibility',
      organizationId: open.organization.id,
      verdict: 'eligible',
      reason: '',
      missingDocuments: [],
      ...(open.body.consortium && { checks: eachParty(open) }),
    },
  };
}

export function declaration(purchase: Purchase): Move {
  const seat = purchase.panel?.seats.find((s) => s.conflict === 'undeclared');
  if (!seat) throw new Error('every expert has declared');
  return {
    actor: as.expert(seat.personId),
    command: { type: 'declareConflict', conflict: 'none', note: '' },
  };
}

/** Who is asked explains its price, and every expert finds it proved. */
export function priceReview(purchase: Purchase): Move {
  const open = Object.values(purchase.applications).find(
    ({ priceReview: review }) => review && !review.outcome,
  );
  if (!open?.priceReview) throw new Error('every price is judged');
  const { id: organizationId } = open.organization;
  const { explanation, judgements } = open.priceReview;
  if (!explanation)
    return {
      actor: as.organization(organizationId),
      command: { type: 'explainPrice', text: '志愿者承担部分人力成本', evidence: ['工资表'] },
      at: purchase.createdAt,
    };
  const next = sitting(purchase).find(
    ({ personId }) => !judgements.some(({ expert }) => expert === personId),
  );
  if (!next) throw new Error('every expert has judged');
  return {
    actor: as.expert(next.personId),
    command: { type: 'judgePrice', organizationId, isValid: true, reason: '成本证明充分' },
  };
}

/** Every expert finds the first applicant best: points fall with the place in the list. */
export function scoreSheet(purchase: Purchase): Move {
  const seat = purchase.panel?.seats.find((s) => sheetsOwed(purchase, s.personId) > 0);
  if (!seat) throw new Error('every sheet is locked');
  const owed = Object.values(purchase.applications).findIndex(
    (a) =>
      a.eligibility === 'eligible' && !purchase.sheets[`${seat.personId}.${a.organization.id}`],
  );
  const application = Object.values(purchase.applications)[owed];
  if (!application) throw new Error('nobody to score');
  const points = purchase.plan.criteria.map(({ id, max }) => [id, Math.max(0, max - 5 * owed)]);
  return {
    actor: as.expert(seat.personId),
    command: {
      type: 'lockScoreSheet',
      organizationId: application.organization.id,
      points: Object.fromEntries(points),
      comment: '方案可行',
    },
  };
}

export function signature(purchase: Purchase): Move {
  const [next] = unsigned(purchase);
  if (!next) throw new Error('every expert has signed');
  return {
    actor: as.expert(next.personId),
    command: { type: 'signReport', verdict: 'agree', reason: '' },
  };
}

export function recommendation({ ranking, plan, applications }: Purchase): Move {
  const awards = ranking.slice(0, plan.maximumAwards).map(({ organizationId }) => ({
    organizationId,
    amountFen: applications[organizationId]?.body.requestedFen ?? 0,
  }));
  return { actor: as.handler, command: { type: 'recommendAward', awards } };
}
