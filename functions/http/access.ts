import type { Context, MiddlewareHandler } from 'hono';
import type { Access, RouteContract } from '../../shared/contracts/route-contract.ts';
import type { Session } from '../../shared/contracts/sessions.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { OrganizationId, type PersonId, PurchaseId, TenantId } from '../../shared/domain/ids.ts';
import { readGuest } from '../../shared/store/guests.ts';
import type { Scope } from '../../shared/store/isolation/scopes.ts';
import {
  type OrganizationFacts,
  readFacts,
  readMembership,
} from '../../shared/store/organization-members.ts';
import { emailHash, readPerson } from '../../shared/store/people.ts';
import type { Table } from '../../shared/store/table.ts';
import { demandOpen } from '../tenants.ts';
import { within } from '../within.ts';
import { contractOf, type PathNames } from './contract-of.ts';
import type { Env } from './environment.ts';
import { officialOf, sessionOf } from './session.ts';
import { demandProof } from './step-up.ts';

type Membership = Session['organizations'][number];
/** Who asks, already proven, and how far the table is open to them. */
type Admitted = { scope: Scope; actor?: Actor; membership?: Membership; facts?: OrganizationFacts };
type Named = {
  person: PersonId;
  organization: OrganizationId;
  tenant: TenantId;
  purchase: PurchaseId;
};
type Asked = { c: Context<Env>; contract: RouteContract; names: PathNames; session: Session };
type Admit = (asked: Asked) => Promise<Admitted>;

const absent = () => new DomainError({ code: 'not-found' });

/** A name of the path. A malformed one is as absent as an unknown one. */
function named<T>(schema: { safeParse(text: unknown): { data?: T } }, text: string | undefined): T {
  const { data } = schema.safeParse(text);
  if (data === undefined) throw absent();
  return data;
}

const asOfficial: Admit = async ({ c, contract: { posts }, names, session }) => {
  const tenant = named(TenantId, names['tenant']);
  const actor = await officialOf(c.var.deps, session, tenant);
  if (posts && !actor.posts.some((post) => posts.includes(post)))
    throw new DomainError({ code: 'not-permitted' });
  return { actor, scope: { as: 'official', person: session.person.id, tenant } };
};

/**
 * The membership with all that lies beside it. Whom the session does not know to belong there proves it first:
 * no request of a stranger touches more than their own membership, which is not there.
 */
async function withFacts(
  table: Table,
  organization: OrganizationId,
  { person, organizations }: Session,
): Promise<Pick<Admitted, 'membership' | 'facts'>> {
  const isKnown = organizations.some(({ id }) => id === organization);
  if (!isKnown && !(await readMembership(table, organization, person.id))) return {};
  const facts = await readFacts(table, organization);
  const membership = facts.places.get(person.id);
  return membership ? { membership, facts } : {};
}

type OfOrganization = Scope & { as: 'organization' | 'applicant' };

/** Membership is read anew: whoever was let go is out at once, whoever joined need not sign in again. */
async function inOrganization(
  { c, contract, session }: Asked,
  scope: OfOrganization,
): Promise<(Admitted & { membership: Membership }) | undefined> {
  const { organization, person } = scope;
  const { table } = await within(c.var.deps, scope);
  const { membership, facts } = contract.needsFacts
    ? await withFacts(table, organization, session)
    : { membership: await readMembership(table, organization, person) };
  if (!membership) return undefined;
  const actor: Actor = { kind: 'organization', personId: person, organizationId: organization };
  return { actor, membership, scope, ...(facts && { facts }) };
}

async function asOrganization(
  asked: Asked,
  id: string | undefined,
): Promise<Admitted & { membership: Membership }> {
  const { tenant, purchase } = asked.names;
  const place = tenant &&
    purchase && { tenant: named(TenantId, tenant), purchase: named(PurchaseId, purchase) };
  const admitted = await inOrganization(asked, {
    as: 'organization',
    person: asked.session.person.id,
    organization: named(OrganizationId, id),
    ...(place || {}),
  });
  if (!admitted) throw absent();
  return admitted;
}

/** Whoever was invited to write at one draft; where guests are not let in, it is not there for them. */
async function asGuest({ c, contract, session }: Asked, place: Named): Promise<Admitted> {
  if (!contract.letsGuestsIn) throw absent();
  const { deps } = c.var;
  const scope = { as: 'guest', ...place } as const;
  const { table } = await within(deps, scope);
  const person = await readPerson(table, session.person.id);
  const id = person && emailHash(person.email, deps.secrets.linkKey);
  const guest = id && (await readGuest(table, place, id));
  if (!guest || guest.until <= deps.clock.now()) throw absent();
  return { scope };
}

const asApplicant: Admit = async (asked) => {
  const { organization, tenant, purchase } = asked.names;
  const place = {
    person: asked.session.person.id,
    organization: named(OrganizationId, organization),
    tenant: named(TenantId, tenant),
    purchase: named(PurchaseId, purchase),
  };
  const { contract } = asked;
  const admitted = await inOrganization(asked, { as: 'applicant', ...place });
  if (!admitted) return asGuest(asked, place);
  if (contract.roles && !contract.roles.includes(admitted.membership.role))
    throw new DomainError({ code: 'not-permitted' });
  return admitted;
};

const asMember: Admit = async (asked) => {
  const { roles } = asked.contract;
  const admitted = await asOrganization(asked, asked.names['organization']);
  if (roles && !roles.includes(admitted.membership.role))
    throw new DomainError({ code: 'not-permitted' });
  return admitted;
};

/** Members name the organization they act for in the query; without it they act as officials of the tenant. */
const asEither: Admit = async (asked) => {
  const organization = asked.c.req.query('organization');
  return organization === undefined ? asOfficial(asked) : asOrganization(asked, organization);
};

const asPlatform: Admit = async ({ names: { tenant }, session }) => {
  if (!session.isPlatformAdmin) throw absent();
  const person = session.person.id;
  return {
    scope: { as: 'platform', person, ...(tenant && { tenant: named(TenantId, tenant) }) },
  };
};

const asPerson: Admit = async ({ session: { person } }) => ({
  scope: { as: 'person', person: person.id },
});

const admissions: Record<Exclude<Access, 'everyone'>, Admit> = {
  person: asPerson,
  official: asOfficial,
  organization: asMember,
  officialOrOrganization: asEither,
  applicant: asApplicant,
  platform: asPlatform,
};

async function admitted(
  c: Context<Env>,
  { contract, names }: Pick<Asked, 'contract' | 'names'>,
): Promise<Admitted> {
  if (contract.access === 'everyone') {
    const tenant = TenantId.safeParse(names['tenant']).data;
    return { scope: { as: 'resident', ...(tenant && { tenant }) } };
  }
  const session = await sessionOf(c);
  if (!session) throw new DomainError({ code: 'not-signed-in' });
  c.set('session', session);
  if (contract.isSteppedUp) demandProof(session, c.var.deps.clock.now());
  return admissions[contract.access]({ c, contract, names, session });
}

/** Hands the route what has been proven of whoever asks. */
function tell(c: Context<Env>, { actor, membership, facts }: Admitted): void {
  if (actor) c.set('actor', actor);
  if (membership) c.set('membership', membership);
  if (facts) c.set('facts', facts);
}

/** What the installation does with a tenant, it may do with one that is suspended. */
const isChange = ({ method, access: by }: RouteContract) => method !== 'get' && by !== 'platform';

/**
 * The one gate of the JSON API. It reads who may pass off the contract of the route, proves who asks, and
 * hands the route a table that is open as far as that reaches. What has no contract is not there.
 *
 * @param contracts - the routes of the unit
 * @param opened - routes of the way in: they find out who somebody is, so they keep the unit's own table
 */
export const access =
  (contracts: readonly RouteContract[], opened: readonly string[] = []): MiddlewareHandler<Env> =>
  async (c, next) => {
    const asked = contractOf(c, contracts);
    if (!asked) throw absent();
    const { contract } = asked;
    const found = await admitted(c, asked);
    const { scope } = found;
    tell(c, found);
    if (!opened.includes(`${contract.method} ${contract.path}`))
      c.set('deps', await within(c.var.deps, scope));
    if (isChange(contract) && 'tenant' in scope && scope.tenant)
      await demandOpen(c.var.deps, scope.tenant);
    await next();
  };
