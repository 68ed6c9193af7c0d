import { TenantSummary } from '../../shared/contracts/tenants.ts';
import { TenantId } from '../../shared/domain/ids.ts';
import { errandOf } from '../../shared/store/errands.ts';
import { bare, type Item } from '../../shared/store/items.ts';
import { referenceOf } from '../../shared/store/keys.ts';
import { outboxOf } from '../../shared/store/workflow-items.ts';
import { sweepSandbox } from '../cron/jobs.ts';
import type { Deps } from '../ports.ts';
import { forTenant } from '../within.ts';
import { compareElsewhere } from './compare-elsewhere.ts';
import { deliver } from './deliver.ts';
import { noticeResult } from './notice-result.ts';
import { publishLists } from './publish.ts';
import { runErrand } from './run-errand.ts';

/**
 * What follows from an item that was written: an outbox is delivered, a moved sandbox clock wakes what it
 * made due, a tenant that came on board or stands differently shows it, the result of an evaluation is noticed. Anything else is nobody's business here.
 */
export async function react(deps: Deps, image: Item): Promise<void> {
  if (image['et'] === 'clock') await sweepSandbox(deps, TenantId.parse(image['tenant']));
  const errand = image['et'] === 'errand' ? errandOf(image) : undefined;
  if (errand) await runErrand(deps, errand);
  if (image['et'] === 'tenant' && image['SK'] === '#TENANT') {
    const tenant = TenantSummary.parse(bare(image));
    await publishLists(await forTenant(deps, tenant.id), tenant);
  }
  await compareElsewhere(deps, image);
  await noticeResult(deps, image);
  if (image['et'] !== 'outbox' || !image['GSI3PK']) return;
  const reference = referenceOf(String(image['PK']));
  if (reference) await deliver(deps, outboxOf(image, reference));
}
