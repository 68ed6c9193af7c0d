import { createHash } from 'node:crypto';
import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { DelegationId, TenantId } from '../domain/ids.ts';
import type { Delegation } from '../domain/policy/delegation.ts';
import { type Instant, later, plusMillis } from '../domain/time.ts';
import { put, query } from './items.ts';
import { indexKeys, keys, type Subject } from './keys.ts';
import type { Reply } from './replies.ts';
import type { Table } from './table.ts';

export const delegationSubject = (tenant: TenantId, id: DelegationId): Subject => ({
  tenant,
  kind: 'delegation',
  id,
});

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** The id of what a request gives: repeated under its key, it is the same delegation. */
export const delegationIdFor = (
  tenant: TenantId,
  { principal, key }: Pick<Reply, 'principal' | 'key'>,
): DelegationId =>
  DelegationId.parse(
    [...createHash('sha256').update(`${tenant}|${principal}|${key}`).digest().subarray(0, 26)]
      .map((byte) => alphabet.charAt(byte % 32))
      .join(''),
  );

/** When something is to be told of it next; nothing once both sides know how it stands. */
const turnsAt = ({ revoked, startsAt, endsAt, isBegun, isEndTold }: Delegation) => {
  if (revoked || isEndTold) return undefined;
  return isBegun ? endsAt : startsAt;
};

/**
 * A delegation as it is stored.
 * @param aheadMillis - how far the tenant's time is ahead of the world's
 */
export function delegationItem(
  table: Table,
  tenant: TenantId,
  delegation: Delegation,
  { version, aheadMillis, worldNow }: { version: number; aheadMillis: number; worldNow: Instant },
): TransactWriteItem {
  const turn = turnsAt(delegation);
  const at = turn && later(worldNow, plusMillis(turn, -aheadMillis));
  return put(table, {
    ...keys.delegation(tenant, delegation.id),
    ...(at && indexKeys.turn(at, tenant, delegation.id)),
    et: 'delegation',
    ...delegation,
    v: version,
  });
}

/** Delegations that begin or end by `at`, earliest first. */
export async function turning(table: Table, at: Instant) {
  const { items } = await query(table, {
    pk: indexKeys.turnQueue,
    index: 'GSI3',
    upTo: `${at}~~`,
    limit: 200,
  });
  return items.map((item) => {
    const [, tenant, id] = String(item['GSI3SK']).split('~');
    return { tenant: TenantId.parse(tenant), id: DelegationId.parse(id) };
  });
}
