import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { CreditCode } from '../domain/credit-code.ts';
import type { OrganizationId, PersonId } from '../domain/ids.ts';
import { nextReminder } from '../domain/organization/expiry.ts';
import { Passport, PublicProfile } from '../domain/organization/passport.ts';
import type { OrganizationRole } from '../domain/policy/posts.ts';
import type { Instant } from '../domain/time.ts';
import { type Item, isNew, put, query, read, remove } from './items.ts';
import { indexKeys, keys } from './keys.ts';
import type { Organization } from './people.ts';
import type { Write } from './record.ts';
import type { Table } from './table.ts';

/** The passport with its version; an empty one of version 0 for whoever has none yet. */
export type HeldPassport = { passport: Passport; version: number };

export const passportOf = (item: Item | undefined): HeldPassport =>
  item
    ? { passport: Passport.parse(item['data']), version: Number(item['v']) }
    : { passport: {}, version: 0 };

export const readPassport = async (table: Table, id: OrganizationId): Promise<HeldPassport> =>
  passportOf(await read(table, keys.passport(id)));

const passportItem = (table: Table, id: OrganizationId, passport: Passport, version: number) =>
  put(table, { ...keys.passport(id), et: 'passport', v: version, data: passport });

/** When the next reminder is due; the item leaves the queue when nothing ends any more. */
const reminderItem = (table: Table, id: OrganizationId, next: Instant | undefined, now: Instant) =>
  put(table, {
    ...keys.reminder(id),
    ...(next && indexKeys.reminder(next, id)),
    et: 'reminder',
    since: now,
  });

/** What everybody may see; without consent there is nothing there. */
const profileItem = (table: Table, id: OrganizationId, profile: PublicProfile | undefined) =>
  profile
    ? put(table, { ...keys.publicProfile(id), et: 'profile', data: profile })
    : remove(table, keys.publicProfile(id));

type Saved = {
  id: OrganizationId;
  passport: Passport;
  profile: PublicProfile | undefined;
  now: Instant;
};

/** A passport as it is from now on, its next reminder and what is public of it, together. */
export const passportWrites =
  (table: Table, { id, passport, profile, now }: Saved) =>
  (version: number): Write[] => [
    { item: passportItem(table, id, passport, version) },
    { item: reminderItem(table, id, nextReminder(passport, now), now) },
    { item: profileItem(table, id, profile) },
  ];

export const nextReminderWrite = (
  table: Table,
  { id, passport, now }: Omit<Saved, 'profile'>,
): Write => ({ item: reminderItem(table, id, nextReminder(passport, now), now) });

export const reminderSince = async (table: Table, id: OrganizationId) => {
  const item = await read(table, keys.reminder(id));
  return item?.['since'] as Instant | undefined;
};

/** Organizations with something to be reminded of up to `at`. */
export async function organizationsToRemind(table: Table, at: Instant): Promise<OrganizationId[]> {
  const { items } = await query(table, {
    pk: indexKeys.reminderQueue,
    index: 'GSI3',
    upTo: `${at}~`,
    limit: 100,
  });
  return items.map((item) => String(item['GSI3SK']).split('#')[1] as OrganizationId);
}

export async function readProfile(
  table: Table,
  id: OrganizationId,
): Promise<PublicProfile | undefined> {
  const item = await read(table, keys.publicProfile(id));
  return item && PublicProfile.parse(item['data']);
}

type Membership = {
  organization: { id: OrganizationId; name: string; creditCode: CreditCode };
  person: { id: PersonId; name: string };
  role: OrganizationRole;
};

export const memberItem = (
  table: Table,
  { organization: { id, name, creditCode }, person, role }: Membership,
): TransactWriteItem =>
  put(table, {
    ...keys.organizationMember(id, person.id),
    ...indexKeys.inOrganization(person.id, id),
    et: 'organizationMember',
    personId: person.id,
    name: person.name,
    role,
    sum: { id, name, creditCode, role },
  });

/** A new organization with its first owner; its code becomes its own in every city. */
export const registrationWrites = (
  table: Table,
  organization: Organization,
  person: Membership['person'],
): Write[] => {
  const { id, creditCode } = organization;
  return [
    { item: put(table, { ...keys.organization(id), et: 'organization', ...organization }, isNew) },
    {
      item: put(
        table,
        { ...keys.creditCode(creditCode), et: 'creditCode', organizationId: id },
        isNew,
      ),
      otherwise: { code: 'organization-registered' },
    },
    { item: memberItem(table, { organization, person, role: 'owner' }) },
  ];
};
