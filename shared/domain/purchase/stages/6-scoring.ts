import { ok, refuse } from '../../result.ts';
import type { StageRules } from '../decision.ts';
import { sheetKey } from '../score-sheet.ts';
import { rank } from '../scoring.ts';
import { eligible } from './5-eligibility.ts';
import { sheetsOwed, sitting } from './6-panel.ts';
import { after } from './deadlines.ts';

/** Each expert scores alone and locks (MoF order 87); with the last sheet the applications are ranked. */
export const scoring: StageRules<'lockScoreSheet'> = {
  lockScoreSheet: (purchase, { organizationId, points, comment }, context) => {
    const expert = context.actor.kind === 'official' ? context.actor.personId : undefined;
    if (!expert || !sitting(purchase).some((s) => s.personId === expert))
      return refuse({ code: 'not-on-panel' });
    if (!eligible(purchase).some((a) => a.organization.id === organizationId))
      return refuse({ code: 'application-unknown' });
    const key = sheetKey(expert, organizationId);
    if (purchase.sheets[key]) return refuse({ code: 'sheet-locked' });
    const { criteria } = purchase.plan;
    const isExact =
      Object.keys(points).length === criteria.length &&
      criteria.every(({ id, max }) => (points[id] ?? max + 1) <= max);
    if (!isExact) return refuse({ code: 'sheet-incomplete' });
    const sheet = { expert, organizationId, points, comment, lockedAt: context.now };
    const sheets = { ...purchase.sheets, [key]: sheet };
    if (sheetsOwed({ ...purchase, sheets }) > 0)
      return ok({ state: 'scoring', changes: { sheets } });
    return ok({
      state: 'ranked',
      changes: {
        sheets,
        ranking: rank({ ...purchase, sheets }),
        deadlines: { recommendation: after(purchase, 'step', context) },
      },
    });
  },
};
