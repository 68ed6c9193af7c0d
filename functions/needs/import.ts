import type { ImportRows, RowsRead } from '../../shared/contracts/needs.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { added, countedIn, type Deltas } from '../../shared/domain/needs/counting.ts';
import { type Need, reported } from '../../shared/domain/needs/need.ts';
import { mayImport } from '../../shared/domain/needs/permissions.ts';
import { type Column, needColumns, readRow } from '../../shared/domain/needs/sheet.ts';
import { faultAt, type Layout, placesBy } from '../../shared/domain/sheets/list-sheet.ts';
import { needImports } from '../../shared/store/need-lists.ts';
import { countItem, needWrite } from '../../shared/store/needs.ts';
import type { Write } from '../../shared/store/record.ts';
import { type Region, readRegions } from '../../shared/store/regions.ts';
import {
  importRows,
  type ListAsked,
  type ListKind,
  type ListMoment,
  type ListReader,
} from '../list-import.ts';
import { dueOf } from '../need-due.ts';
import { needIdOf, receiptOfRow } from '../need-receipts.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig } from '../tenants.ts';

type Good = { row: number; community: string; receipt: string; need: Need };

const streetsOf = (regions: readonly Region[]) =>
  new Map(regions.flatMap((street) => street.children.map(({ code }) => [code, street.code])));

/** The needs and the counters of their places. */
function writesOf(
  { table }: Deps,
  tenant: TenantId,
  { good, regions }: { good: readonly Good[]; regions: readonly Region[] },
): Write[] {
  const streets = streetsOf(regions);
  const counted = new Map<string, Deltas>();
  for (const { need } of good)
    counted.set(need.community, added([counted.get(need.community) ?? {}, countedIn(need)]));
  return [
    ...good.map(({ need }) => needWrite(table, tenant, need)),
    ...[...counted].map(([community, deltas]) => ({
      item: countItem(table, tenant, { community, street: streets.get(community) }, deltas),
    })),
  ];
}

async function reader(
  { deps, tenant, actor }: ListAsked,
  { now }: ListMoment,
  id: string,
): Promise<ListReader<Good, Column, 'kept'>> {
  const [regions, config] = await Promise.all([
    readRegions(deps.table, tenant),
    tenantConfig(deps, tenant),
  ]);
  const placeOf = placesBy(regions.flatMap((street) => street.children));
  const due = dueOf(config, now);
  return {
    begin: (layout: Layout<Column>) => (cells, row) => {
      const read = readRow(cells, { layout, now, placeOf });
      if (!('report' in read)) return read;
      const { community } = read.report;
      if (!mayImport(actor, [community]))
        return { faults: [faultAt(layout, 'community', 'outside-your-scope')] };
      const receipt = receiptOfRow(deps.secrets.linkKey, tenant, id, row);
      const need = { ...read.report, id: needIdOf(receipt), from: { import: id, row }, ...due };
      return { good: { row, community, receipt, need: reported(need) } };
    },
    keep: (good) => ({
      writes: writesOf(deps, tenant, { good, regions }),
      counted: { kept: good.length },
    }),
  };
}

/** Forms of needs. */
export const needList: ListKind<Good, Column, 'kept'> = {
  called: 'need-import',
  subject: 'needImport',
  command: 'importNeeds',
  columns: needColumns,
  counts: ['kept'],
  imports: needImports,
  /** Its counter. */
  writesOfPlace: 1,
  reader,
};

/** Rows of needs, looked at or kept; of those that are kept, the codes that lead to them. */
export async function readRows(
  asked: ListAsked & { id: string },
  sent: ImportRows,
): Promise<RowsRead> {
  const { good, isKept, ...read } = await importRows(needList, asked, sent);
  const receipts = isKept ? good.map(({ row, receipt }) => ({ row, receipt })) : [];
  return { ...read, good: good.length, receipts };
}
