import type * as z from 'zod';
import type { BatchMade, MakeBatch } from '../../shared/contracts/payment-batches.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { PersonId, PurchaseId, TenantId } from '../../shared/domain/ids.ts';
import type { BatchRow, PaymentBatch } from '../../shared/domain/paying/batch.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { lookOf } from '../../shared/domain/purchase/sight.ts';
import { entryIdOf } from '../../shared/store/ledger.ts';
import { readPayee } from '../../shared/store/payee.ts';
import { batchWrite, readBatch } from '../../shared/store/paying.ts';
import { loadPurchase } from '../../shared/store/purchases.ts';
import { record } from '../../shared/store/record.ts';
import type { Reply } from '../../shared/store/replies.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';
import { act } from './act.ts';

type Asked = z.infer<typeof MakeBatch>['payments'];
type By = { tenant: TenantId; actor: Actor; person: PersonId; repeat: Reply };
type Left = BatchMade['left'];

/** A code people can copy: it follows from the payment, so a payment has one in every batch. */
const referenceOf = ({ purchase, organizationId, number }: Asked[number]) =>
  entryIdOf('payment', purchase, organizationId, String(number)).slice(0, 12);

async function rowOf(
  deps: Deps,
  tenant: TenantId,
  purchase: Purchase,
  asked: Asked[number],
): Promise<BatchRow | { why: string }> {
  const { organizationId, number } = asked;
  const project = purchase.projects[organizationId];
  const payment = project?.payments.find((one) => one.number === number);
  if (!project || !payment) return { why: 'not-found' };
  const place = { tenant, purchase: purchase.id, organization: organizationId };
  const account = await readPayee(deps.table, place);
  if (!account) return { why: 'account-missing' };
  if (account.next) return { why: 'account-changing' };
  const { plan } = purchase;
  const creditCode = project.contract?.provider.creditCode;
  const { settings } = await tenantConfig(deps, tenant);
  const source = settings.fundSources?.find(({ kind }) => kind === plan.fundSource);
  return {
    reference: referenceOf(asked),
    ...asked,
    payee: account.holder,
    ...(creditCode && { creditCode }),
    bank: account.bank,
    account: account.account,
    amountFen: payment.amountFen,
    purpose: `${plan.title} 第${number}笔`.slice(0, 100),
    title: plan.title,
    ...(source && { fundSource: source.name.zh }),
    contractNumber: project.contract?.number ?? '',
  };
}

const codeOf = (error: unknown) => {
  if (error instanceof DomainError) return error.name;
  throw error;
};

/** Marks the payments of one purchase as sent; each by itself, so that one that may not go keeps no other back. */
async function sendOf(
  deps: Deps,
  { tenant, actor, repeat }: By,
  batch: string,
  id: PurchaseId,
  asked: Asked,
): Promise<{ rows: BatchRow[]; left: Left }> {
  const { purchase } = await loadPurchase(deps.table, tenant, id);
  if (!lookOf(purchase, actor)) throw new DomainError({ code: 'not-found' });
  const rows: BatchRow[] = [];
  const left: Left = [];
  for (const one of asked) {
    const row = await rowOf(deps, tenant, purchase, one);
    if ('why' in row) {
      left.push({ ...one, why: row.why });
      continue;
    }
    const { organizationId, number } = one;
    const payments = [{ organizationId, number }];
    const key = `${repeat.key.slice(0, 60)}-${row.reference}`;
    const command = { type: 'sendPayments', batch, payments } as const;
    const request = { tenant, purchase: id, actor, command, repeat: { ...repeat, key } };
    await act(deps, request).then(
      () => rows.push(row),
      (error: unknown) => left.push({ ...one, why: codeOf(error) }),
    );
  }
  return { rows, left };
}

/**
 * Puts approved payments into a batch, whatever purchases they are of. What cannot go is left out with the reason. Asked
 * again under the same key, what broke off half-way goes on.
 */
export async function makeBatch(deps: Deps, payments: Asked, by: By): Promise<BatchMade> {
  const { tenant, actor, person, repeat } = by;
  const id = entryIdOf('batch', tenant, repeat.principal, repeat.key);
  const known = await readBatch(deps.table, tenant, id);
  if (known) return { batch: known, left: [] };
  const rows: BatchRow[] = [];
  const left: Left = [];
  for (const purchase of new Set(payments.map((one) => one.purchase))) {
    const own = payments.filter((one) => one.purchase === purchase);
    const sent = await sendOf(deps, by, id, purchase, own).catch((error: unknown) => ({
      rows: [],
      left: own.map((one) => ({ ...one, why: codeOf(error) })),
    }));
    rows.push(...sent.rows);
    left.push(...sent.left);
  }
  if (rows.length === 0) return { left };
  const now = await tenantNow(deps, await tenantConfig(deps, tenant));
  const batch: PaymentBatch = { id, madeAt: now, madeBy: person, rows };
  await record(deps.table, {
    subject: { tenant, kind: 'payments', id },
    writes: () => [batchWrite(deps.table, tenant, batch)],
    actor,
    origin: deps.origin,
    command: 'makeBatch',
    after: { rows: rows.map(({ account: _account, ...row }) => row) },
    now,
    worldNow: deps.clock.now(),
    repeat,
  });
  return { batch, left };
}
