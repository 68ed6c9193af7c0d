import { Juror } from '../contracts/jury.ts';
import type { PurchaseId, TenantId } from '../domain/ids.ts';
import { check, isNew, put, queryAll } from './items.ts';
import { keys, partitions } from './keys.ts';
import type { Write } from './record.ts';
import type { Table } from './table.ts';

type Of = { tenant: TenantId; purchase: PurchaseId };

/** Everybody who was asked by mail, in no order that says when. */
export async function readRoll(table: Table, { tenant, purchase }: Of): Promise<Juror[]> {
  const items = await queryAll(table, partitions.juryRoll(tenant, purchase));
  return items.map((item) => Juror.parse(item['juror']));
}

/** A new juror is refused by whom the roll has already: the key follows from the address. */
export const jurorWrite = (
  table: Table,
  { tenant, purchase }: Of,
  juror: Juror,
  { isFirst }: { isFirst: boolean },
): Write => ({
  item: put(
    table,
    { ...keys.juror(tenant, purchase, juror.id), et: 'juror', juror },
    isFirst ? isNew : undefined,
  ),
  otherwise: { code: 'version-conflict' },
});

/** Invitations go out only while votes are taken. */
export const whileScoring = (table: Table, { tenant, purchase }: Of): Write => ({
  item: check(table, keys.purchase(tenant, purchase), {
    expression: '#state = :scoring',
    names: { '#state': 'state' },
    values: { ':scoring': 'scoring' },
  }),
  otherwise: { code: 'voting-closed' },
});
