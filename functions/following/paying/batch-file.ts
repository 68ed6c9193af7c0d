import type { BatchFile } from '../../../shared/contracts/payment-batches.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { sheetOf } from '../../../shared/domain/paying/batch.ts';
import { plainPaymentFile } from '../../../shared/domain/settings/presets/payment-file.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import { readBatch } from '../../../shared/store/paying.ts';
import type { Deps } from '../../ports.ts';
import { writeCsv, writeWorkbook } from '../../spreadsheets/write-table.ts';
import { tenantConfig } from '../../tenants.ts';

/** In the columns of the tenant's finance bureau as they are set now.
 * @throws {DomainError} `not-found` */
export async function batchFile(deps: Deps, tenant: TenantId, id: string): Promise<BatchFile> {
  const batch = await readBatch(deps.table, tenant, id);
  if (!batch) throw new DomainError({ code: 'not-found' });
  const { settings } = await tenantConfig(deps, tenant);
  const rows = sheetOf(batch, settings.paymentFile ?? plainPaymentFile);
  return {
    name: `拨款-${dayOf(batch.madeAt)}-${id.slice(0, 6)}`,
    csv: writeCsv(rows).toString('base64'),
    xlsx: writeWorkbook(rows).toString('base64'),
    rows: batch.rows.length,
  };
}
