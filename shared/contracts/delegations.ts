import * as z from 'zod';
import { DelegationId, PersonId, PurchaseId, TenantId } from '../domain/ids.ts';
import { Delegation, DelegationScope, delegationStandings } from '../domain/policy/delegation.ts';
import { Post } from '../domain/policy/posts.ts';

const Reason = z.string().trim().min(4).max(300);
const Day = z.iso.date();

export const DelegationPath = z.object({ tenant: TenantId, delegation: DelegationId });

/** Puts one's approvals in somebody else's hands; days are whole days in the tenant. */
export const GiveDelegation = z
  .object({
    /** Somebody who is away, when an administrator gives it for them. */
    from: PersonId.optional(),
    to: PersonId,
    scope: DelegationScope,
    firstDay: Day,
    lastDay: Day,
    reason: Reason,
  })
  .meta({ id: 'GiveDelegation' });
export type GiveDelegation = z.infer<typeof GiveDelegation>;

export const RevokeDelegation = z.object({ reason: Reason }).meta({ id: 'RevokeDelegation' });
export type RevokeDelegation = z.infer<typeof RevokeDelegation>;

export const DelegationDone = z
  .object({ id: DelegationId, version: z.int() })
  .meta({ id: 'DelegationDone' });
export type DelegationDone = z.infer<typeof DelegationDone>;

export const DelegationView = Delegation.omit({ isBegun: true, isEndTold: true })
  .extend({
    standing: z.enum(delegationStandings),
    version: z.int(),
    /** May the reader withdraw it? */
    isRevocable: z.boolean(),
  })
  .meta({ id: 'Delegation' });
export type DelegationView = z.infer<typeof DelegationView>;

/** The longest a delegation may last, in days. No law names one: what is not set is ours. */
const Limit = z.object({ maximumDays: z.int(), isSet: z.boolean(), version: z.int() });

/** The reader's own delegations, both ways; all of them for administrators and auditors. */
export const Delegations = z
  .object({
    items: z.array(DelegationView),
    /** Who may decide for whom: everybody whose posts approve. */
    people: z.array(z.object({ personId: PersonId, name: z.string(), posts: z.array(Post) })),
    names: z.record(z.string(), z.string()),
    /** Purchases that still run, for a delegation of one. */
    purchases: z.array(z.object({ id: PurchaseId, title: z.string() })),
    limit: Limit,
    today: Day,
    me: PersonId,
    mayGiveForOthers: z.boolean(),
  })
  .meta({ id: 'Delegations' });
export type Delegations = z.infer<typeof Delegations>;

export const SetDelegationLimit = z
  .object({ maximumDays: z.int().min(1).max(366), reason: Reason })
  .meta({ id: 'SetDelegationLimit' });
export const DelegationLimit = Limit.meta({ id: 'DelegationLimit' });
export type DelegationLimit = z.infer<typeof DelegationLimit>;
