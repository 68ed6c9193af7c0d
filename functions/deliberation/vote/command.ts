import type { VoteCommand } from '../../../shared/contracts/votes.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import { phaseOf, type Vote } from '../../../shared/domain/vote/vote.ts';
import { type Reply, readReply } from '../../../shared/store/replies.ts';
import type { Asking } from '../asking.ts';
import { announce, dropChoice, edit, withChoice } from './drawing-up.ts';
import { cancel, carryOut, count, voidPapers } from './ending.ts';
import { type Changed, demandMay, keep, voteOr404 } from './keeping.ts';
import { answerProposal } from './proposals.ts';

const from: Record<VoteCommand['type'], readonly Vote['status'][]> = {
  edit: ['drafting'],
  putChoice: ['drafting'],
  dropChoice: ['drafting'],
  announce: ['drafting'],
  cancel: ['drafting', 'announced'],
  voidPapers: ['announced'],
  takeProposal: ['announced'],
  mergeProposal: ['announced'],
  declineProposal: ['announced'],
  count: ['announced'],
  carryOut: ['counted'],
};

function changeOf(asking: Asking, was: Vote, command: VoteCommand): Changed | Promise<Changed> {
  switch (command.type) {
    case 'edit':
      return edit(asking, was, command);
    case 'putChoice':
      return withChoice(asking, was, command);
    case 'dropChoice':
      return dropChoice(asking, was, command);
    case 'announce':
      return announce(asking, was);
    case 'cancel':
      return cancel(asking, was, command);
    case 'voidPapers':
      return voidPapers(asking, was, command);
    case 'takeProposal':
    case 'mergeProposal':
    case 'declineProposal':
      return answerProposal(asking, was, command);
    case 'count':
      return count(asking, was);
    case 'carryOut':
      return carryOut(asking, was, command);
  }
}

/**
 * Does one thing with a vote, with everything it means for the list of needs, or nothing.
 *
 * @throws {DomainError} `not-found`, `not-permitted`, `illegal-move`, `vote-incomplete`, `notice-too-short`,
 *   `vote-still-open`, `need-stands-elsewhere`
 */
export async function commandVote(
  asking: Asking,
  id: string,
  { command, repeat }: { command: VoteCommand; repeat: Reply },
): Promise<void> {
  const was = await voteOr404(asking, id);
  demandMay(asking, was.region);
  const { deps, tenant, now } = asking;
  if ((await readReply(deps.table, { tenant }, repeat)) !== undefined) return;
  const isOver = command.type === 'cancel' && phaseOf(was, now) === 'over';
  if (!from[command.type].includes(was.status) || isOver)
    throw new DomainError({ code: 'illegal-move' });
  const { vote, writes = [], after } = await changeOf(asking, was, command);
  await keep(asking, {
    vote: { ...vote, version: was.version + 1 },
    writes,
    repeat,
    command: `${command.type}Vote`,
    ...(after !== undefined && { after }),
  });
}
