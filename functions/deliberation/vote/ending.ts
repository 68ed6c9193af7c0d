import { createHash } from 'node:crypto';
import { DomainError } from '../../../shared/domain/errors.ts';
import { counted } from '../../../shared/domain/vote/count.ts';
import type { Answered } from '../../../shared/domain/vote/pabulib.ts';
import { picksIn } from '../../../shared/domain/vote/paper.ts';
import type { Vote } from '../../../shared/domain/vote/vote.ts';
import { readAnswers, voidWrite } from '../../../shared/store/voting-papers.ts';
import { invalid } from '../../http/problem.ts';
import { type Asking, decided, needsIn, needWrites } from '../asking.ts';
import { type Changed, cited, gatheringOf, type Of } from './keeping.ts';

/* A vote once papers are out: those that were lost, the count, and what comes of it. */

export function voidPapers(
  { deps, tenant }: Asking,
  was: Vote,
  { range }: Of<'voidPapers'>,
): Changed {
  if (!was.communities.includes(range.community))
    throw invalid([{ pointer: '/range/community', code: 'unknown-entry' }]);
  if (range.to <= range.from) throw invalid([{ pointer: '/range/to', code: 'too_small' }]);
  const count = { community: range.community, count: range.to - range.from };
  return {
    vote: { ...was, voids: [...was.voids, range] },
    writes: [voidWrite(deps.table, tenant, was.id, count)],
  };
}

const papersOf = (answers: readonly Answered[], wanted: Answered['channel']) =>
  answers.reduce((sum, { channel, papers }) => (channel === wanted ? sum + papers : sum), 0);

/** The same however they are read. */
const fingerprint = (answers: readonly Answered[]): string =>
  createHash('sha256')
    .update(
      answers
        .map(({ name, channel, papers }) => `${name}|${channel}|${papers}`)
        .sort()
        .join('\n'),
    )
    .digest('hex');

export async function count({ deps, tenant, now }: Asking, was: Vote): Promise<Changed> {
  if (now < was.closesAt) throw new DomainError({ code: 'vote-still-open' });
  const answers = await readAnswers(deps.table, tenant, was.id);
  const ballots = answers.map(({ name, papers }) => ({ picks: picksIn(name), papers }));
  const { method, budgetFen, winners } = was;
  const outcome = counted(was.choices, ballots, { method, budgetFen, winners });
  const result = {
    at: now,
    outcome,
    phone: papersOf(answers, 'phone'),
    entered: papersOf(answers, 'entered'),
    hash: fingerprint(answers),
  };
  return { vote: { ...was, status: 'counted', result }, after: result };
}

export async function carryOut(
  asking: Asking,
  was: Vote,
  { choice }: Of<'carryOut'>,
): Promise<Changed> {
  const line = was.result?.outcome.lines.find(({ id }) => id === choice);
  if (!line?.isTaken) throw invalid([{ pointer: '/choice', code: 'unknown-entry' }]);
  if (was.carriedOut.includes(line.id)) throw new DomainError({ code: 'illegal-move' });
  const needs = await needsIn(asking, was.region, { ids: cited(was, choice), pointer: '/needs' });
  const title = was.choices.find(({ id }) => id === choice)?.title ?? '';
  const changes = decided(needs, () => 'first', {
    gathering: gatheringOf(was),
    at: asking.now,
    note: `居民表决「${was.title}」选中「${title}」，${line.supporters} 张选票支持`,
  });
  return {
    vote: { ...was, carriedOut: [...was.carriedOut, choice] },
    writes: needWrites(asking, changes),
    after: { choice, needs: needs.map(({ id }) => id) },
  };
}

/** Its needs still name it: their receipts say that it was called off, and why. */
export const cancel = ({ now }: Asking, was: Vote, { reason }: Of<'cancel'>): Changed => ({
  vote: { ...was, status: 'cancelled', cancelled: { at: now, reason } },
});
