import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { Donation, Donor } from '../domain/giving/donation.ts';
import { countedBetween, type YearOfGiving, yearOf } from '../domain/giving/figures.ts';
import { firstRules, GivingRules } from '../domain/giving/rules.ts';
import { ShownDonation, shownOf } from '../domain/giving/shown.ts';
import type { TenantId } from '../domain/ids.ts';
import { type Item, isNew, put, query, queryAll, read, remove, update } from './items.ts';
import { indexKeys, keys, partitions, type Subject } from './keys.ts';
import type { Write } from './record.ts';
import type { Table } from './table.ts';

/*
 * What was given: a donation with its uses in one row, who gave it apart, and what everybody reads apart from both. Rows
 * that indexes list are kept in `sum`, the only attribute the indexes carry.
 */

export const donationSubject = (tenant: TenantId, id: string): Subject => ({
  tenant,
  kind: 'donation',
  id,
});
export const donorSubject = (tenant: TenantId, id: string): Subject => ({
  tenant,
  kind: 'donor',
  id,
});
export const givingRulesSubject = (tenant: TenantId): Subject => ({
  tenant,
  kind: 'givingRules',
  id: 'all',
});

export async function readDonation(table: Table, tenant: TenantId, id: string) {
  const item = await read(table, keys.donation(tenant, id));
  return item && Donation.parse(item['sum']);
}

export async function readDonor(table: Table, tenant: TenantId, id: string) {
  const item = await read(table, keys.donor(tenant, id));
  return item && Donor.parse(item['sum']);
}

type Page<T> = { items: T[]; last?: Record<string, AttributeValue> };
type Asked = { limit: number; start?: Record<string, AttributeValue> | undefined };

const pageOf = <T>({ items, last }: Awaited<ReturnType<typeof query>>, parse: (item: Item) => T) =>
  ({ items: items.map(parse), ...(last && { last }) }) satisfies Page<T>;

/** Donations, the latest first: one query for a page. */
export async function listDonations(
  table: Table,
  tenant: TenantId,
  { limit, start }: Asked,
): Promise<Page<Donation>> {
  const range = {
    pk: indexKeys.donationsOf(tenant),
    index: 'GSI1' as const,
    isBackward: true,
    limit,
  };
  const found = await query(table, { ...range, ...(start && { start }) });
  return pageOf(found, (item) => Donation.parse(item['sum']));
}

/** All that one donor gave. */
export async function donationsOfDonor(
  table: Table,
  tenant: TenantId,
  donor: string,
): Promise<Donation[]> {
  const range = { pk: indexKeys.donationsOfDonor(tenant, donor), index: 'GSI2' as const };
  return (await queryAll(table, range)).map((item) => Donation.parse(item['sum']));
}

/** Those who gave last. */
export async function listDonors(table: Table, tenant: TenantId, limit: number): Promise<Donor[]> {
  const range = { pk: indexKeys.donorsOf(tenant), index: 'GSI1' as const, isBackward: true, limit };
  return pageOf(await query(table, range), (item) => Donor.parse(item['sum'])).items;
}

/** What everybody reads, the latest first: one query for a page. */
export async function listShown(
  table: Table,
  tenant: TenantId,
  limit: number,
): Promise<ShownDonation[]> {
  const range = { ...partitions.donationsShown(tenant), isBackward: true, limit };
  return pageOf(await query(table, range), (item) => ShownDonation.parse(item['data'])).items;
}

export type GivingCounts = {
  rules: GivingRules;
  years: YearOfGiving[];
  /** Fen that each rule has added. */
  matched: Record<string, number>;
};

const fen = (item: Item) => (typeof item['fen'] === 'number' ? item['fen'] : 0);

/** Rules, years and what rules have added: one query, whatever was given. */
export async function readGivingCounts(table: Table, tenant: TenantId): Promise<GivingCounts> {
  const items = await queryAll(table, partitions.givingCounts(tenant));
  const of = (begins: string) => items.filter(({ SK }) => String(SK).startsWith(begins));
  const [rules] = of('#RULES');
  return {
    rules: rules ? GivingRules.parse(rules['data']) : firstRules,
    years: of('Y#')
      .map((item) => yearOf(String(item['SK']).slice(2), item))
      .reverse(),
    matched: Object.fromEntries(of('R#').map((item) => [String(item['SK']).slice(2), fen(item)])),
  };
}

export async function readGivingRules(table: Table, tenant: TenantId): Promise<GivingRules> {
  const item = await read(table, keys.givingRules(tenant));
  return item ? GivingRules.parse(item['data']) : firstRules;
}

export const givingRulesWrite = (table: Table, tenant: TenantId, data: GivingRules): Write => ({
  item: put(table, { ...keys.givingRules(tenant), et: 'givingRules', data }),
});

export async function readMatched(table: Table, tenant: TenantId, rule: string): Promise<number> {
  const item = await read(table, keys.givingMatched(tenant, rule));
  return item ? fen(item) : 0;
}

/** Adds to what a rule has added, if it still is what it was when that was reckoned. */
export const matchedWrite = (
  table: Table,
  tenant: TenantId,
  { rule, before, addedFen }: { rule: string; before: number; addedFen: number },
): Write => ({
  item: put(
    table,
    { ...keys.givingMatched(tenant, rule), et: 'matched', fen: before + addedFen },
    before === 0 ? isNew : { expression: 'fen = :before', values: { ':before': before } },
  ),
  otherwise: { code: 'version-conflict' },
});

export async function readLastNumber(table: Table, tenant: TenantId, year: string) {
  const item = await read(table, keys.givingNumber(tenant, year));
  return item ? Number(item['n']) : 0;
}

/** Takes the next numbers of the year for receipts; somebody else may have been first. */
export const numberWrite = (
  table: Table,
  tenant: TenantId,
  { year, before, after }: { year: string; before: number; after: number },
): Write => ({
  item: put(
    table,
    { ...keys.givingNumber(tenant, year), et: 'receiptNumber', n: after },
    before === 0 ? isNew : { expression: 'n = :before', values: { ':before': before } },
  ),
  otherwise: { code: 'version-conflict' },
});

/** Shows `addedFen` more of donations in a line of the budget, never more than the line has. */
export const lineWrite = (
  table: Table,
  tenant: TenantId,
  { line, addedFen, ofFen }: { line: string; addedFen: number; ofFen: number },
): Write => ({
  item: update(table, keys.givingLine(tenant, line), {
    expression: 'SET et = :et ADD fen :added',
    values: { ':et': 'givenToLine', ':added': addedFen },
    condition: {
      expression: 'attribute_not_exists(fen) OR fen <= :most',
      values: { ':most': ofFen - addedFen },
    },
  }),
  otherwise: { code: 'budget-line-short' },
});

export const donorWrite = (table: Table, tenant: TenantId, data: Donor): Write => ({
  item: put(table, {
    ...keys.donor(tenant, data.id),
    ...indexKeys.donor(tenant, data.at, data.id),
    et: 'donor',
    sum: data,
  }),
});

export const donorGone = (table: Table, tenant: TenantId, id: string): Write => ({
  item: remove(table, keys.donor(tenant, id)),
});

const over = (version: number) =>
  version === 1 ? isNew : { expression: 'v = :before', values: { ':before': version - 1 } };

type Changed = { before: Donation | undefined; after: Donation };

const rowsOf = (table: Table, tenant: TenantId, after: Donation): Write[] => {
  const { id, on, version } = after;
  return [
    {
      item: put(
        table,
        {
          ...keys.donation(tenant, id),
          ...indexKeys.donation(tenant, { on, id, donor: after.donor.id }),
          et: 'donation',
          v: version,
          sum: after,
        },
        over(version),
      ),
      otherwise: { code: 'version-conflict' },
    },
    {
      item: put(table, {
        ...keys.donationShown(tenant, on, id),
        et: 'donationShown',
        data: shownOf(after),
      }),
    },
  ];
};

/** A row is written once in a transaction: what several gifts change of one year is one change. */
function yearWrites(table: Table, tenant: TenantId, changed: readonly Changed[]): Write[] {
  const years = new Map<string, Map<string, number>>();
  for (const { before, after } of changed) {
    const counters = years.get(after.on.slice(0, 4)) ?? new Map<string, number>();
    years.set(after.on.slice(0, 4), counters);
    for (const [name, by] of Object.entries(countedBetween(before, after)))
      counters.set(name, (counters.get(name) ?? 0) + by);
  }
  return [...years].flatMap(([year, counters]) => {
    const changes = [...counters].filter(([, by]) => by !== 0);
    if (changes.length === 0) return [];
    const item = update(table, keys.givingYear(tenant, year), {
      expression: `SET et = :et ADD ${changes.map((_, at) => `#c${at} :c${at}`).join(', ')}`,
      names: Object.fromEntries(changes.map(([name], at) => [`#c${at}`, name])),
      values: {
        ':et': 'givingYear',
        ...Object.fromEntries(changes.map(([, by], at) => [`:c${at}`, by])),
      },
    });
    return [{ item }];
  });
}

/** Donations as they become, over the versions before: with what everybody reads and what their years count. */
export const donationWrites = (
  table: Table,
  tenant: TenantId,
  changed: readonly Changed[],
): Write[] => [
  ...changed.flatMap(({ after }) => rowsOf(table, tenant, after)),
  ...yearWrites(table, tenant, changed),
];
