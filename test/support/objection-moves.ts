import { consultationRules } from '../../shared/domain/policy/presets/competitive-consultation.ts';
import type { Command } from '../../shared/domain/purchase/commands.ts';
import type { State } from '../../shared/domain/purchase/lifecycle.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { aConsultationPlan, at } from './a-purchase.ts';
import { as, organizations } from './people.ts';
import { type Position, play, playTo } from './play-to.ts';
import { approval, publication } from './straight-line.ts';

/** What is done about objections in tests: a challenge by the loser, its answer, a complaint, its admission and decision. */
export const consultation = { rules: consultationRules, plan: aConsultationPlan() };
export const [winner, , loser, outsider] = organizations;
export const by = (organization: { id: (typeof organizations)[number]['id'] }) =>
  as.organization(organization.id);
export const raise = (rest: Partial<Command & { type: 'raiseObjection' }> = {}, who = loser) => ({
  actor: by(who),
  command: {
    type: 'raiseObjection' as const,
    grounds: '第二项评分与方案不符',
    kind: 'challenge' as const,
    groundCodes: ['scoringNotByCriteria' as const],
    ...rest,
  },
});
export const answer = (rest: Partial<Command & { type: 'answerObjection' }> = {}) => ({
  actor: as.officeHead,
  command: {
    type: 'answerObjection' as const,
    objectionId: 'objection-1',
    reply: '经复核，维持原结果',
    isUpheld: false,
    ...rest,
  },
});
export const complain = (rest: Partial<Command & { type: 'raiseObjection' }> = {}, who = loser) =>
  raise({ kind: 'complaint', of: 'objection-1', grounds: '对答复不服', ...rest }, who);
export const admit = (verdict: 'admitted' | 'notOurs' | 'inadmissible' = 'admitted') => ({
  actor: as.financeSupervisor,
  command: {
    type: 'judgeAdmission' as const,
    objectionId: 'objection-2',
    verdict,
    reason: '材料齐全',
  },
});
export const judge = (rest: Partial<Command & { type: 'decideComplaint' }> = {}) => ({
  actor: as.financeSupervisor,
  command: {
    type: 'decideComplaint' as const,
    objectionId: 'objection-2',
    decision: '投诉缺乏事实依据，驳回',
    isUpheld: false,
    ...rest,
  },
});
export const published = (moment: string): Position => {
  const { purchase } = playTo('awardNoticePreparation', consultation);
  const ready = { purchase: { ...purchase, approvals: {} }, now: at(moment) };
  return play(ready, {
    actor: as.handler,
    command: { type: 'publishAwardNotice', publication: publication(at(moment)) },
  });
};
export const lastDay = (moment: Instant | undefined) =>
  new Date(Date.parse(moment ?? '') - 1 + 8 * 3_600_000).toISOString().slice(0, 10);
/** Challenged and answered in the standstill, which then ends. */
export const answered = (): Position =>
  play(play(playTo('standstill', consultation), raise()), answer());
export function contracting(state: State): Position {
  let here = answered();
  here = play(here, {
    actor: as.system,
    command: { type: 'endStandstill' },
    at: here.purchase.deadlines['standstill']?.at,
  });
  if (state === 'contractDrafting') return here;
  here = play(here, {
    actor: as.handler,
    command: { type: 'draftContracts', tranches: here.purchase.plan.tranches },
  });
  while (here.purchase.state === 'contractApproval' && state === 'contractSigning')
    here = play(here, approval(here.purchase));
  return here;
}
