import { DomainError } from '../../shared/domain/errors.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import type { Instant } from '../../shared/domain/time.ts';
import {
  hasRoom,
  type PaperProposals,
  type ProposalText,
  takesProposals,
} from '../../shared/domain/vote/proposal.ts';
import type { Vote } from '../../shared/domain/vote/vote.ts';
import { putProposals, readProposals } from '../../shared/store/vote-proposals.ts';
import { proposerOfPaper } from '../paper-codes.ts';
import type { Deps } from '../ports.ts';

export type HeldPaper = {
  tenant: TenantId;
  vote: Vote;
  community: string;
  number: number;
  now: Instant;
};

const paperIn = ({ secrets }: Deps, { tenant, vote, community, number }: HeldPaper) =>
  proposerOfPaper(secrets.linkKey, { tenant, vote: vote.id, community }, number);

const isVoid = ({ vote, community, number }: HeldPaper) =>
  vote.voids.some((one) => one.community === community && number >= one.from && number < one.to);

/** What a paper proposed; nothing, and nothing is asked, of a vote that takes no proposals. */
export const proposalsOf = async (
  deps: Deps,
  held: HeldPaper,
): Promise<PaperProposals | undefined> =>
  held.vote.proposals && readProposals(deps.table, held.tenant, held.vote.id, paperIn(deps, held));

/** Whether the paper may propose one more. */
export const mayPropose = (held: HeldPaper, made: PaperProposals | undefined): boolean =>
  takesProposals(held.vote, held.now) && hasRoom(held.vote, made) && !isVoid(held);

/**
 * Keeps one more proposal of a paper, which nothing leads back to.
 *
 * @throws {DomainError} `vote-not-running` where it takes none, `version-conflict` when it proposed elsewhere meanwhile
 */
export async function propose(
  deps: Deps,
  held: HeldPaper,
  text: ProposalText,
): Promise<PaperProposals> {
  const { tenant, vote, community, now } = held;
  const before = await proposalsOf(deps, held);
  if (!mayPropose(held, before)) throw new DomainError({ code: 'vote-not-running' });
  const made: PaperProposals = {
    paper: paperIn(deps, held),
    community,
    proposals: [...(before?.proposals ?? []), { ...text, at: now, state: 'waiting' }],
    version: (before?.version ?? 0) + 1,
  };
  if (!(await putProposals(deps.table, tenant, vote.id, made)))
    throw new DomainError({ code: 'version-conflict' });
  return made;
}
