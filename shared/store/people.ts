import { createHmac } from 'node:crypto';
import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { Session } from '../contracts/sessions.ts';
import { CreditCode } from '../domain/credit-code.ts';
import { OrganizationId, PersonId, type TenantId } from '../domain/ids.ts';
import type { Post } from '../domain/policy/posts.ts';
import { mailChoices } from '../domain/room/mail-choices.ts';
import { bare, isNew, put, queryAll, read, remove, toItem, transact } from './items.ts';
import { indexKeys, keys } from './keys.ts';
import type { Table } from './table.ts';

export const Person = z.object({
  id: PersonId,
  name: z.string().min(1).max(60),
  email: z.email(),
  language: z.enum(['zh-CN', 'en']),
  /** How soon they hear by mail of their projects' rooms; daily where they never chose. */
  roomMails: z.enum(mailChoices).optional(),
});
export type Person = z.infer<typeof Person>;

export const Organization = z.object({
  id: OrganizationId,
  name: z.string().min(1).max(100),
  creditCode: CreditCode,
  /** Where its notices go. */
  email: z.email(),
});
export type Organization = z.infer<typeof Organization>;

/** Addresses are looked up by a keyed hash, so that the table holds no list of them. */
export const emailHash = (email: string, key: string): string =>
  createHmac('sha256', key).update(email.trim().toLowerCase()).digest('hex');

/** The writes that make somebody a person of this installation; they fail when the address is taken. */
export const newPersonItems = (table: Table, person: Person, lookupKey: string) => [
  put(table, { ...keys.person(person.id), et: 'person', ...person }, isNew),
  put(
    table,
    { ...keys.email(emailHash(person.email, lookupKey)), et: 'email', personId: person.id },
    isNew,
  ),
];

/** Changes some of what a person is called by; whatever else is kept of them stays. */
export const changedPersonItem = (
  table: Table,
  id: PersonId,
  fields: Partial<Pick<Person, 'name' | 'language' | 'email' | 'roomMails'>>,
): TransactWriteItem => ({
  Update: {
    TableName: table.name,
    Key: toItem(keys.person(id)),
    UpdateExpression: `SET ${Object.keys(fields)
      .map((name) => `#${name} = :${name}`)
      .join(', ')}`,
    ConditionExpression: 'attribute_exists(PK)',
    ExpressionAttributeNames: Object.fromEntries(
      Object.keys(fields).map((name) => [`#${name}`, name]),
    ),
    ExpressionAttributeValues: toItem(
      Object.fromEntries(Object.entries(fields).map(([name, value]) => [`:${name}`, value])),
    ),
  },
});

/** Moves a person to another address; fails when somebody has it. Their own they keep. */
export function movedAddressItems(
  table: Table,
  person: Person,
  email: string,
  lookupKey: string,
): TransactWriteItem[] {
  const [from, to] = [emailHash(person.email, lookupKey), emailHash(email, lookupKey)];
  if (from === to) return [];
  return [
    remove(table, keys.email(from)),
    put(table, { ...keys.email(to), et: 'email', personId: person.id }, isNew),
    changedPersonItem(table, person.id, { email }),
  ];
}

/** Writes a person; the address becomes theirs. @returns false when it is somebody else's */
export async function putPerson(table: Table, person: Person, lookupKey: string): Promise<boolean> {
  const failed = await transact(table, [
    put(table, { ...keys.person(person.id), et: 'person', ...person }),
    put(
      table,
      { ...keys.email(emailHash(person.email, lookupKey)), et: 'email', personId: person.id },
      {
        expression: 'attribute_not_exists(PK) OR personId = :id',
        values: { ':id': person.id },
      },
    ),
  ]);
  return failed.length === 0;
}

/** Gives a person posts in a tenant; the names are copied, because lists show them. */
export async function putMember(
  table: Table,
  tenant: { id: TenantId; name: string },
  person: Person,
  posts: readonly Post[],
): Promise<void> {
  await transact(table, [
    put(table, {
      ...keys.member(tenant.id, person.id),
      ...indexKeys.inTenant(person.id, tenant.id),
      et: 'member',
      personId: person.id,
      name: person.name,
      posts,
      sum: { tenant: tenant.id, name: tenant.name, posts },
    }),
  ]);
}

/** Registers an organization with its first member. @returns false when its credit code is registered */
export async function putOrganization(
  table: Table,
  organization: Organization,
  member: Person,
): Promise<boolean> {
  const { id, name, creditCode } = organization;
  const failed = await transact(table, [
    put(table, { ...keys.organization(id), et: 'organization', ...organization }),
    put(
      table,
      { ...keys.creditCode(creditCode), et: 'creditCode', organizationId: id },
      {
        expression: 'attribute_not_exists(PK) OR organizationId = :id',
        values: { ':id': id },
      },
    ),
    put(table, {
      ...keys.organizationMember(id, member.id),
      ...indexKeys.inOrganization(member.id, id),
      et: 'organizationMember',
      personId: member.id,
      name: member.name,
      role: 'owner',
      sum: { id, name, creditCode, role: 'owner' },
    }),
  ]);
  return failed.length === 0;
}

export async function readPerson(table: Table, id: PersonId): Promise<Person | undefined> {
  const item = await read(table, keys.person(id));
  return item && Person.parse(bare(item));
}

export async function readOrganization(
  table: Table,
  id: OrganizationId,
): Promise<Organization | undefined> {
  const item = await read(table, keys.organization(id));
  return item && Organization.parse(bare(item));
}

export async function findByEmail(table: Table, hash: string): Promise<PersonId | undefined> {
  const item = await read(table, keys.email(hash));
  return item && PersonId.parse(item['personId']);
}

/** Makes somebody an administrator of the installation, or an account like any other again. */
export const platformAdminItem = (table: Table, id: PersonId, isPlatformAdmin: boolean) => ({
  Update: {
    TableName: table.name,
    Key: toItem(keys.person(id)),
    UpdateExpression: 'SET isPlatformAdmin = :is',
    ConditionExpression: 'attribute_exists(PK)',
    ExpressionAttributeValues: toItem({ ':is': isPlatformAdmin }),
  },
});

/** What a person may act as, read when they sign in. */
export async function readStanding(
  table: Table,
  id: PersonId,
): Promise<Omit<Session, 'expiresAt'> & { language: Person['language'] }> {
  const [self, memberships] = await Promise.all([
    read(table, keys.person(id)),
    queryAll(table, { pk: indexKeys.placesOf(id), index: 'GSI2' }),
  ]);
  const person = Person.parse(bare(self ?? {}));
  const under = (prefix: string) =>
    memberships
      .filter((item) => String(item['GSI2SK']).startsWith(prefix))
      .map((item) => item['sum']);
  return {
    person: { id, name: person.name },
    language: person.language,
    memberships: Session.shape.memberships.parse(under('T#')),
    organizations: Session.shape.organizations.parse(under('O#')),
    ...(self?.['isPlatformAdmin'] === true && { isPlatformAdmin: true }),
  };
}
