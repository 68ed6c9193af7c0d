import * as z from 'zod';
import type { TenantId } from '../domain/ids.ts';
import { Benefit, type BenefitCount, changeOf, noCount } from '../domain/library/benefit.ts';
import { LibraryEntry, ShownEntry, shownOf } from '../domain/library/entry.ts';
import { benefitStates, grantKinds } from '../domain/library/names.ts';
import { LibraryRow, rowOf } from '../domain/library/row.ts';
import { type Day, plusDays } from '../domain/time.ts';
import { type Item, put, queryAll, read, remove, update } from './items.ts';
import { keys, partitions, type Subject } from './keys.ts';
import type { Write } from './record.ts';
import type { Table } from './table.ts';

/* The library of a tenant. An entry lies whole, and as a row that lists read; what everybody may read lies apart. */

export const librarySubject = (tenant: TenantId, id: string): Subject => ({
  tenant,
  kind: 'libraryEntry',
  id,
});
export const benefitSubject = (tenant: TenantId, id: string): Subject => ({
  tenant,
  kind: 'libraryBenefit',
  id,
});

/** Every entry of the tenant as lists know it: one query for some thousand of them. */
export async function readLibrary(table: Table, tenant: TenantId): Promise<LibraryRow[]> {
  const items = await queryAll(table, partitions.libraryRows(tenant));
  return items.map((item) => LibraryRow.parse(item['data']));
}

/** Those that everybody may read. */
export async function readPublicLibrary(table: Table, tenant: TenantId): Promise<LibraryRow[]> {
  const items = await queryAll(table, partitions.libraryRowsShown(tenant));
  return items.map((item) => LibraryRow.parse(item['data']));
}

export async function readEntry(table: Table, tenant: TenantId, id: string) {
  const item = await read(table, keys.libraryEntry(tenant, id));
  return item && LibraryEntry.parse(item['data']);
}

export async function readShownEntry(table: Table, tenant: TenantId, id: string) {
  const item = await read(table, keys.libraryShown(tenant, id));
  return item && ShownEntry.parse(item['data']);
}

/** What an entry said since when, who wrote it and why. */
const EntryVersion = z.object({ entry: LibraryEntry, reason: z.string().optional() });
type EntryVersion = z.infer<typeof EntryVersion>;

/** How it came to what it is, oldest first. */
export async function readEntryVersions(
  table: Table,
  tenant: TenantId,
  id: string,
): Promise<EntryVersion[]> {
  const items = await queryAll(table, partitions.libraryVersions(tenant, id));
  return items.map((item) => EntryVersion.parse(item['data']));
}

type DueDay = { what: 'ends' | 'review'; day: Day };

/** When somebody has to look at it: the day after its last, and the day that was set. */
const dueDays = ({ until, reviewOn }: Pick<LibraryEntry, 'until' | 'reviewOn'>): DueDay[] => [
  ...(until && until.length === 10 ? [{ what: 'ends' as const, day: plusDays(until, 1) }] : []),
  ...(reviewOn ? [{ what: 'review' as const, day: reviewOn }] : []),
];

type Rewritten = {
  before: LibraryEntry | undefined;
  after: LibraryEntry;
  today: Day;
  /** How many times it was changed, with this one. */
  version: number;
  reason?: string | undefined;
};

/** An entry as it becomes, in every list it stands in. A day that had passed before it was written reminds nobody. */
export function entryWrites(
  table: Table,
  tenant: TenantId,
  { before, after, today, reason, version }: Rewritten,
): Write[] {
  const { id } = after;
  const row = rowOf(after);
  const shown = after.isPublic
    ? [
        put(table, {
          ...keys.libraryShown(tenant, id),
          et: 'libraryShown',
          data: shownOf(after),
        }),
        put(table, {
          ...keys.libraryRowShown(tenant, id),
          et: 'libraryRow',
          data: { ...row, needs: [], reviewOn: undefined },
        }),
      ]
    : [keys.libraryShown(tenant, id), keys.libraryRowShown(tenant, id)].map((key) =>
        remove(table, key),
      );
  const days = dueDays(after).filter(({ day }) => day > today);
  const isKept = ({ what, day }: DueDay) =>
    days.some((one) => one.what === what && one.day === day);
  const gone = before ? dueDays(before).filter((one) => !isKept(one)) : [];
  return [
    put(table, { ...keys.libraryEntry(tenant, id), et: 'libraryEntry', data: after }),
    put(table, { ...keys.libraryRow(tenant, id), et: 'libraryRow', data: row }),
    put(table, {
      ...keys.libraryVersion(tenant, id, version),
      et: 'libraryVersion',
      data: { entry: after, ...(reason && { reason }) },
    }),
    ...shown,
    ...gone.map(({ what, day }) => remove(table, keys.libraryDue(tenant, day, id, what))),
    ...days.map(({ what, day }) =>
      put(table, {
        ...keys.libraryDue(tenant, day, id, what),
        et: 'libraryDue',
        data: { id, what, day },
      }),
    ),
  ].map((item) => ({ item }));
}

/** Entries whose day has come, each once: what is done with one takes it away. */
export async function dueEntries(table: Table, tenant: TenantId, today: Day) {
  const items = await queryAll(table, partitions.libraryDue(tenant, today));
  return items.map((item) => item['data'] as { id: string } & DueDay);
}

export const dueDoneWrite = (
  table: Table,
  tenant: TenantId,
  { id, what, day }: { id: string } & DueDay,
): Write => ({
  item: remove(table, keys.libraryDue(tenant, day, id, what), {
    expression: 'attribute_exists(PK)',
  }),
  otherwise: { code: 'illegal-move' },
});

const number = (value: unknown) => (typeof value === 'number' ? value : 0);

const countOf = (item: Item): BenefitCount => ({
  ...noCount(String(item['SK']).slice(2)),
  states: Object.fromEntries(
    benefitStates.map((state) => [state, number(item[`s_${state}`])]),
  ) as BenefitCount['states'],
  kinds: Object.fromEntries(
    grantKinds.flatMap((kind) => {
      const n = number(item[`k_${kind}`]);
      return n > 0 ? [[kind, n]] : [];
    }),
  ),
  yearFen: number(item['yearFen']),
  known: number(item['known']),
});

/** What each policy gives to how many, and what that is worth: one query, whatever was given. */
export async function readBenefitCounts(table: Table, tenant: TenantId): Promise<BenefitCount[]> {
  return (await queryAll(table, partitions.benefitCounts(tenant))).map(countOf);
}

/** Who gets something of one policy, or asked for it: one query for some three thousand. */
export async function readBenefits(
  table: Table,
  tenant: TenantId,
  policy: string,
): Promise<Benefit[]> {
  const items = await queryAll(table, partitions.benefitsOf(tenant, policy));
  return items.map((item) => Benefit.parse(item['data']));
}

export async function readBenefit(table: Table, tenant: TenantId, policy: string, id: string) {
  const item = await read(table, keys.benefit(tenant, policy, id));
  return item && Benefit.parse(item['data']);
}

/** A benefit as it becomes, and the counters of its policy with it. */
export function benefitWrites(
  table: Table,
  tenant: TenantId,
  { before, after }: { before: Benefit | undefined; after: Benefit },
): Write[] {
  const changes = Object.entries(changeOf(before, after)).filter(([, by]) => by !== 0);
  const counted = update(table, keys.benefitCount(tenant, after.policy), {
    expression: `SET et = :et${changes.length > 0 ? ` ADD ${changes.map((_, at) => `#c${at} :c${at}`).join(', ')}` : ''}`,
    names: Object.fromEntries(changes.map(([name], at) => [`#c${at}`, name])),
    values: {
      ':et': 'benefitCount',
      ...Object.fromEntries(changes.map(([, by], at) => [`:c${at}`, by])),
    },
  });
  return [
    put(table, { ...keys.benefit(tenant, after.policy, after.id), et: 'benefit', data: after }),
    counted,
  ].map((item) => ({ item }));
}
