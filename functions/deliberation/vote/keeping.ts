import type { VoteCommand } from '../../../shared/contracts/votes.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import type { Gathering } from '../../../shared/domain/needs/need.ts';
import { mayHold } from '../../../shared/domain/vote/permissions.ts';
import type { Vote } from '../../../shared/domain/vote/vote.ts';
import { readVote, voteSubject, voteWrite } from '../../../shared/store/gatherings.ts';
import { record, type Write } from '../../../shared/store/record.ts';
import type { Reply } from '../../../shared/store/replies.ts';
import type { Asking } from '../asking.ts';

export const gatheringOf = ({ id, title }: Pick<Vote, 'id' | 'title'>): Gathering => ({
  kind: 'vote',
  id,
  title,
});

export const demandMay = ({ actor }: Asking, region: string) => {
  if (!mayHold(actor, [region])) throw new DomainError({ code: 'not-permitted' });
};

export type Of<T extends VoteCommand['type']> = VoteCommand & { type: T };
/** What a command leaves behind; `after`: what the chain says of it, where that is not the whole vote. */
export type Changed = { vote: Vote; writes?: readonly Write[]; after?: unknown };

export const cited = (vote: Vote, choice: string) =>
  vote.choices.find(({ id }) => id === choice)?.needs.map(({ id }) => id) ?? [];

type Kept = {
  vote: Vote;
  writes: readonly Write[];
  repeat: Reply;
  command: string;
  after?: unknown;
};

/** The vote over the version it had, as one link of its chain. */
export async function keep({ deps, tenant, actor, now }: Asking, kept: Kept) {
  const { vote, writes, repeat, command, after = vote } = kept;
  await record(deps.table, {
    subject: voteSubject(tenant, vote.id),
    expected: vote.version - 1,
    writes: () => [voteWrite(deps.table, tenant, vote), ...writes],
    actor,
    origin: deps.origin,
    command,
    after,
    now,
    worldNow: deps.clock.now(),
    repeat,
  });
}

export async function voteOr404({ deps, tenant }: Asking, id: string): Promise<Vote> {
  const vote = await readVote(deps.table, tenant, id);
  if (!vote) throw new DomainError({ code: 'not-found' });
  return vote;
}
