import type * as z from 'zod';
import type {
  DelegationDone,
  Delegations,
  DelegationView,
  GiveDelegation,
} from '../../shared/contracts/delegations.ts';
import { ask, type Wish } from './ask.ts';

export type { Delegations, DelegationView };
export type Proposal = z.input<typeof GiveDelegation>;

const all = '/api/t/:tenant/delegations';

export const getDelegations = (tenant: string) =>
  ask('$get', all, { param: { tenant } }) as Promise<Delegations>;

export const giveDelegation = (tenant: string, json: Proposal, wish: Wish) =>
  ask('$post', all, { param: { tenant }, json }, wish(json)) as Promise<DelegationDone>;

export const revokeDelegation = (
  tenant: string,
  { id: delegation, version }: Pick<DelegationView, 'id' | 'version'>,
  reason: string,
  wish: Wish,
) =>
  ask(
    '$post',
    '/api/t/:tenant/delegations/:delegation/revocation',
    { param: { tenant, delegation }, json: { reason } },
    { ...wish({ delegation, version, reason }), 'if-match': `"v${version}"` },
  ) as Promise<DelegationDone>;
