import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { AuditEntry } from '../contracts/audit-entry.ts';
import { PersonId, type TenantId } from '../domain/ids.ts';
import { postsOn } from '../domain/people/appointment.ts';
import type { Day } from '../domain/time.ts';
import { bare, isNew, put, queryAll } from './items.ts';
import { indexKeys, keys, partitions, type Subject } from './keys.ts';
import { letters } from './letters.ts';
import { emailHash, findByEmail, type Person } from './people.ts';
import type { Table } from './table.ts';
import type { StoredMember } from './tenants.ts';

export const memberSubject = (tenant: TenantId, id: PersonId): Subject => ({
  tenant,
  kind: 'member',
  id,
});

/** A member as it is stored; its summary is what they find when they sign in. */
export function memberItem(
  table: Table,
  tenant: { id: TenantId; name: string },
  { version, ...member }: StoredMember,
  today: Day,
): TransactWriteItem {
  const { personId, appointments } = member;
  // A post that begins later is there from the first, so that nobody has to sign in again on its day.
  const posts = [
    ...new Set(
      appointments.filter(({ until }) => !until || until >= today).map(({ post }) => post),
    ),
  ];
  return put(table, {
    ...keys.member(tenant.id, personId),
    ...indexKeys.inTenant(personId, tenant.id),
    et: 'member',
    ...member,
    posts: postsOn(appointments, today),
    v: version,
    sum: { tenant: tenant.id, name: tenant.name, posts },
  });
}

/**
 * The id of whoever is first known by an address: it follows from the keyed hash of the address. So an
 * account that an invitation begins cannot be told, by its age or otherwise, from one it found.
 */
export const personIdFor = (hash: string): PersonId => PersonId.parse(letters(`person|${hash}`));

/**
 * Finds the account behind an address, or says what begins one. What the account holds stays unread.
 *
 * @returns whose it is, and the writes to be made together with the membership
 */
export async function accountFor(
  table: Table,
  somebody: Omit<Person, 'id'>,
  lookupKey: string,
): Promise<{ id: PersonId; writes: TransactWriteItem[] }> {
  const hash = emailHash(somebody.email, lookupKey);
  const known = await findByEmail(table, hash);
  if (known) return { id: known, writes: [] };
  const id = personIdFor(hash);
  return {
    id,
    writes: [
      put(table, { ...keys.person(id), et: 'person', id, ...somebody }, isNew),
      put(table, { ...keys.email(hash), et: 'email', personId: id }, isNew),
    ],
  };
}

/** The chain of somebody's posts, oldest first. */
export async function memberHistory(table: Table, tenant: TenantId, id: PersonId) {
  const items = await queryAll(table, partitions.chain(memberSubject(tenant, id)));
  return items.map((item) => AuditEntry.parse(bare(item)));
}
