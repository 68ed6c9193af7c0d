import { CommandDone } from '../contracts/purchases.ts';
import { DomainError } from '../domain/errors.ts';
import type { TenantId } from '../domain/ids.ts';
import { read } from './items.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

/**
 * What was answered when this command was carried out under this key; `undefined` when it never was.
 * @throws {DomainError} `idempotency-key-reused` when the key belongs to another request
 */
export async function readAnswer(
  table: Table,
  tenant: TenantId,
  repeat: { principal: string; key: string; requestHash: string },
): Promise<CommandDone | undefined> {
  const item = await read(table, keys.idempotency(tenant, repeat.principal, repeat.key));
  if (!item) return undefined;
  if (item['requestHash'] !== repeat.requestHash)
    throw new DomainError({ code: 'idempotency-key-reused' });
  return CommandDone.parse(item['answer']);
}
