import type { PublicPurchase } from '../../shared/contracts/notices.ts';
import { explain } from '../../shared/domain/deadline-reason.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import type { WorkingCalendar } from '../../shared/domain/working-days.ts';

/** What was public before the purchase began. Who objected stays unsaid; what was found is told. */
export function priorNotices(
  { priorNotices: all = {} }: Purchase,
  calendar?: WorkingCalendar,
): Pick<PublicPurchase, 'priorNotices'> {
  const shown = (['intention', 'singleSource'] as const).flatMap((kind) => {
    const notice = all[kind];
    if (!notice) return [];
    const { publication, ends, expected, supplier, objections = [] } = notice;
    return [
      {
        kind,
        publication,
        until: ends.at,
        ...(calendar && { reason: explain(ends, calendar) }),
        ...(expected && { expected }),
        ...(supplier && { supplier }),
        ...(objections.length > 0 && {
          objections: objections.map(({ finding }) =>
            finding ? { isUpheld: finding.isUpheld, reason: finding.reason } : {},
          ),
        }),
      },
    ];
  });
  return shown.length > 0 ? { priorNotices: shown } : {};
}
