import type { DomainEvent } from '../../shared/domain/purchase/events.ts';
import { loadPurchase } from '../../shared/store/purchases.ts';
import { markDelivered, type Outbox } from '../../shared/store/workflow-items.ts';
import { enterStage, wake } from '../executions.ts';
import { refreshStanding } from '../overview/refresh.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig } from '../tenants.ts';
import { forTenant } from '../within.ts';
import { deliverNeeds } from './deliver-needs.ts';
import { keepPriorities } from './keep-priorities.ts';
import { publish } from './publish.ts';
import { type Delivery, sendMails } from './send-mail.ts';

async function deliverEvent(deps: Deps, delivery: Delivery, event: DomainEvent, place: number) {
  const { outbox } = delivery;
  if (event.type === 'stageEntered') await enterStage(deps, outbox, event.stage, outbox.version);
  if (event.type === 'mail') await sendMails(deps, delivery, event, place);
  if (event.type === 'pagePublished') {
    await publish(deps, delivery);
    await keepPriorities(deps, delivery.purchase);
  }
}

/**
 * Delivers what one command left behind: wakes the workflow, starts the stage it entered, sends its mails,
 * publishes its page, brings the needs it answers to their end. No part waits for another: a mailbox that refuses must not keep a purchase asleep. Every
 * part may be repeated; it is marked delivered only when all of it was.
 *
 * @throws {AggregateError} the faults of the parts that failed, after the others were done
 */
export async function deliver(all: Deps, outbox: Outbox): Promise<void> {
  const deps = await forTenant(all, outbox.tenant);
  const { purchase } = await loadPurchase(deps.table, outbox.tenant, outbox.purchase);
  const config = await tenantConfig(deps, outbox.tenant);
  const delivery: Delivery = { outbox, purchase, config };
  const faults: unknown[] = [];
  const note = (fault: unknown) => faults.push(fault);
  await wake(deps, outbox).catch(note);
  for (const [place, event] of outbox.events.entries())
    await deliverEvent(deps, delivery, event, place).catch(note);
  await deliverNeeds(deps, purchase, config).catch(note);
  /** Derived figures: the hourly run writes them again, so they hold up no delivery. */
  await refreshStanding(deps, outbox).catch((fault: unknown) => console.error(fault));
  if (faults.length > 0) throw new AggregateError(faults, `${outbox.purchase} v${outbox.version}`);
  await markDelivered(deps.table, outbox);
}
