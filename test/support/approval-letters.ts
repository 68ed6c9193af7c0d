import { type ApprovalFacts, factsOf } from '../../functions/letters/approval/facts.ts';
import type { ApprovalLetter } from '../../functions/letters/approval/letter.ts';
import { summaryOf } from '../../functions/letters/approval/summary.ts';
import { consultationRules } from '../../shared/domain/policy/presets/competitive-consultation.ts';
import { invitedTenderRules } from '../../shared/domain/policy/presets/further-methods.ts';
import type { ApprovalSubject } from '../../shared/domain/policy/rules.ts';
import type { Approval } from '../../shared/domain/purchase/approval.ts';
import { currentStep } from '../../shared/domain/purchase/approval-rounds.ts';
import type { BudgetBasis } from '../../shared/domain/purchase/budget-basis.ts';
import type { Plan } from '../../shared/domain/purchase/plan.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { zhongshanConsequences } from '../../shared/domain/settings/presets/evaluation.ts';
import type { Language } from '../../shared/messages/translate.ts';
import { at } from './a-purchase.ts';
import { elderCareAt, names, postsPlan, wuxing } from './elder-care-call.ts';
import { as, organizations, people } from './people.ts';
import { askStop, play } from './play-to.ts';
import { approval, intention, straight } from './straight-line.ts';

const invitedPlan: Plan = {
  ...postsPlan,
  method: 'invitedTender',
  methodReason: { ground: 'limitedRange', explanation: '具备社工站运营资质的机构只有三家' },
  methodApproval: { authority: '湖州市财政局', number: '湖财购〔2026〕8号', date: '2026-02-20' },
  smallReservation: { isReserved: false, reason: '承接主体主要是社会组织' },
  invitees: organizations.slice(0, 3).map(({ id }) => id),
  survey: {
    method: 'questionnaire',
    heldFrom: '2025-12-01',
    heldTo: '2025-12-20',
    respondents: 420,
    summary: '独居老人助餐助浴需求集中',
    documentName: '需求调查报告',
  },
  performanceGoals: [
    { id: 'g1', kind: 'quantity', indicator: '上门服务人次', target: '不少于 2000' },
    { id: 'g2', kind: 'satisfaction', indicator: '服务对象满意度', target: '不低于 90%' },
  ],
  splitting: { reason: '预算经调整后分两批执行', reference: '湖财预〔2026〕3号' },
};

const aBudgetBasis: BudgetBasis = {
  lines: [
    { name: '社区社工服务', source: 'fiscal', amountFen: 200_000_00, leftFen: 60_000_00 },
    { name: '为老服务专项', source: 'welfareLottery', amountFen: 80_000_00, leftFen: 0 },
  ],
  splits: [
    {
      kind: 'openTender',
      category: 'relief',
      count: 2,
      sumFen: 2_300_000_00,
      limitFen: 2_000_000_00,
    },
  ],
  isUnchecked: false,
};

/** The call at the moment its first payment is to be approved. */
function paymentAsked(): Purchase {
  let position = elderCareAt('settlement');
  const applications = Object.values(position.purchase.applications);
  const move = straight.settlement?.(position.purchase, { now: position.now, applications });
  if (!move) throw new Error('settlement has no next move');
  position = play(position, move);
  return position.purchase;
}

/** A breach under way: the rule of Zhongshan bars for three years. */
function barAsked(): Purchase {
  const { purchase, now } = elderCareAt('implementing');
  const organizationId = Object.values(purchase.projects)[0]?.organizationId;
  if (!organizationId) throw new Error('nobody works');
  const command = {
    type: 'askConsequence',
    organizationId,
    rule: 'zhongshan-breach',
    reason: '将项目整体转包给其他机构，约谈后仍未改正',
  } as const;
  const consequences = zhongshanConsequences;
  return play({ purchase, now }, { actor: as.officeHead, command }, { consequences }).purchase;
}

/** A tender by invitation, returned once, changed and put forward again: its lines, one of them short, and a splitting that was explained. */
export function planAskedAgain(): Purchase {
  const asked = elderCareAt('planApproval', {
    plan: invitedPlan,
    rules: invitedTenderRules,
    priorNotices: {},
  });
  const back = play(asked, approval(asked.purchase, 'return'));
  const announced = play(back, intention(back.now));
  const plan = { ...invitedPlan, budgetFen: 280_000_00, goals: '每周三次上门服务' };
  const revised = play(announced, {
    actor: as.handler,
    command: { type: 'revisePlan', plan },
  });
  const submit = { actor: as.handler, command: { type: 'submitPlan' } } as const;
  return play(revised, submit, { budget: aBudgetBasis }).purchase;
}

const purchases: Record<ApprovalSubject, () => Purchase> = {
  plan: planAskedAgain,
  award: () => elderCareAt('awardApproval', { plan: postsPlan, rules: consultationRules }).purchase,
  contract: () => elderCareAt('contractApproval').purchase,
  payment: paymentAsked,
  acceptance: () => elderCareAt('acceptanceApproval').purchase,
  consequence: barAsked,
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
  const { place, ...shown } = facts(purchase, subject);
  const open = Object.values(purchase.approvals).find((a) => a.status === 'open');
  const summary = open && summaryOf(purchase, open, names);
  if (!summary) throw new Error(`nothing to sum up for ${subject}`);
  return {
    language,
    here: '.',
    tenantName: language === 'en' ? wuxing.nameEn : wuxing.name,
    approval: shown,
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
  const shown = factsOf(inRounds(open), purchase.plan, (id) => names[id] ?? '');
  return { ...anApprovalLetter(subject, language), approval: shown, step: 2, ...overrides };
}
