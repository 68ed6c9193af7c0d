import { ulid } from 'ulid';
import type { OrganizationMembers } from '../../shared/contracts/organizations.ts';
import type { Session } from '../../shared/contracts/sessions.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { OrganizationId, PersonId } from '../../shared/domain/ids.ts';
import type { OrganizationRole } from '../../shared/domain/policy/posts.ts';
import { plusMillis } from '../../shared/domain/time.ts';
import type { Language } from '../../shared/messages/translate.ts';
import type { Errand } from '../../shared/store/errands.ts';
import {
  type Invitation,
  invitationWrite,
  listInvitations,
  listOrganizationMembers,
  readInvitation,
  withoutInvitation,
  withoutMember,
} from '../../shared/store/organization-members.ts';
import { memberItem } from '../../shared/store/passports.ts';
import { readOrganization, readPerson } from '../../shared/store/people.ts';
import { readHead, record, type Write } from '../../shared/store/record.ts';
import type { Deps } from '../ports.ts';
import { within } from '../within.ts';

const weekMillis = 7 * 86_400_000;
const openInvitations = 20;

/** All that is decided about members goes through one chain: two owners cannot send each other away at once. */
const membersOf = (id: OrganizationId) => ({ organization: id, kind: 'members', id: 'members' });

export async function membersView(
  { table, clock }: Deps,
  id: OrganizationId,
): Promise<OrganizationMembers> {
  const { version } = await readHead(table, membersOf(id));
  const [members, invitations] = await Promise.all([
    listOrganizationMembers(table, id),
    listInvitations(table, id),
  ]);
  return {
    version,
    members,
    invitations: invitations
      .filter(({ expiresAt }) => expiresAt > clock.now())
      .map(({ id: invitation, email, role, expiresAt }) => ({
        id: invitation,
        email,
        role,
        expiresAt,
      })),
  };
}

type Change = {
  id: OrganizationId;
  actor: Actor;
  command: string;
  writes: readonly Write[];
  expected?: number;
  before?: unknown;
  after?: unknown;
  errands?: readonly Errand[];
};

const change = (deps: Deps, { id, writes, ...rest }: Change) =>
  record(deps.table, {
    subject: membersOf(id),
    writes: () => writes,
    origin: deps.origin,
    now: deps.clock.now(),
    worldNow: deps.clock.now(),
    ...rest,
  });

type Invite = {
  id: OrganizationId;
  actor: Actor;
  inviter: string;
  invited: { email: string; name: string; role: OrganizationRole };
  language: Language;
  version: number;
};

/** Invites somebody by mail, for a week. The link is of use only to whoever signs in with that address. */
export async function invite(
  deps: Deps,
  { id, actor, inviter, invited, language, version }: Invite,
) {
  const organization = await readOrganization(deps.table, id);
  if (!organization) throw new DomainError({ code: 'not-found' });
  const { invitations } = await membersView(deps, id);
  if (invitations.length >= openInvitations) throw new DomainError({ code: 'too-many-entries' });
  const { email, name, role } = invited;
  const invitation: Invitation = {
    id: ulid().toLowerCase(),
    organization: { id, name: organization.name },
    email,
    role,
    expiresAt: plusMillis(deps.clock.now(), weekMillis),
  };
  await change(deps, {
    id,
    actor,
    expected: version,
    command: 'inviteMember',
    writes: [invitationWrite(deps.table, invitation)],
    after: { email, role },
    errands: [
      {
        template: 'organizationInvitation',
        to: { email, name, language },
        data: {
          organization: organization.name,
          organizationId: id,
          invitation: invitation.id,
          role,
          inviter,
          until: invitation.expiresAt,
        },
      },
    ],
  });
}

export const takeBack = (deps: Deps, id: OrganizationId, actor: Actor, invitation: string) =>
  change(deps, {
    id,
    actor,
    command: 'takeInvitationBack',
    writes: [withoutInvitation(deps.table, id, invitation)],
  });

/** An invitation as its addressee may see it; to anybody else it is not there. */
export async function invitationFor(
  deps: Deps,
  session: Session,
  { organization, invitation: invitationId }: { organization: OrganizationId; invitation: string },
): Promise<{ invitation: Invitation; inside: Deps }> {
  const absent = new DomainError({ code: 'not-found' });
  const person = session.person.id;
  const [inside, self] = await Promise.all([
    within(deps, { as: 'organization', person, organization }),
    readPerson(deps.table, person),
  ]);
  const invitation = await readInvitation(inside.table, organization, invitationId);
  if (!invitation || !self || invitation.expiresAt <= deps.clock.now()) throw absent;
  if (invitation.email !== self.email.trim().toLowerCase()) throw absent;
  return { invitation, inside };
}

/** @returns what the person is from now on */
export async function accept(
  deps: Deps,
  session: Session,
  place: { organization: OrganizationId; invitation: string },
) {
  const { invitation, inside } = await invitationFor(deps, session, place);
  const { id } = invitation.organization;
  const organization = await readOrganization(inside.table, id);
  if (!organization) throw new DomainError({ code: 'not-found' });
  const { role } = invitation;
  await change(inside, {
    id,
    actor: { kind: 'organization', personId: session.person.id, organizationId: id },
    command: 'acceptInvitation',
    writes: [
      withoutInvitation(inside.table, id, invitation.id),
      { item: memberItem(inside.table, { organization, person: session.person, role }) },
    ],
    after: { person: session.person.id, role },
  });
  const { name, creditCode } = organization;
  return { id, name, creditCode, role };
}

type Reassigned = {
  id: OrganizationId;
  actor: Actor;
  person: PersonId;
  version: number;
  /** Without a role they leave. */
  role?: OrganizationRole;
};

/** @throws {DomainError} `last-owner` where nobody would be left to decide who belongs to it */
export async function reassign(deps: Deps, { id, actor, person, version, role }: Reassigned) {
  const members = await listOrganizationMembers(deps.table, id);
  const member = members.find(({ personId }) => personId === person);
  const organization = await readOrganization(deps.table, id);
  if (!member || !organization) throw new DomainError({ code: 'not-found' });
  const owners = members.filter((one) => one.role === 'owner');
  if (member.role === 'owner' && role !== 'owner' && owners.length === 1)
    throw new DomainError({ code: 'last-owner' });
  const who = { id: person, name: member.name };
  await change(deps, {
    id,
    actor,
    expected: version,
    command: role ? 'changeRole' : 'removeMember',
    writes: [
      role
        ? { item: memberItem(deps.table, { organization, person: who, role }) }
        : withoutMember(deps.table, id, person),
    ],
    before: { person, role: member.role },
    after: { person, role: role ?? null },
  });
}
