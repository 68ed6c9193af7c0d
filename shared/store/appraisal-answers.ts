import type { Rating } from '../domain/appraisal/counting.ts';
import type { TenantId } from '../domain/ids.ts';
import { emptyTally, type Histogram, type Tally } from '../domain/satisfaction/tally.ts';
import type { Instant } from '../domain/time.ts';
import { whileOpen } from './appraisals.ts';
import { type Item, isNew, put, queryAll, transact, update } from './items.ts';
import { keys, partitions } from './keys.ts';
import type { Table } from './table.ts';

/* What residents answer with a code: burned, counted and forgotten. Code, count and remark share nothing. */

export type ResidentAnswer = {
  tenant: TenantId;
  round: string;
  region: string;
  /** SHA-256 of the code, which is kept nowhere. */
  codeHash: string;
  /** Random, in hex. Its first digit chooses one of sixteen counters. */
  id: string;
  ratings: Readonly<Record<string, Rating>>;
  remarks: readonly { id: string; body: string; text: string }[];
  now: Instant;
};

/** `n`, and for each of the rated `committee.n`, `committee.overall.5`, `committee.item.help.4`. */
const countersOf = (ratings: ResidentAnswer['ratings']): string[] => [
  'n',
  ...Object.entries(ratings).flatMap(([body, { overall, items }]) => [
    `${body}.n`,
    `${body}.overall.${overall}`,
    ...Object.entries(items).map(([id, score]) => `${body}.item.${id}.${score}`),
  ]),
];

/**
 * Burns the code and counts the answer while the round is open: all or nothing.
 *
 * @returns `used` when the code was, `closed` when the round takes no answers
 */
export async function putResidentAnswer(
  table: Table,
  { tenant, round, region, codeHash, id, ratings, remarks, now }: ResidentAnswer,
): Promise<'kept' | 'used' | 'closed'> {
  const names = countersOf(ratings);
  const failed = await transact(table, [
    whileOpen(table, tenant, round, now),
    put(table, { ...keys.appraisalCode(tenant, round, codeHash), et: 'appraisalCode' }, isNew),
    update(table, keys.appraisalTally(tenant, round, region, id.slice(0, 1)), {
      expression: `SET et = :et ADD ${names.map((_, i) => `#c${i} :one`).join(', ')}`,
      names: Object.fromEntries(names.map((name, i) => [`#c${i}`, name])),
      values: { ':one': 1, ':et': 'appraisalTally' },
    }),
    ...remarks.map(({ id: remark, body, text }) =>
      put(
        table,
        {
          ...keys.appraisalRemark(tenant, round, remark),
          et: 'appraisalRemark',
          region,
          body,
          text,
        },
        isNew,
      ),
    ),
  ]);
  if (failed.includes(0)) return 'closed';
  return failed.length === 0 ? 'kept' : 'used';
}

const scores = [1, 2, 3, 4, 5] as const;

function tallyIn(item: Item, body: string): Tally {
  const histogram = (name: string) =>
    scores.map((score) => Number(item[`${body}.${name}.${score}`] ?? 0)) as unknown as Histogram;
  const ids = Object.keys(item).flatMap((name) => {
    const [of, kind, id] = name.split('.');
    return of === body && kind === 'item' && id ? [id] : [];
  });
  return {
    ...emptyTally,
    n: Number(item[`${body}.n`] ?? 0),
    overall: histogram('overall'),
    items: Object.fromEntries([...new Set(ids)].map((id) => [id, histogram(`item.${id}`)])),
  };
}

const bodiesIn = (item: Item): string[] =>
  Object.keys(item).flatMap((name) => /^(\w+)\.n$/.exec(name)?.[1] ?? []);

export type CountedAnswers = {
  answers: number;
  tallies: { region: string; body: string; tally: Tally }[];
};

/** Everything that was counted in a round. Read once, when it is over. */
export async function readAnswers(
  table: Table,
  tenant: TenantId,
  round: string,
): Promise<CountedAnswers> {
  const items = await queryAll(table, partitions.appraisalTallies(tenant, round));
  return {
    answers: items.reduce((sum, item) => sum + Number(item['n'] ?? 0), 0),
    tallies: items.flatMap((item) => {
      const region = /^G#(\w+)#/.exec(String(item['SK']))?.[1] ?? '';
      return bodiesIn(item).map((body) => ({ region, body, tally: tallyIn(item, body) }));
    }),
  };
}

export const readRemarks = async (table: Table, tenant: TenantId, round: string) =>
  (await queryAll(table, partitions.appraisalRemarks(tenant, round))).map((item) => ({
    id: String(item['SK']).slice(2),
    region: String(item['region']),
    body: String(item['body']),
    text: String(item['text']),
  }));
