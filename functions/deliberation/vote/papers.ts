import type {
  EnterPapers,
  Papers,
  PapersEntered,
  PrintPapers,
} from '../../../shared/contracts/votes.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import { mayHold } from '../../../shared/domain/vote/permissions.ts';
import { phaseOf } from '../../../shared/domain/vote/vote.ts';
import { hashOf } from '../../../shared/store/audit.ts';
import { readHead, record } from '../../../shared/store/record.ts';
import { type Reply, readReply } from '../../../shared/store/replies.ts';
import {
  heapWrites,
  papersSubject,
  readHeap,
  readTurnout,
} from '../../../shared/store/voting-papers.ts';
import { invalid } from '../../http/problem.ts';
import { mostNumbered, paperCode } from '../../paper-codes.ts';
import { takePapers } from '../../take-papers.ts';
import { within } from '../../within.ts';
import type { Asking } from '../asking.ts';
import { voteOr404 } from './keeping.ts';

const isOut = ['soon', 'running'];

/**
 * Prints papers of one community, after those it printed before. Their codes follow from their numbers and are kept
 * nowhere; the same request gets the same papers again.
 *
 * @throws {DomainError} `not-permitted` outside the actor's communities, `vote-not-running`
 */
export async function printPapers(
  asking: Asking,
  id: string,
  { body, repeat }: { body: PrintPapers; repeat: Reply },
): Promise<Papers> {
  const { deps, tenant, actor, now } = asking;
  const { table, secrets, settings } = deps;
  const vote = await voteOr404(asking, id);
  const { community, count } = body;
  if (!vote.communities.includes(community))
    throw invalid([{ pointer: '/community', code: 'unknown-entry' }]);
  if (!mayHold(actor, [community])) throw new DomainError({ code: 'not-permitted' });
  const subject = papersSubject(tenant, id, community);
  let number = await readReply(table, { tenant }, repeat);
  if (number === undefined) {
    if (!isOut.includes(phaseOf(vote, now))) throw new DomainError({ code: 'vote-not-running' });
    const head = await readHead(table, subject);
    const counted = await readTurnout(table, tenant, id);
    const from = counted.find((one) => one.community === community)?.printed ?? 0;
    if (from + count > mostNumbered) throw invalid([{ pointer: '/count', code: 'too_big' }]);
    number = await record(table, {
      subject,
      expected: head.version,
      writes: (version) =>
        heapWrites(table, tenant, id, { community, from, count, number: version }),
      actor,
      origin: deps.origin,
      command: 'printVotingPapers',
      after: { community, from, count },
      now,
      worldNow: deps.clock.now(),
      repeat,
    });
  }
  const heap = await readHeap(table, tenant, id, { community, number });
  if (!heap) throw new DomainError({ code: 'not-found' });
  const papers = Array.from({ length: heap.count }, (_, at) => {
    const code = paperCode(secrets.linkKey, { tenant, vote: id, community }, heap.from + at);
    return {
      number: heap.from + at,
      code,
      link: `${settings.publicBaseUrl}/t/${tenant}/votes/${id}/${code}`,
    };
  });
  return { community, from: heap.from, papers };
}

/**
 * Enters papers that came back to a box. They are counted by their codes as a phone would answer them, by the same door
 * and apart from those of phones; that somebody entered so many is a link of the vote's chain.
 *
 * @throws {DomainError} `not-permitted`, `vote-not-running`
 */
export async function enterPapers(
  asking: Asking,
  id: string,
  { papers }: EnterPapers,
): Promise<PapersEntered> {
  const { deps, tenant, actor, now } = asking;
  const vote = await voteOr404(asking, id);
  if (!mayHold(actor, [vote.region])) throw new DomainError({ code: 'not-permitted' });
  const ballotBox = await within(deps, { as: 'resident', tenant });
  const outcomes = await takePapers(
    ballotBox,
    { tenant, vote, now },
    { channel: 'entered', papers },
  );
  await record(deps.table, {
    subject: { tenant, kind: 'voteEntries', id },
    writes: () => [],
    actor,
    origin: deps.origin,
    command: 'enterVotingPapers',
    after: {
      papers: papers.length,
      counted: outcomes.filter((one) => one === 'counted').length,
      heap: hashOf(papers.map(({ code }) => code)),
    },
    now,
    worldNow: deps.clock.now(),
  });
  return { outcomes, turnout: await readTurnout(deps.table, tenant, id) };
}
