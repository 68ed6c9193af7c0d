import { ok, refuse } from '../../result.ts';
import { plusMillis } from '../../time.ts';
import type { StageRules } from '../decision.ts';
import { eligible } from '../eligible.ts';
import { lotOrder } from '../lots.ts';
import { nextToPresent, presenting } from '../road-show.ts';

/**
 * Applicants present in a drawn order; times may move until the first begins, the order may not. On the day they
 * are called one after the other: whoever is not there is passed over, and that is noted.
 */
export const roadShow: StageRules<'scheduleRoadShow' | 'callPresenter'> = {
  scheduleRoadShow: (purchase, { startsAt, minutes, place }, context) => {
    // Whoever presents in person is no number any more.
    if (purchase.plan.isBlind) return refuse({ code: 'blind-has-no-show' });
    const { slots: former = [] } = purchase.roadShow ?? {};
    const first = former[0]?.at;
    const isBegun = former.some(({ startedAt, isAbsent }) => startedAt || isAbsent);
    if (isBegun || startsAt <= context.now || (first && first <= context.now))
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
  callPresenter: (purchase, { organizationId, isAbsent = false }, { now }) => {
    const { roadShow: show } = purchase;
    const running = show && presenting(show);
    const next = show && nextToPresent(show);
    const isFitting = organizationId ? next?.organizationId === organizationId : running;
    if (!show || !isFitting) return refuse({ code: 'not-next-to-present' });
    const slots = show.slots.map((slot) => {
      if (slot === running) return { ...slot, endedAt: now };
      if (!organizationId || slot !== next) return slot;
      return isAbsent ? { ...slot, isAbsent } : { ...slot, startedAt: now };
    });
    return ok({ state: 'scoring', changes: { roadShow: { ...show, slots } } });
  },
};
