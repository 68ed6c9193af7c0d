import { loadPurchase } from '../../shared/store/purchases.ts';
import { markDelivered, type Outbox } from '../../shared/store/workflow-items.ts';
import { enterStage, wake } from '../executions.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig } from '../tenancy.ts';
import { publish } from './publish.ts';
import { type Delivery, sendMails } from './send-mail.ts';

/**
 * Delivers what one command left behind: wakes the workflow, starts the stage it entered, sends its mails,
 * publishes its page. Every part may be repeated; it is marked delivered only when all of it was.
 */
export async function deliver(deps: Deps, outbox: Outbox): Promise<void> {
  const { purchase } = await loadPurchase(deps.table, outbox.tenant, outbox.purchase);
  const config = await tenantConfig(deps, outbox.tenant);
  const delivery: Delivery = { outbox, purchase, config };
  for (const [place, event] of outbox.events.entries()) {
    if (event.type === 'stageEntered') await enterStage(deps, outbox, event.stage, outbox.version);
    if (event.type === 'mail') await sendMails(deps, delivery, event, place);
    if (event.type === 'pagePublished') await publish(deps, delivery);
  }
  await wake(deps, outbox);
  await markDelivered(deps.table, outbox);
}
