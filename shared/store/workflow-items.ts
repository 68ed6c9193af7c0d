import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { PurchaseId, TenantId } from '../domain/ids.ts';
import type { DomainEvent } from '../domain/purchase/events.ts';
import type { Stage } from '../domain/purchase/lifecycle.ts';
import type { Instant } from '../domain/time.ts';
import { type Item, isNew, query, queryAll, read, write } from './items.ts';
import { indexKeys, keys, partitions } from './keys.ts';
import type { Table } from './table.ts';

export type Reference = { tenant: TenantId; purchase: PurchaseId };

/** A wait of the workflow: its task token and what it was planned on. */
export type Wait = { stage: Stage; token: string; version: number };

export const storeWait = (table: Table, { tenant, purchase }: Reference, wait: Wait) =>
  write(table, { ...keys.wait(tenant, purchase, wait.stage), et: 'wait', ...wait });

export async function readWaits(table: Table, { tenant, purchase }: Reference): Promise<Wait[]> {
  const items = await queryAll(table, partitions.waits(tenant, purchase));
  return items.map((item) => ({
    stage: item['stage'] as Stage,
    token: String(item['token']),
    version: Number(item['version']),
  }));
}

/** Which execution runs a stage: the `number`-th, started because of version `entered` of the purchase. */
export type Execution = { number: number; entered: number };

export async function readExecution(
  table: Table,
  { tenant, purchase }: Reference,
  stage: Stage,
): Promise<Execution | undefined> {
  const item = await read(table, keys.execution(tenant, purchase, stage));
  return item && { number: Number(item['number']), entered: Number(item['entered']) };
}

/** @returns false when another process was first */
export const storeExecution = (
  table: Table,
  { tenant, purchase }: Reference,
  stage: Stage,
  { next, former }: { next: Execution; former: Execution | undefined },
) =>
  write(
    table,
    { ...keys.execution(tenant, purchase, stage), et: 'execution', ...next },
    former
      ? { expression: '#n = :n', names: { '#n': 'number' }, values: { ':n': former.number } }
      : isNew,
  );

/** A command's leavings, waiting to be delivered. */
export type Outbox = Reference & { version: number; events: DomainEvent[] };

export const outboxOf = (item: Item, reference: Reference): Outbox => ({
  ...reference,
  version: Number(item['version']),
  events: item['events'] as DomainEvent[],
});

export async function readOutbox(
  table: Table,
  reference: Reference,
  version: number,
): Promise<Outbox | undefined> {
  const item = await read(table, keys.outbox(reference.tenant, reference.purchase, version));
  return item?.['GSI3PK'] ? outboxOf(item, reference) : undefined;
}

/** Takes a delivered outbox item off the queue of the sweep. Safe to repeat. */
export async function markDelivered(table: Table, { tenant, purchase, version }: Outbox) {
  await table.client.send(
    new UpdateItemCommand({
      TableName: table.name,
      Key: marshall(keys.outbox(tenant, purchase, version)),
      UpdateExpression: 'REMOVE GSI3PK, GSI3SK',
    }),
  );
}

const split = (item: Item, name: string) => String(item[name]).split('#');

/** Outbox items committed up to `at` that nobody has delivered, oldest first. */
export async function undelivered(table: Table, at: Instant) {
  const { items } = await query(table, {
    pk: indexKeys.undeliveredQueue,
    index: 'GSI3',
    upTo: `${at}~`,
    limit: 200,
  });
  return items.map((item) => {
    const [, tenant, purchase, version] = split(item, 'GSI3SK');
    return {
      tenant: tenant as TenantId,
      purchase: purchase as PurchaseId,
      version: Number(version),
    };
  });
}

/** Purchases with a deadline at or before `at`: of all real tenants, or of one sandbox tenant. */
export async function duePurchases(
  table: Table,
  at: Instant,
  sandbox?: TenantId,
): Promise<Reference[]> {
  const { items } = await query(table, {
    pk: indexKeys.dueQueue(sandbox),
    index: 'GSI3',
    upTo: `${at}~`,
    limit: 200,
  });
  return items.map((item) => {
    const [, tenant, purchase] = split(item, 'GSI3SK');
    return { tenant: tenant as TenantId, purchase: purchase as PurchaseId };
  });
}

/** The deadline that passes next among the purchases of a sandbox tenant. */
export async function nextDue(table: Table, sandbox: TenantId): Promise<Instant | undefined> {
  const { items } = await query(table, {
    pk: indexKeys.dueQueue(sandbox),
    index: 'GSI3',
    limit: 1,
  });
  const [first] = items;
  return first && (split(first, 'GSI3SK')[0] as Instant);
}

/** All purchases that run, of all tenants. */
export async function openPurchases(table: Table): Promise<Reference[]> {
  const items = await queryAll(table, { pk: indexKeys.openQueue, index: 'GSI2' });
  return items.map((item) => {
    const [tenant, purchase] = split(item, 'GSI2SK');
    return { tenant: tenant as TenantId, purchase: purchase as PurchaseId };
  });
}
