import { covers, type Delegation } from '../../shared/domain/policy/delegation.ts';
import { openSteps } from '../../shared/domain/purchase/approval-rounds.ts';
import { subjectOf } from '../../shared/domain/purchase/delegated-turns.ts';
import { delegateFault } from '../../shared/domain/purchase/stages/approval-seats.ts';
import type { Errand } from '../../shared/store/errands.ts';
import { loadPurchase } from '../../shared/store/purchases.ts';
import type { TenantConfig } from '../../shared/store/tenants.ts';
import { everyPurchase } from '../every-purchase.ts';
import { holdersOf } from '../holders.ts';
import type { Deps } from '../ports.ts';

/** A delegate is written to about so many requests at once; the task list shows them all. */
const most = 20;

type Place = { purchase: Awaited<ReturnType<typeof loadPurchase>>['purchase']; id: string };

async function waitingFor(deps: Deps, config: TenantConfig, one: Delegation): Promise<Place[]> {
  const tenant = config.summary.id;
  const waiting = (await everyPurchase(deps, tenant)).flatMap((summary) =>
    summary.waiting
      .filter(({ who, reference }) => {
        const subject = subjectOf(reference);
        const isTheirs = 'personId' in who && who.personId === one.from;
        return isTheirs && subject && covers(one, { purchase: summary.id, subject });
      })
      .map(({ reference = '' }) => ({ purchase: summary.id, id: reference })),
  );
  const places = waiting.slice(0, most).map(async ({ purchase, id }) => ({
    purchase: (await loadPurchase(deps.table, tenant, purchase)).purchase,
    id,
  }));
  return Promise.all(places);
}

/**
 * Letters to the delegate about requests that wait for whoever they stand in for. Where they may not decide,
 * as author or other signer, they are not asked.
 */
export async function openRequests(
  deps: Deps,
  config: TenantConfig,
  delegation: Delegation,
): Promise<Errand[]> {
  const nameOf = (id: string) => config.members.find((m) => m.personId === id)?.name ?? '';
  const places = await waitingFor(deps, config, delegation);
  return places.flatMap(({ purchase, id }): Errand[] => {
    const approval = purchase.approvals[id];
    const step = approval && openSteps(approval).find((s) => s.personId === delegation.from);
    if (!approval || !step) return [];
    const holders = holdersOf(config, purchase);
    if (delegateFault(purchase, approval, { step, person: delegation.to }, { holders })) return [];
    return [
      {
        template: 'approvalDelegated',
        to: { personId: delegation.to },
        data: {
          tenant: config.summary.id,
          tenantName: config.summary.name,
          purchase: purchase.id,
          title: purchase.plan.title,
          subject: approval.subject,
          approvalId: id,
          step: approval.steps.indexOf(step),
          requestedBy: nameOf(approval.author),
          onBehalfOf: nameOf(delegation.from),
        },
      },
    ];
  });
}
