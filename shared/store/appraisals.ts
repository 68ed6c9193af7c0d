import * as z from 'zod';
import { BodyResult, Rating } from '../domain/appraisal/counting.ts';
import { AppraisalRound, RoundRow, roundRow, Worker } from '../domain/appraisal/round.ts';
import { nextTelling } from '../domain/appraisal/telling.ts';
import type { TenantId } from '../domain/ids.ts';
import { Instant } from '../domain/time.ts';
import { check, isNew, put, query, queryAll, read } from './items.ts';
import { indexKeys, keys, partitions, type Subject } from './keys.ts';
import type { Write } from './record.ts';
import type { Table } from './table.ts';

/** What is known of one place in a round: who is rated there, how many codes went out, and what came of it. */
export const AppraisedPlace = z.object({
  region: z.string(),
  workers: z.array(Worker),
  issued: z.int(),
  attended: z.int().optional(),
  results: z.record(z.string(), BodyResult).optional(),
  replies: z.record(z.string(), z.object({ text: z.string(), at: Instant, byName: z.string() })),
  remarks: z.array(
    z.object({
      id: z.string(),
      body: z.string(),
      text: z.string(),
      isShown: z.boolean().optional(),
    }),
  ),
  version: z.int(),
});
export type AppraisedPlace = z.infer<typeof AppraisedPlace>;

export const emptyPlace = (region: string): AppraisedPlace => ({
  region,
  workers: [],
  issued: 0,
  replies: {},
  remarks: [],
  version: 0,
});

export const appraisalSubject = (tenant: TenantId, round: string): Subject => ({
  tenant,
  kind: 'appraisal',
  id: round,
});

function toTell(tenant: TenantId, round: AppraisalRound, { isSandbox }: { isSandbox: boolean }) {
  const next = nextTelling(round);
  return next && indexKeys.appraisalDue(tenant, isSandbox, next.at, round.id);
}

/** Rounds of which people are to be told something at `at`: of all real tenants, or of one sandbox; at most 50 at a time. */
export async function dueAppraisals(
  table: Table,
  at: Instant,
  sandbox?: TenantId,
): Promise<{ tenant: TenantId; id: string }[]> {
  const { items } = await query(table, {
    pk: indexKeys.appraisalDueQueue(sandbox),
    index: 'GSI3',
    upTo: `${at}~~`,
    limit: 50,
  });
  return items.map((item) => {
    const [, tenant = '', id = ''] = String(item['GSI3SK']).split('~');
    return { tenant: tenant as TenantId, id };
  });
}

export type StoredRound = { round: AppraisalRound; version: number };

export async function readRound(
  table: Table,
  tenant: TenantId,
  id: string,
): Promise<StoredRound | undefined> {
  const item = await read(table, keys.appraisal(tenant, id));
  return item && { round: AppraisalRound.parse(item['data']), version: Number(item['v']) };
}

/** The latest first: one query, whatever is in a round. */
export async function listRounds(table: Table, tenant: TenantId): Promise<RoundRow[]> {
  const { items } = await query(table, {
    pk: indexKeys.appraisalsOf(tenant),
    index: 'GSI1',
    isBackward: true,
    limit: 100,
  });
  return items.map((item) => RoundRow.parse(item['sum']));
}

/**
 * Over `version`; 0 for one that is new. When it is open lies beside it, for the check of an answer, and when people are to
 * be told of it, where whoever writes it knows by what time the tenant lives.
 */
export const roundWrite = (
  table: Table,
  tenant: TenantId,
  { round, version }: StoredRound,
  time?: { isSandbox: boolean },
): Write => ({
  item: put(
    table,
    {
      ...keys.appraisal(tenant, round.id),
      ...indexKeys.appraisal(tenant, round),
      ...(time && toTell(tenant, round, time)),
      et: 'appraisal',
      v: version + 1,
      sum: roundRow(round),
      state: round.state,
      opens: round.opensAt,
      closes: round.closesAt,
      data: round,
    },
    version === 0 ? isNew : { expression: 'v = :before', values: { ':before': version } },
  ),
  otherwise: { code: 'version-conflict' },
});

/** Holds while `round` takes answers. */
export const whileOpen = (table: Table, tenant: TenantId, round: string, now: Instant) =>
  check(table, keys.appraisal(tenant, round), {
    expression: '#state = :open AND opens <= :now AND closes > :now',
    names: { '#state': 'state' },
    values: { ':open': 'open', ':now': now },
  });

const placeIn = (item: Record<string, unknown>): AppraisedPlace =>
  AppraisedPlace.parse({ ...(item['data'] as object), version: item['v'] });

export async function readPlace(
  table: Table,
  tenant: TenantId,
  round: string,
  region: string,
): Promise<AppraisedPlace> {
  const item = await read(table, keys.appraisedPlace(tenant, round, region));
  return item ? placeIn(item) : emptyPlace(region);
}

/** Places between two ids, both included; those nothing is known of are not among them. */
export async function readPlaces(
  table: Table,
  tenant: TenantId,
  round: string,
  [from, to]: readonly [string, string],
): Promise<AppraisedPlace[]> {
  const items = await queryAll(table, partitions.appraisedPlaces(tenant, round, from, to));
  return items.map(placeIn);
}

export const placeWrite = (
  table: Table,
  tenant: TenantId,
  round: string,
  { version, ...data }: AppraisedPlace,
): Write => ({
  item: put(
    table,
    {
      ...keys.appraisedPlace(tenant, round, data.region),
      et: 'appraisedPlace',
      v: version + 1,
      data,
    },
    version === 0 ? isNew : { expression: 'v = :before', values: { ':before': version } },
  ),
  otherwise: { code: 'version-conflict' },
});

/** What a seat handed in, by whom it is of: `<region>.<body>`. Nothing says whose seat or when. */
export const StoredSheet = z.record(z.string(), Rating.extend({ remark: z.string().optional() }));
export type StoredSheet = z.infer<typeof StoredSheet>;

export async function readSheet(
  table: Table,
  tenant: TenantId,
  round: string,
  seat: string,
): Promise<StoredSheet | undefined> {
  const item = await read(table, keys.appraisalSheet(tenant, round, seat));
  return item && StoredSheet.parse(item['data']);
}

export const sheetItem = (
  table: Table,
  tenant: TenantId,
  round: string,
  { seat, sheet }: { seat: string; sheet: StoredSheet },
) => put(table, { ...keys.appraisalSheet(tenant, round, seat), et: 'appraisalSheet', data: sheet });

export const readAllSheets = async (
  table: Table,
  tenant: TenantId,
  round: string,
): Promise<StoredSheet[]> =>
  (await queryAll(table, partitions.appraisalSheets(tenant, round))).map((item) =>
    StoredSheet.parse(item['data']),
  );

/** A published round, and what everybody may read of each place in it. */
export const ShownRound = z.object({
  id: z.string(),
  kind: RoundRow.shape.kind,
  title: z.string(),
  closesAt: Instant,
  smallest: z.int(),
  answers: z.int(),
  form: RoundRow.shape.form,
  publishedAt: Instant,
});
export type ShownRound = z.infer<typeof ShownRound>;
export const ShownPlace = z.object({
  region: z.string(),
  name: z.string(),
  attended: z.int().optional(),
  bodies: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['street', 'department', 'committee', 'worker']),
      name: z.string(),
      post: z.string().optional(),
      result: BodyResult,
      reply: z.string().optional(),
    }),
  ),
});
export type ShownPlace = z.infer<typeof ShownPlace>;

export const shownRoundWrite = (table: Table, tenant: TenantId, data: ShownRound): Write => ({
  item: put(table, { ...keys.appraisalShown(tenant, data.id), et: 'appraisalShown', data }),
});

export const shownPlaceWrite = (
  table: Table,
  tenant: TenantId,
  round: string,
  data: ShownPlace,
): Write => ({
  item: put(table, {
    ...keys.appraisedShown(tenant, round, data.region),
    et: 'appraisedShown',
    data,
  }),
});

/** The latest first. */
export async function readShownRounds(table: Table, tenant: TenantId): Promise<ShownRound[]> {
  const items = await queryAll(table, partitions.appraisalsShown(tenant));
  return items
    .map((item) => ShownRound.parse(item['data']))
    .sort((a, b) => (a.closesAt < b.closesAt ? 1 : -1));
}

export async function readShownRound(
  table: Table,
  tenant: TenantId,
  round: string,
): Promise<{ round: ShownRound; places: ShownPlace[] } | undefined> {
  const [head, places] = await Promise.all([
    read(table, keys.appraisalShown(tenant, round)),
    queryAll(table, partitions.appraisedShown(tenant, round)),
  ]);
  return (
    head && {
      round: ShownRound.parse(head['data']),
      places: places.map((item) => ShownPlace.parse(item['data'])),
    }
  );
}
