import type { Payments } from '../../../shared/contracts/paying.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { may } from '../../../shared/domain/policy/permissions.ts';
import { actorAt } from '../../../shared/domain/policy/scope.ts';
import { stages } from '../../../shared/domain/purchase/lifecycle.ts';
import type { Purchase } from '../../../shared/domain/purchase/purchase.ts';
import { lookOf } from '../../../shared/domain/purchase/sight.ts';
import { readPayee } from '../../../shared/store/payee.ts';
import { listBatches } from '../../../shared/store/paying.ts';
import { loadPurchase } from '../../../shared/store/purchases.ts';
import { everyPurchase } from '../../every-purchase.ts';
import { namesIn } from '../../names.ts';
import type { Deps } from '../../ports.ts';
import { tenantConfig } from '../../tenants.ts';
import { standingOf } from './standing-of.ts';

const regions = ({ plan }: Purchase) => plan.regionCodes;
const works = stages.indexOf('implementation');

/** Every payment the reader may see, newest purchases first. */
export async function paymentsOf(deps: Deps, tenant: TenantId, actor: Actor): Promise<Payments> {
  const [config, listed, batches] = await Promise.all([
    tenantConfig(deps, tenant),
    everyPurchase(deps, tenant),
    listBatches(deps.table, tenant),
  ]);
  const items: Payments['items'] = [];
  for (const { id } of listed.filter(({ stage }) => stages.indexOf(stage) >= works)) {
    const { purchase } = await loadPurchase(deps.table, tenant, id);
    if (!lookOf(purchase, actor)) continue;
    const names = namesIn(purchase, config);
    for (const project of Object.values(purchase.projects).filter(({ signedAt }) => signedAt)) {
      const place = { tenant, purchase: id, organization: project.organizationId };
      const payee = await readPayee(deps.table, place);
      const known = { purchase, project, payee, names, actor: actorAt(actor, regions(purchase)) };
      items.push(...project.payments.map((payment) => standingOf(known, payment)));
    }
  }
  const paidIn = (id: string) =>
    items.filter(
      ({ batch, standing }) => batch === id && (standing === 'paid' || standing === 'clawedBack'),
    ).length;
  return {
    mayPay: may(actor, 'sendPayments'),
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
