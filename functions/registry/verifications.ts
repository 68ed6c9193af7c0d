import type * as z from 'zod';
import { type RequestVerification, Verification } from '../../shared/contracts/organizations.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { OrganizationId, PersonId, TenantId } from '../../shared/domain/ids.ts';
import { readPassport } from '../../shared/store/passports.ts';
import { readOrganization } from '../../shared/store/people.ts';
import { record } from '../../shared/store/record.ts';
import { listTenants } from '../../shared/store/tenants.ts';
import { readVerification, verificationWrite } from '../../shared/store/verifications.ts';
import type { Deps } from '../ports.ts';
import { within } from '../within.ts';

type Place = { organization: OrganizationId; tenant: TenantId; person: PersonId };

/**
 * The services of a member at a tenant that exists: what the tenant keeps about this organization is in reach,
 * nothing else of it.
 */
export async function atTenant(deps: Deps, { organization, tenant, person }: Place) {
  const { table } = await within(deps, { as: 'person', person });
  const summary = (await listTenants(table)).find(({ id }) => id === tenant);
  if (!summary) throw new DomainError({ code: 'not-found' });
  return {
    summary,
    inside: await within(deps, { as: 'organization', person, organization, tenant }),
  };
}

type Asked = Place & { actor: Actor };

async function write(deps: Deps, { organization, tenant, actor }: Asked, next: Verification) {
  const now = deps.clock.now();
  await record(deps.table, {
    subject: { organization, kind: 'verification', id: tenant },
    writes: () => [verificationWrite(deps.table, next)],
    actor,
    origin: deps.origin,
    command: next.status === 'withdrawn' ? 'withdrawVerification' : 'requestVerification',
    after: { tenant, shows: next.shows },
    now,
    worldNow: now,
  });
}

/**
 * Asks a tenant to verify what the organization chose to show it: a copy of that, and nothing more. No condition
 * of applying anywhere (LAW §22, REG §20).
 *
 * @throws {DomainError} `consent-missing`
 */
export async function requestVerification(
  deps: Deps,
  asked: Asked,
  { shows, consents }: z.infer<typeof RequestVerification>,
): Promise<void> {
  if (!consents) throw new DomainError({ code: 'consent-missing' });
  const { summary, inside } = await atTenant(deps, asked);
  const { organization: id, tenant } = asked;
  const [organization, { passport }, before] = await Promise.all([
    readOrganization(inside.table, id),
    readPassport(inside.table, id),
    readVerification(inside.table, tenant, id),
  ]);
  if (!organization) throw new DomainError({ code: 'not-found' });
  const { name, creditCode } = organization;
  const shown = Object.fromEntries(shows.map((section) => [section, passport[section]]));
  await write(
    inside,
    asked,
    Verification.parse({
      tenant,
      tenantName: summary.name,
      organization: { id, name, creditCode },
      status: 'requested',
      requestedAt: deps.clock.now(),
      revision: (before?.revision ?? 0) + 1,
      shows,
      shown: JSON.parse(JSON.stringify(shown)),
    }),
  );
}

/** Takes the copy away from the tenant; that it was asked stays in both records. */
export async function withdrawVerification(deps: Deps, asked: Asked): Promise<void> {
  const { inside } = await atTenant(deps, asked);
  const before = await readVerification(inside.table, asked.tenant, asked.organization);
  if (!before) throw new DomainError({ code: 'not-found' });
  const { tenant, tenantName, organization, requestedAt, revision } = before;
  await write(inside, asked, {
    tenant,
    tenantName,
    organization,
    requestedAt,
    status: 'withdrawn',
    revision: revision + 1,
    shows: [],
    shown: {},
  });
}
