import type { AnswerPartnership, Partnerships } from '../../shared/contracts/ideas.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { Match } from '../../shared/domain/ideas/idea.ts';
import type { OrganizationId, PersonId, TenantId } from '../../shared/domain/ids.ts';
import { matchesFor, matchWrite, readMatch } from '../../shared/store/ideas.ts';
import { record } from '../../shared/store/record.ts';
import { listTenants } from '../../shared/store/tenants.ts';
import type { Deps } from '../ports.ts';
import { demandOpen, tenantConfig, tenantNow } from '../tenants.ts';
import { within } from '../within.ts';

export async function partnershipsOf(
  deps: Deps,
  organization: OrganizationId,
  person: PersonId,
): Promise<Partnerships> {
  const outside = await within(deps, { as: 'person', person });
  const [found, tenants] = await Promise.all([
    matchesFor(deps.table, organization),
    listTenants(outside.table),
  ]);
  return {
    items: found.map(({ tenant: id, match }) => ({
      tenant: { id, name: tenants.find((one) => one.id === id)?.name ?? id },
      match,
    })),
  };
}

type Place = { organization: OrganizationId; tenant: TenantId; person: PersonId; actor: Actor };

/**
 * An organization takes an idea on, under an agreement with whoever had it, or declines. Its own chain keeps it.
 *
 * @throws {DomainError} `not-found` where nobody asked; `illegal-move` once it was answered
 */
export async function answerPartnership(
  deps: Deps,
  { organization, tenant, person, actor }: Place,
  { idea, accepts, agreementSha256 }: AnswerPartnership,
): Promise<void> {
  const inside = await within(deps, { as: 'organization', person, organization, tenant });
  const before = await readMatch(inside.table, tenant, organization, idea);
  if (!before) throw new DomainError({ code: 'not-found' });
  if (before.state !== 'asked') throw new DomainError({ code: 'illegal-move' });
  await demandOpen(inside, tenant);
  const now = await tenantNow(inside, await tenantConfig(inside, tenant));
  const match: Match = {
    ...before,
    state: accepts ? 'accepted' : 'declined',
    answeredAt: now,
    ...(accepts && agreementSha256 && { agreementSha256 }),
  };
  await record(inside.table, {
    subject: { organization, kind: 'idea', id: tenant },
    writes: () => [matchWrite(inside.table, tenant, match, 'asked')],
    actor,
    origin: deps.origin,
    command: accepts ? 'acceptPartnership' : 'declinePartnership',
    after: { tenant, idea, ...(agreementSha256 && { agreementSha256 }) },
    now,
    worldNow: deps.clock.now(),
  });
}
