import type { VoteCommand, VoteProposals } from '../../../shared/contracts/votes.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import type { PaperProposals, Proposal } from '../../../shared/domain/vote/proposal.ts';
import { phaseOf, type Vote } from '../../../shared/domain/vote/vote.ts';
import {
  listProposals,
  proposalsWrite,
  readProposals,
} from '../../../shared/store/vote-proposals.ts';
import { invalid } from '../../http/problem.ts';
import type { Asking } from '../asking.ts';
import { withChoice } from './drawing-up.ts';
import { type Changed, demandMay, voteOr404 } from './keeping.ts';

/** What was proposed, for those who hold the vote. */
export async function proposalsOf(asking: Asking, id: string): Promise<VoteProposals> {
  const vote = await voteOr404(asking, id);
  demandMay(asking, vote.region);
  const { deps, tenant, now } = asking;
  const items = await listProposals(deps.table, tenant, id);
  return { items, isOpen: phaseOf(vote, now) === 'soon' };
}

type Answer = VoteCommand & { type: 'takeProposal' | 'mergeProposal' | 'declineProposal' };
const states = {
  takeProposal: 'taken',
  mergeProposal: 'merged',
  declineProposal: 'declined',
} as const;

/** What the answer makes of the choices, and which of them it became. */
async function choiceBy(
  asking: Asking,
  was: Vote,
  command: Answer,
): Promise<Changed & { choice?: string }> {
  if (command.type === 'declineProposal') return { vote: was };
  if (command.type === 'takeProposal') {
    const { id, ...changed } = await withChoice(asking, was, { text: command.text });
    return { ...changed, choice: id };
  }
  const { choice } = command;
  if (!was.choices.some(({ id }) => id === choice))
    throw invalid([{ pointer: '/choice', code: 'unknown-entry' }]);
  return { vote: was, choice };
}

/**
 * Answers a proposal while the vote has not begun, with why; whoever holds its paper reads it.
 *
 * @throws {DomainError} `illegal-move` once it has begun, `already-decided`, `invalid-request` for one that is not there
 */
export async function answerProposal(asking: Asking, was: Vote, command: Answer): Promise<Changed> {
  const { deps, tenant, now } = asking;
  if (phaseOf(was, now) !== 'soon') throw new DomainError({ code: 'illegal-move' });
  const { paper, place, reason } = command;
  const made = await readProposals(deps.table, tenant, was.id, paper);
  const proposal = made?.proposals[place];
  if (!made || !proposal) throw invalid([{ pointer: '/place', code: 'unknown-entry' }]);
  if (proposal.state !== 'waiting') throw new DomainError({ code: 'already-decided' });
  const { vote, choice, writes = [] } = await choiceBy(asking, was, command);
  const answered: Proposal = {
    ...proposal,
    state: states[command.type],
    reason,
    decidedAt: now,
    ...(choice && { choice }),
  };
  const after: PaperProposals = {
    ...made,
    proposals: made.proposals.map((one, at) => (at === place ? answered : one)),
    version: made.version + 1,
  };
  return { vote, writes: [...writes, proposalsWrite(deps.table, tenant, was.id, after)] };
}
