import { Payee } from '../domain/paying/payee.ts';
import { put, read } from './items.ts';
import { keys, type Subject } from './keys.ts';
import type { ProjectPlace } from './ledger.ts';
import type { Write } from './record.ts';
import type { Table } from './table.ts';

export const payeeSubject = ({ tenant, purchase, organization }: ProjectPlace): Subject => ({
  tenant,
  kind: 'payee',
  id: `${purchase}.${organization}`,
});

const payeeKey = ({ tenant, purchase, organization }: ProjectPlace) =>
  keys.work(tenant, purchase, organization, 'ACC', 'payee');

/** Where a project is paid, with what waits and what was; `undefined` until the organization has said. */
export async function readPayee(table: Table, place: ProjectPlace): Promise<Payee | undefined> {
  const item = await read(table, payeeKey(place));
  return item && Payee.parse(item['data']);
}

export const payeeWrite = (table: Table, place: ProjectPlace, payee: Payee): Write => ({
  item: put(table, { ...payeeKey(place), et: 'payeeAccount', data: payee }),
});
