import type { TenantId } from '../domain/ids.ts';
import type { PaperChannel } from '../domain/vote/names.ts';
import type { Answered } from '../domain/vote/pabulib.ts';
import { Turnout } from '../domain/vote/vote.ts';
import { check, isNew, put, queryAll, read, transact, update } from './items.ts';
import { keys, partitions, type Subject } from './keys.ts';
import type { Write } from './record.ts';
import type { Table } from './table.ts';

/** Papers of one community are printed one heap after the other; each heap is a link of their chain. */
export const papersSubject = (tenant: TenantId, vote: string, community: string): Subject => ({
  tenant,
  kind: 'votePapers',
  id: `${vote}.${community}`,
});

const channelLetters = { phone: 'p', entered: 'e' } as const satisfies Record<PaperChannel, string>;
const channelOf = (letter: string): PaperChannel => (letter === 'p' ? 'phone' : 'entered');

type Heap = { community: string; from: number; count: number };

/** More papers, after those that were printed before; refused when somebody else printed meanwhile. */
export function heapWrites(
  table: Table,
  tenant: TenantId,
  vote: string,
  heap: Heap & { number: number },
): Write[] {
  const { community, from, count, number } = heap;
  return [
    {
      item: update(table, keys.voteCount(tenant, vote, community), {
        expression: 'SET et = :et ADD printed :n',
        values: { ':et': 'voteCount', ':n': count, ...(from > 0 && { ':from': from }) },
        condition: {
          expression: from > 0 ? 'printed = :from' : 'attribute_not_exists(printed)',
        },
      }),
      otherwise: { code: 'version-conflict' },
    },
    {
      item: put(
        table,
        { ...keys.voteHeap(tenant, vote, community, number), et: 'voteHeap', from, count },
        isNew,
      ),
    },
  ];
}

/** A heap that was printed, by its number: whoever asks with the same key gets the same papers. */
export async function readHeap(
  table: Table,
  tenant: TenantId,
  vote: string,
  { community, number }: { community: string; number: number },
): Promise<Heap | undefined> {
  const item = await read(table, keys.voteHeap(tenant, vote, community, number));
  return item && { community, from: Number(item['from']), count: Number(item['count']) };
}

export const voidWrite = (
  table: Table,
  tenant: TenantId,
  vote: string,
  { community, count }: { community: string; count: number },
): Write => ({
  item: update(table, keys.voteCount(tenant, vote, community), {
    expression: 'SET et = :et ADD voided :n',
    values: { ':et': 'voteCount', ':n': count },
  }),
});

/** What each community gave out and got back: one query. */
export async function readTurnout(
  table: Table,
  tenant: TenantId,
  vote: string,
): Promise<Turnout[]> {
  const items = await queryAll(table, partitions.voteCounts(tenant, vote));
  return items.map(({ SK, printed = 0, phone = 0, entered = 0, voided = 0 }) =>
    Turnout.parse({
      community: String(SK).split('#')[2],
      printed,
      phone,
      entered,
      voided,
    }),
  );
}

/** One answered paper: a mark made from its code, and the name of what it picks. Nothing holds the two together. */
export type AnsweredPaper = { mark: string; community: string; name: string };

const tallied = (papers: readonly AnsweredPaper[], of: (paper: AnsweredPaper) => string) => {
  const sums = new Map<string, number>();
  for (const paper of papers) sums.set(of(paper), (sums.get(of(paper)) ?? 0) + 1);
  return [...sums];
};

/**
 * Counts papers while the vote is announced: their marks, what they name, how many came back, all or none.
 *
 * @returns what stops them: the vote is over, or marks that were there before by their places
 */
export async function countPapers(
  table: Table,
  tenant: TenantId,
  vote: string,
  { channel, papers }: { channel: PaperChannel; papers: readonly AnsweredPaper[] },
): Promise<{ isClosed: boolean; again: number[] }> {
  const letter = channelLetters[channel];
  const add = (what: string, n: number, et: string) => ({
    expression: 'SET et = :et ADD #n :n',
    names: { '#n': what },
    values: { ':et': et, ':n': n },
  });
  const failed = await transact(table, [
    check(table, keys.residentsVote(tenant, vote), {
      expression: 'st = :announced',
      values: { ':announced': 'announced' },
    }),
    ...papers.map(({ mark }) =>
      put(table, { ...keys.voteMark(tenant, vote, mark), et: 'voteMark' }, isNew),
    ),
    ...tallied(papers, ({ name }) => name).map(([name, n]) =>
      update(table, keys.voteAnswer(tenant, vote, letter, name), add('n', n, 'voteAnswer')),
    ),
    ...tallied(papers, ({ community }) => community).map(([community, n]) =>
      update(table, keys.voteCount(tenant, vote, community), add(channel, n, 'voteCount')),
    ),
  ]);
  return {
    isClosed: failed.includes(0),
    again: failed.filter((at) => at > 0 && at <= papers.length).map((at) => at - 1),
  };
}

/** Everything that was named, added up. Asked for when the vote is over, once, and for its file. */
export async function readAnswers(
  table: Table,
  tenant: TenantId,
  vote: string,
): Promise<Answered[]> {
  const items = await queryAll(table, partitions.voteAnswers(tenant, vote));
  return items.map(({ SK, n }) => {
    const [, letter = '', name = ''] = String(SK).split('#');
    return { name, channel: channelOf(letter), papers: Number(n) };
  });
}
