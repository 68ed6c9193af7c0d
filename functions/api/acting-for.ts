import * as z from 'zod';
import type { Session } from '../../shared/contracts/sessions.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { OrganizationId, type TenantId } from '../../shared/domain/ids.ts';
import { officialOf, organizationOf } from '../http/session.ts';
import type { Deps } from '../ports.ts';

/** A member names the organization they act for; without it they act as an official of the tenant. */
export const ActingFor = z.object({ organization: OrganizationId.optional() });

/** @throws {DomainError} `not-found` for a tenant or organization the session has nothing to do with */
export const actorOf = async (
  deps: Deps,
  session: Session,
  tenant: TenantId,
  organization: OrganizationId | undefined,
): Promise<Actor> =>
  organization ? organizationOf(session, organization).actor : officialOf(deps, session, tenant);
