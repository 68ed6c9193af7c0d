import * as z from 'zod';
import { PersonId, type PurchaseId, type TenantId } from '../domain/ids.ts';
import { Instant } from '../domain/time.ts';
import { queryAll } from './items.ts';
import { partitions, type Subject } from './keys.ts';
import type { Table } from './table.ts';

export const Landing = z.object({
  community: z.string(),
  reason: z.string(),
  by: PersonId,
  at: Instant,
});
export type Landing = z.infer<typeof Landing>;

export const landingSubject = (
  tenant: TenantId,
  purchase: PurchaseId,
  community: string,
): Subject => ({ tenant, kind: 'landing', id: `${purchase}-${community}` });

/** By community. */
export async function readLandings(
  table: Table,
  tenant: TenantId,
  purchase: PurchaseId,
): Promise<Landing[]> {
  const items = await queryAll(table, partitions.landings(tenant, purchase));
  return items.map((item) => Landing.parse(item['landing']));
}
