import { bonusTotal, meanPoints, sheetTotal } from './points.ts';
import type { Purchase } from './purchase.ts';
import type { ShowProgress } from './road-show.ts';
import { judges, sheetsOf } from './scoring.ts';

/**
 * Of each applicant in the road show, how many sheets are locked; and where the call shows scores on the spot, the
 * points once the last expert has locked (Wujin). Until then a single mark is nobody's to see.
 */
export function progressOf(purchase: Purchase): ShowProgress | undefined {
  const { roadShow, plan } = purchase;
  if (!roadShow) return undefined;
  const owed = judges(purchase).length;
  const locked: ShowProgress['locked'] = {};
  const scores: ShowProgress['scores'] = {};
  for (const { organizationId } of roadShow.slots) {
    const sheets = sheetsOf(purchase, organizationId);
    locked[organizationId] = sheets.length;
    if (!plan.areScoresShownLive || owed === 0 || sheets.length < owed) continue;
    const marks = sheets
      .map(({ points }) => sheetTotal(points, plan) + bonusTotal(points, plan))
      .sort((a, b) => a - b);
    scores[organizationId] = { marks, meanPoints: meanPoints(marks) };
  }
  return { owed, locked, scores };
}
