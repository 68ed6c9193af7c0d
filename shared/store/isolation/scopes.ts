import type { OrganizationId, PersonId, PurchaseId, TenantId } from '../../domain/ids.ts';

/**
 * On whose behalf the table is asked. Every request of a person is served inside one of these, and reaches
 * the partitions `partition-table.ts` lists for it, no others.
 */
export type Scope =
  /** Finding out who somebody is, before anything of a tenant is touched. */
  | { as: 'identity' }
  /** Somebody without an account, in one tenant or, with a ballot, at one purchase. */
  | { as: 'resident'; tenant?: TenantId; purchase?: PurchaseId }
  /** Somebody signed in, with what is their own. */
  | { as: 'person'; person: PersonId }
  | { as: 'official'; person: PersonId; tenant: TenantId }
  /** An official who names somebody by address: an account is found or begun, and never read. */
  | { as: 'inviter'; person: PersonId; tenant: TenantId }
  /** A member of an organization; with `tenant` and `purchase` where it bids or works. */
  | {
      as: 'organization';
      person: PersonId;
      organization: OrganizationId;
      tenant?: TenantId;
      purchase?: PurchaseId;
    }
  /** A member of an organization that writes and seals an application for one call: it touches no purchase. */
  | {
      as: 'applicant';
      person: PersonId;
      organization: OrganizationId;
      tenant: TenantId;
      purchase: PurchaseId;
    }
  /** Somebody from outside who was invited to write at one application. */
  | {
      as: 'guest';
      person: PersonId;
      organization: OrganizationId;
      tenant: TenantId;
      purchase: PurchaseId;
    }
  /** The job that reminds one organization of what ends in its passport. */
  | { as: 'keeper'; organization: OrganizationId }
  /** The job that tells those of one room what is new in it. */
  | { as: 'herald'; tenant: TenantId; purchase: PurchaseId; organization: OrganizationId }
  /** An administrator of the installation; with `tenant` while taking one on board or changing its standing. */
  | { as: 'platform'; person: PersonId; tenant?: TenantId }
  /** The queues that are read across tenants: what is due, undelivered, open. */
  | { as: 'queues' }
  /** Sends the mails that follow from a change: knows addresses and what is to be sent, nothing else. */
  | { as: 'courier' }
  /** Compares by keyed hashes what was used in which district; sees nothing of any of them. */
  | { as: 'matcher' }
  /** The workflow, the outbox and the jobs, at work for one tenant. */
  | { as: 'system'; tenant: TenantId }
  /** Writes the chains of the applications of one opened purchase into an export. */
  | { as: 'exporter'; tenant: TenantId; purchase: PurchaseId }
  /** The job that deletes one tenant whose day has come. */
  | { as: 'eraser'; tenant: TenantId }
  /** What looks at the files that were handed in at one purchase. */
  | { as: 'scanner'; tenant: TenantId; purchase: PurchaseId }
  /** What undoes the seals of one purchase, and nothing else can. */
  | { as: 'opener'; tenant: TenantId; purchase: PurchaseId };

export type ScopeKind = Scope['as'];

/** The names in a scope, as partition patterns spell them. */
export const scopeTags = ['tenant', 'purchase', 'organization', 'person'] as const;
export type ScopeTag = (typeof scopeTags)[number];
