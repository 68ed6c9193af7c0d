import { ok, refuse } from '../../result.ts';
import type { StageRules } from '../decision.ts';
import { eligible } from '../eligible.ts';
import { isExact } from '../score-faults.ts';
import { sheetKey } from '../score-sheet.ts';
import { openReport } from './6-report.ts';
import { sheetsOwed, sitting } from './panel-seats.ts';

/** Each expert scores alone and locks (MoF order 87); with the last sheet the report opens. */
export const scoring: StageRules<'lockScoreSheet'> = {
  lockScoreSheet: (purchase, { organizationId, points, comment }, context) => {
    const expert = context.actor.kind === 'official' ? context.actor.personId : undefined;
    if (!expert || !sitting(purchase).some((s) => s.personId === expert))
      return refuse({ code: 'not-on-panel' });
    if (!eligible(purchase).some((a) => a.organization.id === organizationId))
      return refuse({ code: 'application-unknown' });
    const key = sheetKey(expert, organizationId);
    if (purchase.sheets[key]) return refuse({ code: 'sheet-locked' });
    if (!isExact(points, purchase.plan)) return refuse({ code: 'sheet-incomplete' });
    const sheet = { expert, organizationId, points, comment, lockedAt: context.now };
    const sheets = { ...purchase.sheets, [key]: sheet };
    if (sheetsOwed({ ...purchase, sheets }) > 0)
      return ok({ state: 'scoring', changes: { sheets } });
    const step = openReport({ ...purchase, sheets }, context);
    return ok({ ...step, changes: { sheets, ...step.changes } });
  },
};
