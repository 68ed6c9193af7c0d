import * as z from 'zod';
import { CallBackSample } from '../domain/satisfaction/call-backs.ts';
import { type Item, isNew, put, queryAll } from './items.ts';
import { keys, partitions, type Subject } from './keys.ts';
import type { Write } from './record.ts';
import type { WorkPlace } from './satisfaction.ts';
import type { Table } from './table.ts';

/** Paper ballots printed for an activity: how many, never which. */
export const BallotSheet = z.object({
  id: z.string(),
  activityId: z.string(),
  period: z.int(),
  count: z.int(),
});
export type BallotSheet = z.infer<typeof BallotSheet>;

/** A comment that was read. What is shown is copied out of the ballot box; what is not stays there. */
const Judged = z.object({
  id: z.string(),
  period: z.int(),
  text: z.string(),
  isShown: z.boolean(),
});
export type Judged = z.infer<typeof Judged>;

const kinds = { sheet: 'BPAPER', calls: 'CALLS', judged: 'SAID' } as const;
const dataOf = (item: Item) => item['data'];

/** Sheets, samples and comments of a project change apart from each other. */
export const satisfactionSubject = (
  { tenant, purchase, organization }: WorkPlace,
  what: string,
): Subject => ({ tenant, kind: 'satisfaction', id: `${purchase}.${organization}.${what}` });

export const sheetWrite = (table: Table, p: WorkPlace, sheet: BallotSheet): Write => ({
  item: put(
    table,
    {
      ...keys.work(p.tenant, p.purchase, p.organization, kinds.sheet, sheet.id),
      et: 'ballotSheet',
      data: sheet,
    },
    isNew,
  ),
});

export const readSheets = async (table: Table, p: WorkPlace): Promise<BallotSheet[]> =>
  (await queryAll(table, partitions.work(p.tenant, p.purchase, p.organization, kinds.sheet))).map(
    (item) => BallotSheet.parse(dataOf(item)),
  );

export const sampleWrite = (table: Table, p: WorkPlace, sample: CallBackSample): Write => ({
  item: put(table, {
    ...keys.watch(
      p.tenant,
      p.purchase,
      p.organization,
      kinds.calls,
      String(sample.period).padStart(4, '0'),
    ),
    et: 'callBacks',
    data: sample,
  }),
});

export const readSamples = async (table: Table, p: WorkPlace): Promise<CallBackSample[]> =>
  (await queryAll(table, partitions.watch(p.tenant, p.purchase, p.organization, kinds.calls))).map(
    (item) => CallBackSample.parse(dataOf(item)),
  );

export const judgedWrite = (table: Table, p: WorkPlace, judged: Judged): Write => ({
  item: put(
    table,
    {
      ...keys.work(p.tenant, p.purchase, p.organization, kinds.judged, judged.id),
      et: 'comment',
      /** The organization reads this partition: what is not to be shown is not in it. */
      data: judged.isShown ? judged : { ...judged, text: '' },
    },
    isNew,
  ),
  otherwise: { code: 'already-decided' },
});

export const readJudged = async (table: Table, p: WorkPlace): Promise<Judged[]> =>
  (await queryAll(table, partitions.work(p.tenant, p.purchase, p.organization, kinds.judged))).map(
    (item) => Judged.parse(dataOf(item)),
  );

/** What was written and lies in the box, read or not. Only those who watch over the work reach it. */
export const readComments = async (table: Table, p: WorkPlace) =>
  (await queryAll(table, partitions.comments(p.tenant, p.purchase, p.organization))).map(
    (item) => ({
      id: String(item['SK']).slice(2),
      period: Number(item['period']),
      text: String(item['text']),
    }),
  );
