import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { Session } from '../contracts/sessions.ts';
import { OrganizationId, PersonId } from '../domain/ids.ts';
import { OrganizationRole } from '../domain/policy/posts.ts';
import { Instant } from '../domain/time.ts';
import { bare, put, queryAll, read, remove } from './items.ts';
import { keys, partitions } from './keys.ts';
import { type HeldPassport, passportOf } from './passports.ts';
import type { Write } from './record.ts';
import type { Table } from './table.ts';

const OrganizationMember = z.object({
  personId: PersonId,
  name: z.string(),
  role: OrganizationRole,
});
export type OrganizationMember = z.infer<typeof OrganizationMember>;

export const Invitation = z.object({
  id: z.string(),
  organization: z.object({ id: OrganizationId, name: z.string() }),
  email: z.string(),
  role: OrganizationRole,
  expiresAt: Instant,
});
export type Invitation = z.infer<typeof Invitation>;

type Place = Session['organizations'][number];
const Place = Session.shape.organizations.element;

/** What somebody is in an organization now; nothing for whoever does not, or no longer, belong to it. */
export async function readMembership(
  table: Table,
  organization: OrganizationId,
  person: PersonId,
): Promise<Place | undefined> {
  const item = await read(table, keys.organizationMember(organization, person));
  return item && Place.parse(item['sum']);
}

/** Who belongs to an organization and what it keeps in its passport, as of one query. */
export type OrganizationFacts = { places: ReadonlyMap<PersonId, Place>; held: HeldPassport };

/** Reads a passport and everybody who belongs to its organization, whoever asks among them, at once. */
export async function readFacts(
  table: Table,
  organization: OrganizationId,
): Promise<OrganizationFacts> {
  const items = await queryAll(table, partitions.organizationFacts(organization));
  const { SK: passport } = keys.passport(organization);
  const places = items.filter(({ SK }) => SK !== passport);
  return {
    places: new Map(
      places.map((item) => [PersonId.parse(item['personId']), Place.parse(item['sum'])]),
    ),
    held: passportOf(items.find(({ SK }) => SK === passport)),
  };
}

export async function listOrganizationMembers(
  table: Table,
  id: OrganizationId,
): Promise<OrganizationMember[]> {
  const items = await queryAll(table, partitions.organizationMembers(id));
  return items.map((item) => OrganizationMember.parse(bare(item)));
}

/** Invitations nobody has taken up, also those that ran out. */
export async function listInvitations(table: Table, id: OrganizationId): Promise<Invitation[]> {
  const items = await queryAll(table, partitions.invitations(id));
  return items.map((item) => Invitation.parse(bare(item)));
}

export async function readInvitation(
  table: Table,
  organization: OrganizationId,
  id: string,
): Promise<Invitation | undefined> {
  const item = await read(table, keys.invitation(organization, id));
  return item && Invitation.parse(bare(item));
}

export const invitationWrite = (table: Table, invitation: Invitation): Write => ({
  item: put(table, {
    ...keys.invitation(invitation.organization.id, invitation.id),
    et: 'invitation',
    ...invitation,
  }),
});

/** @returns a write that fails when the invitation was used or taken back in between */
export const withoutInvitation = (
  table: Table,
  organization: OrganizationId,
  id: string,
): Write => ({
  item: remove(table, keys.invitation(organization, id), {
    expression: 'attribute_exists(PK)',
  }),
  otherwise: { code: 'not-found' },
});

export const withoutMember = (
  table: Table,
  organization: OrganizationId,
  person: PersonId,
): Write => ({
  item: remove(table, keys.organizationMember(organization, person)),
});

/** Shows a session the organization its person has just joined: nobody signs in anew for that. */
export async function joinSession(
  table: Table,
  hash: string,
  session: Session,
  place: Place,
): Promise<void> {
  const others = session.organizations.filter(({ id }) => id !== place.id);
  await table.client.send(
    new UpdateItemCommand({
      TableName: table.name,
      Key: marshall(keys.session(hash)),
      UpdateExpression: 'SET #session.organizations = :places',
      ConditionExpression: 'attribute_exists(PK)',
      ExpressionAttributeNames: { '#session': 'session' },
      ExpressionAttributeValues: marshall({ ':places': [...others, place] }),
    }),
  );
}
