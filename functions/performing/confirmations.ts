import type { ConfirmationsRead } from '../../shared/contracts/payment-batches.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { type Confirmation, readConfirmations } from '../../shared/domain/paying/confirmations.ts';
import { isPaid } from '../../shared/domain/purchase/reckoning.ts';
import { listBatches } from '../../shared/store/paying.ts';
import { loadPurchase } from '../../shared/store/purchases.ts';
import type { Reply } from '../../shared/store/replies.ts';
import { invalid } from '../http/problem.ts';
import type { Deps } from '../ports.ts';
import { readTable } from '../spreadsheets/read-table.ts';
import { tenantConfig } from '../tenants.ts';
import { act } from './act.ts';

type By = { tenant: TenantId; actor: Actor; repeat: Reply };

/** What is asked of one row: recorded before, it is `done`; refused, it is called by its problem. */
async function outcomeOf(
  deps: Deps,
  { tenant, actor, repeat }: By,
  { row, outcome, paidFen, paidOn, voucher }: Confirmation,
  keep: boolean,
): Promise<{ outcome: string; isRecorded: boolean }> {
  const isReadable = paidFen !== undefined && paidOn !== undefined && voucher !== undefined;
  if (!row || !isReadable) return { outcome, isRecorded: false };
  const { purchase } = await loadPurchase(deps.table, tenant, row.purchase);
  const payment = purchase.projects[row.organizationId]?.payments.find(
    ({ number }) => number === row.number,
  );
  if (payment && isPaid(payment)) return { outcome: 'done', isRecorded: false };
  if (outcome !== 'fits' || !keep) return { outcome, isRecorded: false };
  const { organizationId, number, reference } = row;
  const asked = { organizationId, number, voucher, amountFen: paidFen, paidOn };
  return act(deps, {
    tenant,
    purchase: row.purchase,
    actor,
    command: { type: 'recordPayment', ...asked },
    repeat: { ...repeat, key: `${repeat.key.slice(0, 60)}-${reference}` },
  }).then(
    () => ({ outcome, isRecorded: true }),
    (error: unknown) => {
      if (!(error instanceof DomainError)) throw error;
      return { outcome: error.name, isRecorded: false };
    },
  );
}

/** Reads confirmations, matches them by our reference, and records those that fit to the fen where asked to. */
export async function importConfirmations(
  deps: Deps,
  { content, keep }: { content: string; keep: boolean },
  by: By,
): Promise<ConfirmationsRead> {
  const table = await readTable(Buffer.from(content, 'base64')).catch(() => {
    throw invalid([{ pointer: '/content', code: 'not-a-list' }]);
  });
  const batches = await listBatches(deps.table, by.tenant);
  const asked = new Map(batches.flatMap(({ rows }) => rows.map((row) => [row.reference, row])));
  const { settings } = await tenantConfig(deps, by.tenant);
  const read = readConfirmations(table, asked, settings.paymentFile?.returned);
  const rows: ConfirmationsRead['rows'] = [];
  for (const one of read.rows) {
    const { line, reference, paidFen, row } = one;
    rows.push({
      line,
      reference,
      ...(paidFen !== undefined && { paidFen }),
      ...(row && { dueFen: row.amountFen, payee: row.payee }),
      ...(await outcomeOf(deps, by, one, keep)),
    });
  }
  return { lacks: read.lacks, rows };
}
