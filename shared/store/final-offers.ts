import type { OrganizationId, PersonId, PurchaseId, TenantId } from '../domain/ids.ts';
import type { Instant } from '../domain/time.ts';
import type { Place } from './application-place.ts';
import type { StoredReceipt } from './applications.ts';
import { chained } from './audit.ts';
import { check, put, queryAll, transact } from './items.ts';
import { keys, partitions } from './keys.ts';
import type { Table } from './table.ts';

type Offer = Place & {
  envelope: string;
  receipt: string;
  /** The receipt of the application it betters. */
  applied: StoredReceipt;
  by: PersonId;
  now: Instant;
};

/**
 * Keeps a sealed final offer beside the seals, in place of an earlier one. The purchase is not touched, so that its
 * version does not count offers; that it still takes them, and from this applicant, is checked in the same
 * transaction. The entry goes into the chain of the application.
 */
export async function putFinalOffer(
  table: Table,
  { tenant, purchase, organization, envelope, receipt, applied, by, now }: Offer,
): Promise<'sealed' | 'offers-closed' | 'version-conflict'> {
  const { auditHash, auditSeq, ...held } = applied;
  const seq = (auditSeq ?? applied.revision) + 1;
  const entry = chained({
    seq,
    at: now,
    actor: `person:${by}@organization:${organization}`,
    command: 'submitFinalOffer',
    from: 'finalOffers',
    to: 'finalOffers',
    detail: { receipt },
    previous: auditHash,
  });
  const failed = await transact(table, [
    check(table, keys.purchase(tenant, purchase), {
      expression:
        '#state = :asked AND deadlines.finalOffers.#at > :now AND attribute_not_exists(frozenAt)',
      names: { '#state': 'state', '#at': 'at' },
      values: { ':asked': 'finalOffers', ':now': now },
    }),
    check(table, keys.child(tenant, purchase, 'APP#', organization), {
      expression: '#data.eligibility = :eligible',
      names: { '#data': 'data' },
      values: { ':eligible': 'eligible' },
    }),
    put(table, {
      ...keys.finalOffer(tenant, purchase, organization),
      et: 'finalOffer',
      envelope,
      receipt,
      at: now,
      by,
    }),
    put(
      table,
      {
        ...keys.receipt(organization, tenant, purchase),
        et: 'receipt',
        ...held,
        tenant,
        purchase,
        finalOffer: { receipt, at: now },
        auditHash: entry.hash,
        auditSeq: seq,
      },
      { expression: 'auditHash = :hash', values: { ':hash': auditHash } },
    ),
    put(table, {
      ...keys.applicationAudit(tenant, purchase, organization, seq),
      et: 'audit',
      ...entry,
    }),
  ]);
  if (failed.includes(0) || failed.includes(1)) return 'offers-closed';
  return failed.length > 0 ? 'version-conflict' : 'sealed';
}

/** The sealed final offers of a purchase. Of use to the opener alone. */
export async function readFinalOffers(table: Table, tenant: TenantId, purchase: PurchaseId) {
  const items = await queryAll(table, partitions.finalOffers(tenant, purchase));
  return items.map((item) => ({
    organizationId: String(item['SK']).slice('OFR#'.length) as OrganizationId,
    envelope: String(item['envelope']),
    receipt: String(item['receipt']),
    at: item['at'] as Instant,
    by: item['by'] as PersonId,
  }));
}
