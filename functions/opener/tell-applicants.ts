import { system } from '../../shared/domain/actor.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { stoppedNews } from '../../shared/domain/purchase/stages/stopping.ts';
import { readWatchers } from '../../shared/store/applications.ts';
import { hashOf } from '../../shared/store/audit.ts';
import { errandItem } from '../../shared/store/errands.ts';
import { transact } from '../../shared/store/items.ts';
import type { Loaded } from '../../shared/store/purchases.ts';
import { act } from '../act.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig } from '../tenants.ts';

/** One transaction holds a hundred items; mails are left in portions. */
const portion = 25;

/** What there is to hear of a change or an answer, by its id. */
function news(purchase: Purchase, id: string) {
  const { amendments = {}, questions = {}, closesAt } = purchase;
  if (id === stoppedNews)
    return {
      kind: stoppedNews,
      edition: 1,
      reason: purchase.reason ?? '',
      closesAt: closesAt ?? purchase.createdAt,
    };
  const amendment = amendments[id];
  if (amendment)
    return {
      kind: amendment.kind,
      edition: amendment.edition,
      reason: amendment.reason,
      closesAt: amendment.closesAfter,
    };
  const question = questions[id];
  return (
    question?.answer && {
      kind: 'answer',
      edition: 1,
      reason: `${question.text}\n${question.answer.text}`,
      closesAt: closesAt ?? question.askedAt,
    }
  );
}

/**
 * Leaves a mail with every organization that has begun or sealed an application. It lies in that organization's own
 * outbox under a name that follows from what it says: repeated, it is the same mail, and nothing anywhere tells how
 * many there were.
 */
export async function tellApplicants(deps: Deps, loaded: Loaded): Promise<object> {
  const { purchase } = loaded;
  const { tenantId, id, untold = [], plan } = purchase;
  const [watchers, config] = await Promise.all([
    readWatchers(deps.table, tenantId, id),
    tenantConfig(deps, tenantId),
  ]);
  const worldNow = deps.clock.now();
  const mails = untold.flatMap((what) => {
    const told = news(purchase, what);
    if (!told) return [];
    return watchers.map((organizationId) =>
      errandItem(deps.table, {
        owner: { organization: organizationId },
        id: hashOf({ id, what, organizationId }).slice(0, 32),
        worldNow,
        errand: {
          template: 'callChanged',
          to: { organizationId },
          data: {
            ...told,
            organizationId,
            title: plan.title,
            tenantName: config.summary.name,
            tenant: tenantId,
            purchase: id,
          },
        },
      }),
    );
  });
  for (let done = 0; done < mails.length; done += portion)
    await transact(deps.table, mails.slice(done, done + portion));
  return act(deps, {
    tenant: tenantId,
    purchase: id,
    actor: system,
    command: { type: 'tellApplicants', told: untold },
    loaded,
  });
}
