import type * as z from 'zod';
import type { CapacityOverview, CapacityView } from '../../shared/contracts/capacity.ts';
import type {
  OrganizationMembers,
  PassportView,
  RegisterOrganization,
  RequestVerification,
  SavePassport,
  Verification,
  VerificationSummary,
} from '../../shared/contracts/organizations.ts';
import type {
  CapacityIndicators,
  OrganizationCapacityCommand,
  TenantCapacityCommand,
} from '../../shared/domain/organization/capacity.ts';
import type { OrganizationRole } from '../../shared/domain/policy/posts.ts';
import { ask, type Wish } from './ask.ts';

const own = '/api/organizations/:organization';
const seen = (version: number) => ({ 'if-match': `"v${version}"` });

export const registerOrganization = (json: z.input<typeof RegisterOrganization>, wish: Wish) =>
  ask('$post', '/api/organizations', { json }, wish(json));

export const getPassport = (organization: string) =>
  ask('$get', `${own}/passport`, { param: { organization } }) as Promise<PassportView>;
export const savePassport = (
  organization: string,
  json: z.input<typeof SavePassport>,
  version: number,
) =>
  ask(
    '$put',
    `${own}/passport`,
    { param: { organization }, json },
    seen(version),
  ) as Promise<PassportView>;

type Members = Promise<OrganizationMembers>;
export const getMembers = (organization: string) =>
  ask('$get', `${own}/members`, { param: { organization } }) as Members;
export const inviteMember = (
  organization: string,
  json: { email: string; name: string; role: OrganizationRole },
  version: number,
) =>
  ask('$post', `${own}/invitations`, { param: { organization }, json }, seen(version)) as Members;
export const takeInvitationBack = (organization: string, invitation: string) =>
  ask('$delete', `${own}/invitations/:invitation`, {
    param: { organization, invitation },
  }) as Members;
export const changeRole = (
  place: { organization: string; person: string },
  role: OrganizationRole,
  version: number,
) =>
  ask('$put', `${own}/members/:person`, { param: place, json: { role } }, seen(version)) as Members;
export const removeMember = (place: { organization: string; person: string }, version: number) =>
  ask('$delete', `${own}/members/:person`, { param: place }, seen(version)) as Members;
export const getInvitation = (organization: string, invitation: string) =>
  ask('$get', `${own}/invitations/:invitation`, { param: { organization, invitation } });
export const acceptInvitation = (organization: string, invitation: string) =>
  ask('$post', `${own}/invitations/:invitation/acceptance`, {
    param: { organization, invitation },
    json: { accepts: true },
  });

type Summaries = Promise<{ items: VerificationSummary[] }>;
export const getOwnVerifications = (organization: string) =>
  ask('$get', `${own}/verifications`, { param: { organization } }) as Summaries;
export const requestVerification = (
  place: { organization: string; tenant: string },
  json: z.input<typeof RequestVerification>,
) => ask('$put', `${own}/verifications/:tenant`, { param: place, json }) as Summaries;
export const withdrawVerification = (place: { organization: string; tenant: string }) =>
  ask('$delete', `${own}/verifications/:tenant`, { param: place }) as Summaries;

export const getOwnCapacity = (organization: string) =>
  ask('$get', `${own}/capacity`, { param: { organization } }) as Promise<{ items: CapacityView[] }>;
export const addToOwnCapacity = (
  place: { organization: string; tenant: string },
  json: z.input<typeof OrganizationCapacityCommand>,
) => ask('$post', `${own}/capacity/:tenant`, { param: place, json }) as Promise<CapacityView>;

const care = '/api/t/:tenant';
export const getVerifications = (tenant: string) =>
  ask('$get', `${care}/verifications`, { param: { tenant } }) as Summaries;
export const getVerification = (place: { tenant: string; organization: string }) =>
  ask('$get', `${care}/verifications/:organization`, { param: place }) as Promise<Verification>;
export const decideVerification = (
  place: { tenant: string; organization: string },
  json: { decision: 'verified' | 'rejected'; reason: string },
  revision: number,
) =>
  ask(
    '$post',
    `${care}/verifications/:organization`,
    { param: place, json },
    seen(revision),
  ) as Promise<Verification>;

export const getCapacity = (tenant: string) =>
  ask('$get', `${care}/capacity`, { param: { tenant } }) as Promise<CapacityOverview>;
export const saveIndicators = (tenant: string, json: CapacityIndicators, version: number) =>
  ask(
    '$put',
    `${care}/capacity/indicators`,
    { param: { tenant }, json },
    seen(version),
  ) as Promise<CapacityOverview>;
export const getCapacityPlan = (place: { tenant: string; organization: string }) =>
  ask('$get', `${care}/capacity/:organization`, { param: place }) as Promise<CapacityView>;
export const changeCapacity = (
  place: { tenant: string; organization: string },
  json: z.input<typeof TenantCapacityCommand>,
) =>
  ask('$post', `${care}/capacity/:organization`, { param: place, json }) as Promise<CapacityView>;
