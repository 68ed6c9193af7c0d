import { createHash } from 'node:crypto';
import * as z from 'zod';
import { AuditRow } from '../contracts/audit.ts';
import { AuditEntry } from '../contracts/audit-entry.ts';
import { type ChainHead, type Checkpoint, checkpointOf } from '../domain/audit/checkpoint.ts';
import type { Hash } from '../domain/audit/merkle.ts';
import type { TenantId } from '../domain/ids.ts';
import { type Day, dayOf, type Instant, plusDays, startOfDay } from '../domain/time.ts';
import { bare, isNew, query, queryAll, read, write } from './items.ts';
import { indexKeys, keys, partitions } from './keys.ts';
import type { Table } from './table.ts';

export const sha256: Hash = (bytes) => createHash('sha256').update(bytes).digest();

const Head = z.object({ chain: z.string(), seq: z.int(), hash: z.string() });
const Stored = z.object({
  tenant: z.string(),
  number: z.int(),
  day: z.string(),
  heads: z.array(Head),
  root: z.string(),
  previous: z.string(),
  hash: z.string(),
});

/** No entry is older than the system. */
const firstMonth = '2025-01';

/** Months from the first there can be entries of up to the one of `now`. */
export function monthsUntil(now: Instant): string[] {
  const months: string[] = [];
  const last = dayOf(now).slice(0, 7);
  for (let month = firstMonth; month <= last; month = nextMonth(month)) months.push(month);
  return months;
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** A tenant's entries of one month over all chains, oldest first, as the list shows them. */
export async function listMonth(table: Table, tenant: TenantId, month: string) {
  const items = await queryAll(table, {
    pk: indexKeys.auditListOf(tenant, month),
    index: 'GSI1',
  });
  return items.map((item) => AuditRow.parse(item['sum']));
}

async function listDay(table: Table, tenant: TenantId, day: Day): Promise<AuditRow[]> {
  const items = await queryAll(table, {
    pk: indexKeys.auditListOf(tenant, day.slice(0, 7)),
    index: 'GSI1',
    between: [startOfDay(day), startOfDay(plusDays(day, 1))],
  });
  return items.map((item) => AuditRow.parse(item['sum']));
}

/** Every chain of the tenant that the lists up to `now` name, in the order of its first entry. */
export async function listChains(table: Table, tenant: TenantId, now: Instant): Promise<string[]> {
  const chains = new Set<string>();
  for (const month of monthsUntil(now))
    for (const { chain } of await listMonth(table, tenant, month)) chains.add(chain);
  return [...chains];
}

export async function readEntry(table: Table, tenant: TenantId, chain: string, seq: number) {
  const item = await read(table, keys.entryOf(tenant, chain, seq));
  return item && AuditEntry.parse(bare(item));
}

export async function readChain(table: Table, tenant: TenantId, chain: string) {
  const items = await queryAll(table, partitions.chainNamed(tenant, chain));
  return items.map((item) => AuditEntry.parse(bare(item)));
}

/** The last checkpoint of a tenant; nothing before the first. */
export async function lastCheckpoint(
  table: Table,
  tenant: TenantId,
): Promise<Checkpoint | undefined> {
  const { items } = await query(table, {
    ...partitions.checkpoints(tenant),
    isBackward: true,
    limit: 1,
  });
  return items[0] && Stored.parse(bare(items[0]));
}

export async function listCheckpoints(table: Table, tenant: TenantId): Promise<Checkpoint[]> {
  const items = await queryAll(table, partitions.checkpoints(tenant));
  return items.map((item) => Stored.parse(bare(item)));
}

/** The days after `after` and before that of `now` on which something was done. */
export async function daysToClose(
  table: Table,
  tenant: TenantId,
  { after, now }: { after: Day | undefined; now: Instant },
): Promise<Day[]> {
  const today = dayOf(now);
  const days = new Set<Day>();
  for (const month of monthsUntil(now)) {
    if (after && month < after.slice(0, 7)) continue;
    for (const { at } of await listMonth(table, tenant, month)) days.add(dayOf(at));
  }
  return [...days].filter((day) => day < today && (!after || day > after)).sort();
}

/** How far each chain that moved on `day` had come by its end. */
async function headsOf(table: Table, tenant: TenantId, day: Day): Promise<ChainHead[]> {
  const last = new Map<string, number>();
  for (const { chain, seq } of await listDay(table, tenant, day))
    last.set(chain, Math.max(seq, last.get(chain) ?? 0));
  const heads: ChainHead[] = [];
  for (const [chain, seq] of last) {
    const entry = await readEntry(table, tenant, chain, seq);
    if (entry) heads.push({ chain, seq, hash: entry.hash });
  }
  return heads;
}

/** What the checkpoint of `day` after `before` is. */
export async function closeDay(
  table: Table,
  tenant: TenantId,
  day: Day,
  before: Checkpoint | undefined,
): Promise<Checkpoint> {
  const heads = await headsOf(table, tenant, day);
  return checkpointOf({ tenant, day, heads, ...(before && { before }) }, sha256);
}

/** @returns false when the day is closed already */
export const putCheckpoint = (table: Table, tenant: TenantId, checkpoint: Checkpoint) =>
  write(
    table,
    { ...keys.checkpoint(tenant, checkpoint.day), et: 'checkpoint', ...checkpoint },
    isNew,
  );
