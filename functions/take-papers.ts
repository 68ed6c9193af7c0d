import type { PaperOutcome } from '../shared/contracts/votes.ts';
import { DomainError } from '../shared/domain/errors.ts';
import type { TenantId } from '../shared/domain/ids.ts';
import type { Instant } from '../shared/domain/time.ts';
import type { PaperChannel } from '../shared/domain/vote/names.ts';
import { faultOf, pickName } from '../shared/domain/vote/paper.ts';
import { phaseOf, type Vote } from '../shared/domain/vote/vote.ts';
import { type AnsweredPaper, countPapers } from '../shared/store/voting-papers.ts';
import { markOfPaper, paperOf } from './paper-codes.ts';
import type { Deps } from './ports.ts';

export type FilledPaper = { code: string; picks: readonly string[] };

/** What speaks against a paper before it is known whether it was answered. */
function judged(
  key: string,
  tenant: TenantId,
  vote: Vote,
  { code, picks }: FilledPaper,
): { outcome: PaperOutcome } | { paper: AnsweredPaper } {
  const { id, communities, voids } = vote;
  const found = paperOf(key, { tenant, vote: id, communities }, code);
  if (!found) return { outcome: 'unknown' };
  const { community, number } = found;
  const isVoid = voids.some(
    (one) => one.community === community && number >= one.from && number < one.to,
  );
  if (isVoid) return { outcome: 'voided' };
  const fault = faultOf(picks, vote);
  if (fault) return { outcome: fault };
  const mark = markOfPaper(key, { tenant, vote: id, community }, number);
  return { paper: { mark, community, name: pickName(picks) } };
}

const tries = 6;

/** Of each paper what is known before it is asked whether it was answered; the same one twice in a heap counts once. */
function sifted(looked: readonly ReturnType<typeof judged>[]): {
  outcomes: PaperOutcome[];
  good: { at: number; paper: AnsweredPaper }[];
} {
  const outcomes: PaperOutcome[] = [];
  const good = new Map<string, { at: number; paper: AnsweredPaper }>();
  for (const [at, one] of looked.entries()) {
    if ('outcome' in one) outcomes.push(one.outcome);
    else if (good.has(one.paper.mark)) outcomes.push('again');
    else {
      outcomes.push('counted');
      good.set(one.paper.mark, { at, paper: one.paper });
    }
  }
  return { outcomes, good: [...good.values()] };
}

/**
 * Counts the good ones of these papers, each once, as long as the vote runs.
 *
 * @returns what became of each, in their order
 * @throws {DomainError} `vote-not-running`; `version-conflict` when the same papers were always entered elsewhere, too
 */
export async function takePapers(
  { table, secrets }: Deps,
  { tenant, vote, now }: { tenant: TenantId; vote: Vote; now: Instant },
  { channel, papers }: { channel: PaperChannel; papers: readonly FilledPaper[] },
): Promise<PaperOutcome[]> {
  if (phaseOf(vote, now) !== 'running') throw new DomainError({ code: 'vote-not-running' });
  const { outcomes, good } = sifted(
    papers.map((paper) => judged(secrets.linkKey, tenant, vote, paper)),
  );
  let open = good;
  for (let left = tries; left > 0 && open.length > 0; left -= 1) {
    const { isClosed, again } = await countPapers(table, tenant, vote.id, {
      channel,
      papers: open.map(({ paper }) => paper),
    });
    if (isClosed) throw new DomainError({ code: 'vote-not-running' });
    if (again.length === 0) return outcomes;
    for (const place of again) outcomes[open[place]?.at ?? -1] = 'again';
    open = open.filter((_, place) => !again.includes(place));
  }
  if (open.length > 0) throw new DomainError({ code: 'version-conflict' });
  return outcomes;
}
