import type { Receipt } from '../contracts/applications.ts';
import { genesis } from '../domain/audit/chain.ts';
import type { OrganizationId, PersonId, PurchaseId, TenantId } from '../domain/ids.ts';
import type { Purchase } from '../domain/purchase/purchase.ts';
import type { Instant } from '../domain/time.ts';
import { chained } from './audit.ts';
import { check, isNew, put, queryAll, read, transact, write } from './items.ts';
import { keys, partitions } from './keys.ts';
import type { Table } from './table.ts';

export type StoredReceipt = Receipt & { auditHash: string };
export type Place = { tenant: TenantId; purchase: PurchaseId; organization: OrganizationId };

type Sealed = Place & {
  envelope: string;
  receipt: Receipt;
  /** The receipt it replaces; none for the first submission. */
  former: StoredReceipt | undefined;
  submittedBy: PersonId;
  /** The tenant's time, against which the gate is checked. */
  now: Instant;
};
export type SealOutcome = 'sealed' | 'bidding-closed' | 'already-submitted';

/**
 * Writes a sealed application. The gate is checked in the same transaction, so lateness is decided by data,
 * not by who noticed; its audit chain is its own, so that it never meets another application.
 */
export async function putSealed(table: Table, sealed: Sealed): Promise<SealOutcome> {
  const { tenant, purchase, organization, envelope, receipt, former, now } = sealed;
  const { revision } = receipt;
  const entry = chained({
    seq: revision,
    at: now,
    actor: `person:${sealed.submittedBy}@organization:${organization}`,
    command: 'submitApplication',
    from: former ? 'sealed' : '',
    to: 'sealed',
    detail: receipt,
    previous: former?.auditHash ?? genesis,
  });
  const replaces = former
    ? { expression: 'revision = :r', values: { ':r': former.revision } }
    : isNew;
  const failed = await transact(table, [
    check(table, keys.gate(tenant, purchase), {
      expression: 'isOpen = :open AND closesAt > :now',
      values: { ':open': true, ':now': now },
    }),
    put(
      table,
      { ...keys.sealed(tenant, purchase, organization), et: 'sealed', envelope, revision },
      replaces,
    ),
    put(table, {
      ...keys.receipt(organization, tenant, purchase),
      et: 'receipt',
      ...receipt,
      tenant,
      purchase,
      auditHash: entry.hash,
    }),
    put(table, {
      ...keys.applicationAudit(tenant, purchase, organization, revision),
      et: 'audit',
      ...entry,
    }),
  ]);
  if (failed.includes(0)) return 'bidding-closed';
  return failed.length > 0 ? 'already-submitted' : 'sealed';
}

export async function readReceipt(table: Table, place: Place): Promise<StoredReceipt | undefined> {
  const { organization, tenant, purchase } = place;
  const item = await read(table, keys.receipt(organization, tenant, purchase));
  return (
    item && {
      receipt: String(item['receipt']),
      revision: Number(item['revision']),
      submittedAt: item['submittedAt'] as Instant,
      auditHash: String(item['auditHash']),
    }
  );
}

/** Where an organization has applied. */
export async function listReceipts(table: Table, organization: OrganizationId) {
  const items = await queryAll(table, partitions.receipts(organization));
  return items.map((item) => ({
    tenant: item['tenant'] as TenantId,
    purchase: item['purchase'] as PurchaseId,
  }));
}

/** The envelopes of a purchase. Of use to the opener alone. */
export async function readSealed(table: Table, tenant: TenantId, purchase: PurchaseId) {
  const items = await queryAll(table, partitions.sealed(tenant, purchase));
  return items.map((item) => ({
    organizationId: String(item['SK']).slice('APP#'.length) as OrganizationId,
    envelope: String(item['envelope']),
  }));
}

const abreast = 25;

/**
 * Stores the applications of a purchase that is about to be opened: there may be more of them than one
 * transaction holds. Until the purchase itself says that it was opened, nobody finds them. Seals hold the
 * same however often they are undone, so what a run that broke off has stored stays.
 */
export async function putOpened(table: Table, { tenantId, id, applications }: Purchase) {
  const opened = Object.entries(applications);
  for (let done = 0; done < opened.length; done += abreast)
    await Promise.all(
      opened
        .slice(done, done + abreast)
        .map(([organization, data]) =>
          write(
            table,
            { ...keys.child(tenantId, id, 'APP#', organization), et: 'applications', data },
            isNew,
          ),
        ),
    );
}
