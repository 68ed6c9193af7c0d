import { type ApprovalFacts, factsOf } from '../../functions/letters/approval/facts.ts';
import type { ApprovalLetter } from '../../functions/letters/approval/letter.ts';
import { summaryOf } from '../../functions/letters/approval/summary.ts';
import { consultationRules } from '../../shared/domain/policy/presets/competitive-consultation.ts';
import type { ApprovalSubject } from '../../shared/domain/policy/rules.ts';
import { currentStep } from '../../shared/domain/purchase/approval-rounds.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import type { Language } from '../../shared/messages/translate.ts';
import { elderCareAt, names, postsPlan, wuxing } from './elder-care-call.ts';
import { play } from './play-to.ts';
import { straight } from './straight-line.ts';

/** The call at the moment its first payment is to be approved. */
function paymentAsked(): Purchase {
  let position = elderCareAt('settlement');
  const applications = Object.values(position.purchase.applications);
  const move = straight.settlement?.(position.purchase, { now: position.now, applications });
  if (!move) throw new Error('settlement has no next move');
  position = play(position, move);
  return position.purchase;
}

const purchases: Record<ApprovalSubject, () => Purchase> = {
  plan: () => elderCareAt('planApproval').purchase,
  award: () => elderCareAt('awardApproval', { plan: postsPlan, rules: consultationRules }).purchase,
  contract: () => elderCareAt('contractApproval').purchase,
  payment: paymentAsked,
  acceptance: () => elderCareAt('acceptanceApproval').purchase,
};

const facts = (purchase: Purchase, subject: ApprovalSubject): ApprovalFacts & { place: number } => {
  const approval = Object.values(purchase.approvals).find(
    (a) => a.subject === subject && a.status === 'open',
  );
  const step = approval && currentStep(approval);
  if (!approval || !step) throw new Error(`no open approval of ${subject}`);
  return {
    ...factsOf(approval, purchase.plan, (id) => names[id] ?? ''),
    place: approval.steps.indexOf(step),
  };
};

/** A request for approval of `subject` as its reader gets it, from a purchase that was really played. */
export function anApprovalLetter(
  subject: ApprovalSubject,
  language: Language,
  overrides: Partial<ApprovalLetter> = {},
): ApprovalLetter {
  const purchase = purchases[subject]();
  const { place, ...approval } = facts(purchase, subject);
  const open = Object.values(purchase.approvals).find((a) => a.status === 'open');
  const summary = open && summaryOf(purchase, open, names);
  if (!summary) throw new Error(`nothing to sum up for ${subject}`);
  return {
    language,
    here: '.',
    tenantName: language === 'en' ? wuxing.nameEn : wuxing.name,
    approval,
    summary,
    step: place,
    due: '2026-05-08T16:00:00.000Z',
    workingDaysLeft: 3,
    actions: { code: './code', decide: './decision' },
    identity: 'code',
    maskedEmail: 's***@wuxing.example',
    ...overrides,
  };
}
