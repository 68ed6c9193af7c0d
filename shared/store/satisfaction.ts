import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { OrganizationId, PurchaseId, TenantId } from '../domain/ids.ts';
import {
  type AnswerPlace,
  type Answers,
  agains,
  ballotChannels,
  Channel,
} from '../domain/satisfaction/ballot.ts';
import { type Counted, type Result, resultOf } from '../domain/satisfaction/results.ts';
import { type Histogram, type Tally, total } from '../domain/satisfaction/tally.ts';
import { type Item, isNew, put, queryAll, transact, update } from './items.ts';
import { keys, partitions } from './keys.ts';
import type { Table } from './table.ts';

/** One organization's work under one contract. */
export type WorkPlace = { tenant: TenantId; purchase: PurchaseId; organization: OrganizationId };

type Answer = {
  /** Random, in hex: nothing about when. The comment has one of its own. */
  id: string;
  commentId: string;
  place: AnswerPlace;
  answers: Answers;
  comment: string;
};

const ofTally = ({ period, channel }: AnswerPlace) =>
  `${String(period).padStart(4, '0')}#${channel}`;

/** `overall.5`, `item.help.4`, `again.yes`: the counters an answer moves. */
const countersOf = ({ overall, items, again }: Answers): string[] => [
  'n',
  `overall.${overall}`,
  ...Object.entries(items).map(([id, score]) => `item.${id}.${score}`),
  ...(again ? [`again.${again}`] : []),
];

/**
 * Sixteen counters instead of one: what arrives in the same moment seldom meets. The first digit of a random id
 * chooses, so the shard says nothing about who or when.
 */
const shardOf = (id: string) => id.slice(0, 1);

function counted(table: Table, place: WorkPlace, { id, place: at, answers }: Answer) {
  const names = countersOf(answers);
  const { tenant, purchase, organization } = place;
  return update(table, keys.tally(tenant, purchase, organization, ofTally(at), shardOf(id)), {
    expression: `SET et = :et ADD ${names.map((_, i) => `#c${i} :one`).join(', ')}`,
    names: Object.fromEntries(names.map((name, i) => [`#c${i}`, name])),
    values: { ':one': 1, ':et': 'tally' },
  });
}

/**
 * Burns a ballot, keeps the answer and what was written with it, and counts it: all or nothing. Ballot, answer and
 * comment share nothing: each has a random key, and none says when, but for the period of the contract.
 *
 * @param ballotHash - SHA-256 of the ballot, which is kept nowhere
 * @returns false when the ballot was used
 */
export async function putAnswer(
  table: Table,
  place: WorkPlace,
  { ballotHash, answer }: { ballotHash: string; answer: Answer },
): Promise<boolean> {
  const { tenant, purchase, organization } = place;
  const { id, commentId, place: at, answers, comment } = answer;
  const { overall: score, ...rest } = answers;
  const failed = await transact(table, [
    put(table, { ...keys.ballot(tenant, purchase, ballotHash), et: 'ballot' }, isNew),
    put(
      table,
      { ...keys.answer(tenant, purchase, id), et: 'answer', ...at, score, ...rest },
      isNew,
    ),
    counted(table, place, answer),
    ...(comment
      ? [
          put(
            table,
            {
              ...keys.comment(tenant, purchase, organization, commentId),
              et: 'comment',
              period: at.period,
              text: comment,
            },
            isNew,
          ),
        ]
      : []),
  ]);
  return failed.length === 0;
}

/** Notes an hour in which one place sent more than is taken. */
export async function noteBurst(table: Table, { tenant, purchase, organization }: WorkPlace) {
  await table.client.send(
    new UpdateItemCommand({
      TableName: table.name,
      Key: marshall(keys.bursts(tenant, purchase, organization)),
      UpdateExpression: 'SET et = :et ADD hours :one',
      ExpressionAttributeValues: marshall({ ':one': 1, ':et': 'bursts' }),
    }),
  );
}

const scores = [1, 2, 3, 4, 5] as const;
const histogramIn = (item: Item, name: string) =>
  scores.map((score) => Number(item[`${name}.${score}`] ?? 0)) as unknown as Histogram;

function tallyIn(item: Item): Tally {
  const ids = Object.keys(item).flatMap((name) => /^item\.(.+)\.\d$/.exec(name)?.[1] ?? []);
  return {
    n: Number(item['n'] ?? 0),
    overall: histogramIn(item, 'overall'),
    items: Object.fromEntries([...new Set(ids)].map((id) => [id, histogramIn(item, `item.${id}`)])),
    again: Object.fromEntries(
      agains.map((key) => [key, Number(item[`again.${key}`] ?? 0)]),
    ) as Tally['again'],
  };
}

/** What was counted of one project, by period and channel, and the hours of bursts: one query, however many answered. */
export async function readTallies(
  table: Table,
  { tenant, purchase, organization }: WorkPlace,
): Promise<{ counted: Counted; bursts: number }> {
  const items = await queryAll(table, partitions.tallies(tenant, purchase, organization));
  const tallies = items.flatMap((item) => {
    const [, period, channel] = /^G#(\d+)#(\w+)#/.exec(String(item['SK'])) ?? [];
    if (!period || !channel) return [];
    return [{ period: Number(period), channel: Channel.parse(channel), tally: tallyIn(item) }];
  });
  const hours = items.find(({ SK }) => SK === 'X#BURSTS')?.['hours'];
  return { counted: tallies, bursts: Number(hours ?? 0) };
}

/**
 * What residents said of one project in one period, or in all of them: what an evaluation takes its residents' part
 * from. Ballots only; call-backs check them and are not among them.
 *
 * @param period - from 1, or `all`
 * @param smallest - fewer answers than this are not shown; see the tenant's questionnaire
 */
export async function satisfactionOf(
  table: Table,
  place: WorkPlace,
  { period, smallest }: { period: number | 'all'; smallest: number },
): Promise<Result> {
  const { counted: all } = await readTallies(table, place);
  const isBallot = (channel: Channel) => (ballotChannels as readonly Channel[]).includes(channel);
  const own = all.filter(
    (one) => isBallot(one.channel) && (period === 'all' || one.period === period),
  );
  const tally = total(own.map((one) => one.tally));
  return resultOf(tally, tally.n < smallest);
}

/**
 * Residents' own answers in a whole purchase and their mean from 1 to 5, in hundredths; 0 without answers. Counted
 * one by one, page by page, once: when the survey closes.
 */
export async function countAnswers(table: Table, tenant: TenantId, purchase: PurchaseId) {
  const items = await queryAll(table, partitions.answers(tenant, purchase));
  const given = items
    .filter((item) => item['channel'] !== 'callBack')
    .map((item) => Number(item['score']));
  const sum = given.reduce((a, b) => a + b, 0);
  return {
    responses: given.length,
    meanScore: given.length ? Math.round((sum / given.length) * 100) / 100 : 0,
  };
}
