import { Verification, VerificationSummary } from '../contracts/organizations.ts';
import type { OrganizationId, TenantId } from '../domain/ids.ts';
import { isNew, put, queryAll, read } from './items.ts';
import { indexKeys, keys } from './keys.ts';
import type { Write } from './record.ts';
import type { Table } from './table.ts';

export async function readVerification(
  table: Table,
  tenant: TenantId,
  organization: OrganizationId,
): Promise<Verification | undefined> {
  const item = await read(table, keys.verification(tenant, organization));
  return item && Verification.parse(item['data']);
}

/** Writes over the revision before it; somebody who was quicker is not written over. */
export function verificationWrite(table: Table, verification: Verification): Write {
  const { tenant, organization, status, requestedAt, revision } = verification;
  return {
    item: put(
      table,
      {
        ...keys.verification(tenant, organization.id),
        ...indexKeys.verification(tenant, organization.id, { status, at: requestedAt }),
        et: 'verification',
        revision,
        data: verification,
        sum: VerificationSummary.parse(verification),
      },
      revision === 1
        ? isNew
        : { expression: 'revision = :before', values: { ':before': revision - 1 } },
    ),
    otherwise: { code: 'version-conflict' },
  };
}

const summaries = (items: readonly Record<string, unknown>[]) =>
  items.map((item) => VerificationSummary.parse(item['sum']));

/** A tenant's queue, first those that wait, longest first; what was withdrawn is not shown. */
export async function listVerifications(
  table: Table,
  tenant: TenantId,
): Promise<VerificationSummary[]> {
  const all = summaries(
    await queryAll(table, { pk: indexKeys.verificationsOf(tenant), index: 'GSI1' }),
  );
  return all.filter(({ status }) => status !== 'withdrawn');
}

/** Where an organization asked, and what it was told. */
export async function verificationsOf(
  table: Table,
  organization: OrganizationId,
): Promise<VerificationSummary[]> {
  return summaries(
    await queryAll(table, {
      pk: indexKeys.withTenants(organization),
      index: 'GSI2',
      begins: 'V#',
    }),
  );
}
