import type { Payments } from '../../../shared/contracts/paying.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { stages } from '../../../shared/domain/purchase/lifecycle.ts';
import type { Project } from '../../../shared/domain/purchase/project.ts';
import type { Purchase } from '../../../shared/domain/purchase/purchase.ts';
import { isEligible } from '../../../shared/domain/purchase/reckoning.ts';
import { lookOf } from '../../../shared/domain/purchase/sight.ts';
import { readPayeeAccount } from '../../../shared/store/ledger.ts';
import { listBatches } from '../../../shared/store/paying.ts';
import { loadPurchase } from '../../../shared/store/purchases.ts';
import { everyPurchase } from '../../every-purchase.ts';
import type { Deps } from '../../ports.ts';

const works = stages.indexOf('implementation');

async function ofProject(
  { table }: Deps,
  purchase: Purchase,
  project: Project,
): Promise<Payments['items']> {
  const { organizationId } = project;
  const place = { tenant: purchase.tenantId, purchase: purchase.id, organization: organizationId };
  const hasAccount = (await readPayeeAccount(table, place)) !== undefined;
  return project.payments.map((payment) => {
    const { number, amountFen, status, sent, paidAt, withheld, clawBack } = payment;
    const reason = clawBack?.reason ?? withheld?.reason;
    return {
      purchase: purchase.id,
      title: purchase.plan.title,
      organizationId,
      organization: purchase.applications[organizationId]?.organization.name ?? '',
      number,
      amountFen,
      standing: isEligible(project, payment) ? 'eligible' : status,
      hasAccount,
      ...(sent && { batch: sent.batch }),
      ...(paidAt && { paidAt }),
      ...(reason && { reason }),
    };
  });
}

/** Every payment the reader may see, newest purchases first. */
export async function paymentsOf(deps: Deps, tenant: TenantId, actor: Actor): Promise<Payments> {
  const [listed, batches] = await Promise.all([
    everyPurchase(deps, tenant),
    listBatches(deps.table, tenant),
  ]);
  const items: Payments['items'] = [];
  for (const { id } of listed.filter(({ stage }) => stages.indexOf(stage) >= works)) {
    const { purchase } = await loadPurchase(deps.table, tenant, id);
    if (!lookOf(purchase, actor)) continue;
    for (const project of Object.values(purchase.projects))
      if (project.signedAt) items.push(...(await ofProject(deps, purchase, project)));
  }
  const paidIn = (id: string) =>
    items.filter(
      ({ batch, standing }) => batch === id && (standing === 'paid' || standing === 'clawedBack'),
    ).length;
  return {
    items,
    batches: batches.map(({ id, madeAt, rows }) => ({
      id,
      madeAt,
      rows: rows.length,
      amountFen: rows.reduce((sum, { amountFen }) => sum + amountFen, 0),
      paid: paidIn(id),
    })),
  };
}
