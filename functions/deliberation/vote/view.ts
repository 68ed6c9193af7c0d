import type { VoteFile, VoteView } from '../../../shared/contracts/votes.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import { pabulibOf } from '../../../shared/domain/vote/pabulib.ts';
import { mayHold } from '../../../shared/domain/vote/permissions.ts';
import { phaseOf } from '../../../shared/domain/vote/vote.ts';
import { readVote } from '../../../shared/store/gatherings.ts';
import { readAnswers, readTurnout } from '../../../shared/store/voting-papers.ts';
import type { Asking } from '../asking.ts';
import { voteOr404 } from './keeping.ts';

/** A vote with its turnout: two calls, however many papers there are. */
export async function viewOf({ deps, tenant, actor, now }: Asking, id: string): Promise<VoteView> {
  const [vote, turnout] = await Promise.all([
    readVote(deps.table, tenant, id),
    readTurnout(deps.table, tenant, id),
  ]);
  if (!vote) throw new DomainError({ code: 'not-found' });
  return { vote, phase: phaseOf(vote, now), now, turnout, mayAct: mayHold(actor, [vote.region]) };
}

/** @throws {DomainError} `vote-still-open` before it is counted */
export async function fileOf(asking: Asking, id: string): Promise<VoteFile> {
  const { deps, tenant, config } = asking;
  const vote = await voteOr404(asking, id);
  if (!vote.result) throw new DomainError({ code: 'vote-still-open' });
  const answers = await readAnswers(deps.table, tenant, id);
  const unit = { unit: config.summary.name, subunit: vote.region };
  return {
    name: `${tenant}-${id}.pb`,
    text: pabulibOf(vote, vote.result.outcome, answers, unit),
  };
}
