import type { FinalOfferReceipt, Receipt } from '../contracts/applications.ts';
import { genesis } from '../domain/audit/chain.ts';
import type { OrganizationId, PersonId, PurchaseId, TenantId } from '../domain/ids.ts';
import type { Instant } from '../domain/time.ts';
import { withoutDraft } from './application-drafts.ts';
import type { Place } from './application-place.ts';
import { chained } from './audit.ts';
import { check, isNew, put, queryAll, read, remove, transact, write } from './items.ts';
import { type JointPlace, sealedWith, unsealedWith } from './joint.ts';
import { keys, partitions } from './keys.ts';
import type { Table } from './table.ts';

export type StoredReceipt = Receipt & {
  auditHash: string;
  /** The last entry of its chain, where that is not the revision: a final offer has one of its own. */
  auditSeq?: number;
  finalOffer?: FinalOfferReceipt;
};

type Sealed = Place & {
  envelope: string;
  receipt: Receipt;
  /** The receipt it replaces; none for the first submission. */
  former: StoredReceipt | undefined;
  submittedBy: PersonId;
  /** The tenant's time, against which the gate is checked. */
  now: Instant;
  /** The edition of the call it was written for. */
  edition?: number;
  /** Partners that must stand by their terms in the same transaction. */
  consents?: readonly { at: JointPlace; termsHash: string }[];
};
/** The window is open for this edition, and for this organization where only some are asked. */
const gateIsOpen = ({
  now,
  edition = 1,
  organization,
}: Pick<Sealed, 'now' | 'edition' | 'organization'>) => ({
  expression:
    'isOpen = :open AND closesAt > :now AND (attribute_not_exists(edition) OR edition = :edition) AND (attribute_not_exists(invited) OR contains(invited, :organization))',
  values: { ':open': true, ':now': now, ':edition': edition, ':organization': organization },
});

export type SealOutcome = 'sealed' | 'bidding-closed' | 'partner-changed' | 'already-submitted';

/** The receipt of what was sealed or taken back, and its link in the chain of the application. */
const receiptItems = (
  table: Table,
  { tenant, purchase, organization }: Place,
  receipt: Receipt,
  entry: ReturnType<typeof chained>,
) => [
  put(table, {
    ...keys.receipt(organization, tenant, purchase),
    et: 'receipt',
    ...receipt,
    tenant,
    purchase,
    auditHash: entry.hash,
  }),
  put(
    table,
    {
      ...keys.applicationAudit(tenant, purchase, organization, receipt.revision),
      et: 'audit',
      ...entry,
    },
    isNew,
  ),
];

/** Gate, seal, receipt, entry and draft come first. */
const beforeConsents = 4;

/**
 * Writes a sealed application. The gate is checked in the same transaction, so lateness is decided by data,
 * not by who noticed; its audit chain is its own, so that it never meets another application.
 */
export async function putSealed(table: Table, sealed: Sealed): Promise<SealOutcome> {
  const { tenant, purchase, organization, envelope, receipt, former, now, consents = [] } = sealed;
  const { revision } = receipt;
  const isSealed = former !== undefined && !former.withdrawnAt;
  const entry = chained({
    seq: revision,
    at: now,
    actor: `person:${sealed.submittedBy}@organization:${organization}`,
    command: 'submitApplication',
    from: isSealed ? 'sealed' : '',
    to: 'sealed',
    detail: receipt,
    previous: former?.auditHash ?? genesis,
  });
  const replaces = isSealed
    ? { expression: 'revision = :r', values: { ':r': former.revision } }
    : isNew;
  const failed = await transact(table, [
    check(table, keys.gate(tenant, purchase), gateIsOpen(sealed)),
    put(
      table,
      {
        ...keys.sealed(tenant, purchase, organization),
        et: 'sealed',
        envelope,
        revision,
        edition: sealed.edition ?? 1,
      },
      replaces,
    ),
    ...receiptItems(table, { tenant, purchase, organization }, receipt, entry),
    withoutDraft(table, sealed),
    ...consents.map(({ at, termsHash }) => sealedWith(table, at, termsHash, now)),
  ]);
  if (failed.includes(0)) return 'bidding-closed';
  if (failed.some((place) => place > beforeConsents)) return 'partner-changed';
  return failed.length > 0 ? 'already-submitted' : 'sealed';
}

type Withdrawn = Place & {
  former: StoredReceipt;
  receipt: Receipt;
  by: PersonId;
  now: Instant;
  /** Whom it was sealed with: they may answer otherwise again. */
  partners?: readonly JointPlace[];
};

/** Takes the seal away under the gate, with an entry of its own in the chain of the application. */
export async function takeSealed(
  table: Table,
  { tenant, purchase, organization, former, receipt, by, now, partners = [] }: Withdrawn,
): Promise<'withdrawn' | 'bidding-closed' | 'version-conflict'> {
  const { revision } = receipt;
  const entry = chained({
    seq: revision,
    at: now,
    actor: `person:${by}@organization:${organization}`,
    command: 'withdrawApplication',
    from: 'sealed',
    to: '',
    detail: receipt,
    previous: former.auditHash,
  });
  const failed = await transact(table, [
    check(table, keys.gate(tenant, purchase), {
      expression: 'isOpen = :open AND closesAt > :now',
      values: { ':open': true, ':now': now },
    }),
    remove(table, keys.sealed(tenant, purchase, organization), {
      expression: 'revision = :r',
      values: { ':r': former.revision },
    }),
    ...receiptItems(table, { tenant, purchase, organization }, receipt, entry),
    ...partners.map((at) => unsealedWith(table, at)),
  ]);
  if (failed.includes(0)) return 'bidding-closed';
  return failed.length > 0 ? 'version-conflict' : 'withdrawn';
}

export async function readReceipt(table: Table, place: Place): Promise<StoredReceipt | undefined> {
  const { organization, tenant, purchase } = place;
  const item = await read(table, keys.receipt(organization, tenant, purchase));
  return (
    item && {
      receipt: String(item['receipt']),
      revision: Number(item['revision']),
      submittedAt: item['submittedAt'] as Instant,
      ...(item['withdrawnAt'] !== undefined && { withdrawnAt: item['withdrawnAt'] as Instant }),
      auditHash: String(item['auditHash']),
      ...(item['auditSeq'] !== undefined && { auditSeq: Number(item['auditSeq']) }),
      ...(item['finalOffer'] !== undefined && {
        finalOffer: item['finalOffer'] as FinalOfferReceipt,
      }),
      ...(item['edition'] !== undefined && { edition: Number(item['edition']) }),
    }
  );
}

/** Where an organization has applied. */
export async function listReceipts(table: Table, organization: OrganizationId) {
  const items = await queryAll(table, partitions.receipts(organization));
  const standing = items.filter((item) => item['withdrawnAt'] === undefined);
  return standing.map((item) => ({
    tenant: item['tenant'] as TenantId,
    purchase: item['purchase'] as PurchaseId,
  }));
}

/** The envelopes of a purchase. Of use to the opener alone. */
export async function readSealed(table: Table, tenant: TenantId, purchase: PurchaseId) {
  const [items, confirmed] = await Promise.all([
    queryAll(table, partitions.sealed(tenant, purchase)),
    queryAll(table, partitions.confirmed(tenant, purchase)),
  ]);
  const editions = new Map(
    confirmed.map((item) => [String(item['SK']).slice('CNF#'.length), Number(item['edition'])]),
  );
  return items.map((item) => {
    const organizationId = String(item['SK']).slice('APP#'.length) as OrganizationId;
    return {
      organizationId,
      envelope: String(item['envelope']),
      /** The latest edition of the call it was sealed or confirmed for. */
      edition: Math.max(Number(item['edition'] ?? 1), editions.get(organizationId) ?? 1),
    };
  });
}

/**
 * Says of a sealed application that it holds for `edition` as well. What is sealed stays as it is; its receipt
 * says the edition.
 */
export async function putConfirmation(
  table: Table,
  confirmation: Place & {
    edition: number;
    receipt: StoredReceipt;
    by: PersonId;
    now: Instant;
  },
): Promise<'confirmed' | 'refused'> {
  const { tenant, purchase, organization, edition, receipt, now } = confirmation;
  const { auditHash: _hash, ...held } = receipt;
  const failed = await transact(table, [
    check(table, keys.gate(tenant, purchase), gateIsOpen(confirmation)),
    put(table, {
      ...keys.confirmed(tenant, purchase, organization),
      et: 'confirmation',
      edition,
      by: confirmation.by,
      at: now,
    }),
    put(
      table,
      {
        ...keys.receipt(organization, tenant, purchase),
        et: 'receipt',
        ...held,
        edition,
        tenant,
        purchase,
        auditHash: receipt.auditHash,
      },
      { expression: 'receipt = :r', values: { ':r': receipt.receipt } },
    ),
  ]);
  return failed.length > 0 ? 'refused' : 'confirmed';
}

/**
 * Notes that an organization has to hear of changes of the call. It lies with the seals: nobody with a post finds
 * it, and nothing counts it.
 */
export const putWatcher = (table: Table, { tenant, purchase, organization }: Place) =>
  write(table, { ...keys.watcher(tenant, purchase, organization), et: 'watcher' });

/** Whom changes of the call concern: who has begun or sealed an application. Of use to the opener alone. */
export async function readWatchers(table: Table, tenant: TenantId, purchase: PurchaseId) {
  const [watching, sealed] = await Promise.all([
    queryAll(table, partitions.watchers(tenant, purchase)),
    queryAll(table, partitions.sealed(tenant, purchase)),
  ]);
  const ids = [
    ...watching.map((item) => String(item['SK']).slice('WATCH#'.length)),
    ...sealed.map((item) => String(item['SK']).slice('APP#'.length)),
  ];
  return [...new Set(ids)].sort() as OrganizationId[];
}
