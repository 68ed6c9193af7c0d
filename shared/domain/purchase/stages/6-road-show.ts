import { ok, refuse } from '../../result.ts';
import { plusMillis } from '../../time.ts';
import type { StageRules } from '../decision.ts';
import { eligible } from '../eligible.ts';
import { lotOrder } from '../lots.ts';

/** Applicants present in a drawn order; times may move until the first begins, the order may not. */
export const roadShow: StageRules<'scheduleRoadShow'> = {
  scheduleRoadShow: (purchase, { startsAt, minutes, place }, context) => {
    // Whoever presents in person is no number any more.
    if (purchase.plan.isBlind) return refuse({ code: 'blind-has-no-show' });
    const first = purchase.roadShow?.slots[0]?.at;
    if (startsAt <= context.now || (first && first <= context.now))
      return refuse({ code: 'road-show-begun' });
    const label = 'road-show';
    const ids = eligible(purchase).map(({ organization }) => organization.id);
    const slots = lotOrder(purchase, label, ids, context.hash).map((organizationId, i) => ({
      organizationId,
      at: plusMillis(startsAt, i * minutes * 60_000),
    }));
    return ok({
      state: 'scoring',
      changes: { roadShow: { label, place, minutes, slots } },
      events: slots.map(({ organizationId, at }) => ({
        type: 'mail',
        template: 'roadShowSlot',
        to: { organizationId },
        due: at,
        note: place,
      })),
    });
  },
};
