import type { PersonId } from '../../shared/domain/ids.ts';
import type { Post } from '../../shared/domain/policy/posts.ts';
import type { ApprovalChainStep } from '../../shared/domain/policy/rules.ts';
import { decide } from '../../shared/domain/purchase/decide.ts';
import type { Context } from '../../shared/domain/purchase/decision.ts';
import { context } from './a-purchase.ts';
import { as, holders, people } from './people.ts';
import { outcome, type Position, play, playTo } from './play-to.ts';

export const submit = { actor: as.handler, command: { type: 'submitPlan' } } as const;
export const [x, y, z, w] = people.experts.slice(4) as [PersonId, PersonId, PersonId, PersonId];
/** Three deputies of the leading group and a head of a host bureau, besides everybody of the tests. */
export const around = {
  holders: { ...holders, leadingGroupDeputy: [x, y, z], hostHead: [w] },
} satisfies Partial<Context>;

export const official = (personId: PersonId, ...posts: Post[]) =>
  ({ kind: 'official', personId, posts }) as const;
export const deputy = (personId: PersonId) => official(personId, 'leadingGroupDeputy');

/** The plan put forward along `chain`. */
export function asked(chain: ApprovalChainStep[], given: Partial<Context> = around): Position {
  const drafting = playTo('drafting');
  const { rules } = drafting.purchase;
  const approvalChains = { ...rules.approvalChains, plan: chain };
  return play(
    { ...drafting, purchase: { ...drafting.purchase, rules: { ...rules, approvalChains } } },
    submit,
    given,
  );
}

export const request = ({ purchase }: Position) => {
  const approval = purchase.approvals['plan-1'];
  if (!approval) throw new Error('nothing was asked');
  return approval;
};

export const decision = (position: Position, decided: 'approve' | 'return' = 'approve') =>
  ({
    type: 'decideApproval',
    approvalId: 'plan-1',
    decision: decided,
    opinion: decided === 'return' ? '金额需核实' : '',
    documentsHash: request(position).documentsHash,
  }) as const;

export const sign = (position: Position, actor: Context['actor'], decided?: 'approve' | 'return') =>
  play(position, { actor, command: decision(position, decided) }, around);
export const refusal = (
  position: Position,
  actor: Context['actor'],
  given: Partial<Context> = around,
  decided?: 'approve' | 'return',
) => outcome(position, { actor, command: decision(position, decided) }, given);
export const seated = (position: Position) => request(position).steps.map((step) => step.personId);
export const mailed = (
  position: Position,
  actor: Context['actor'],
  command: Parameters<typeof decide>[1],
) => {
  const decided = decide(position.purchase, command, context(position.now, actor, around));
  if (!decided.ok) throw new Error(decided.error.code);
  return decided.value.events.flatMap((event) =>
    event.type === 'mail' && 'personId' in event.to ? [event.to.personId] : [],
  );
};

export const twoOfThree: ApprovalChainStep[] = [
  { post: 'leadingGroupDeputy', quorum: 2 },
  { post: 'officeHead', quorum: 1 },
];
