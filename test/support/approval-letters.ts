import { type ApprovalFacts, factsOf } from '../../functions/letters/approval/facts.ts';
import type { ApprovalLetter } from '../../functions/letters/approval/letter.ts';
import { summaryOf } from '../../functions/letters/approval/summary.ts';
import { consultationRules } from '../../shared/domain/policy/presets/competitive-consultation.ts';
import type { ApprovalSubject } from '../../shared/domain/policy/rules.ts';
import type { Approval } from '../../shared/domain/purchase/approval.ts';
import { currentStep } from '../../shared/domain/purchase/approval-rounds.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import type { Language } from '../../shared/messages/translate.ts';
import { at } from './a-purchase.ts';
import { elderCareAt, names, postsPlan, wuxing } from './elder-care-call.ts';
import { people } from './people.ts';
import { askStop, play } from './play-to.ts';
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
  stop: () =>
    play(elderCareAt('biddingOpen'), askStop('cancel', '本年度预算调整，为老服务经费暂停安排'))
      .purchase,
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
    documents: './documents',
    actions: { code: './code', decide: './decision' },
    identity: 'code',
    maskedEmail: 's***@wuxing.example',
    ...overrides,
  };
}

const deputies = people.experts.slice(0, 3);

/** Three deputies of the leading group are asked at once, two must agree, and one has, by a delegate. */
function inRounds(approval: Approval): Approval {
  const [first, ...others] = deputies;
  if (!first) throw new Error('nobody is asked');
  const post = 'leadingGroupDeputy' as const;
  return {
    ...approval,
    needed: [1, 2, 1],
    steps: [
      {
        post: 'officeHead',
        personId: people.officeHead,
        round: 0,
        decision: 'approve',
        opinion: '材料齐全，同意',
        decidedAt: at('2026-05-06T10:10:00+08:00'),
        decidedBy: people.auditor,
      },
      {
        post,
        personId: first,
        round: 1,
        decision: 'approve',
        decidedAt: at('2026-05-07T09:30:00+08:00'),
      },
      ...others.map((personId) => ({ post, personId, round: 1 })),
      { post: 'leadingGroupHead', personId: people.leadingGroupHead, round: 2 },
      { post: 'hostHead', personId: people.evaluator, round: 1, standsIn: 'overdue' },
    ],
  };
}

/** The same request for approval where several must agree. */
export function aLetterInRounds(
  subject: ApprovalSubject,
  language: Language,
  overrides: Partial<ApprovalLetter> = {},
): ApprovalLetter {
  const purchase = purchases[subject]();
  const open = Object.values(purchase.approvals).find((a) => a.status === 'open');
  if (!open) throw new Error('nothing is to be approved');
  const approval = factsOf(inRounds(open), purchase.plan, (id) => names[id] ?? '');
  return { ...anApprovalLetter(subject, language), approval, step: 2, ...overrides };
}
