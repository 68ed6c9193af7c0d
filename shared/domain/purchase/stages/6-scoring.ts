import { ok, refuse } from '../../result.ts';
import type { OfficeSheet } from '../application.ts';
import type { CommandOf } from '../commands.ts';
import type { Context, StageRules, Step } from '../decision.ts';
import { eligible } from '../eligible.ts';
import { factualItems, officeOwes } from '../office-sheet.ts';
import type { Purchase } from '../purchase.ts';
import { isExact } from '../score-faults.ts';
import { sheetKey } from '../score-sheet.ts';
import { openReport } from './6-report.ts';
import { sheetsOwed, sitting } from './panel-seats.ts';

/** The report opens once the panel and the office have said all they owe. */
function further(
  purchase: Purchase,
  changes: Pick<Partial<Purchase>, 'sheets' | 'applications'>,
  context: Context,
): Step {
  const next = { ...purchase, ...changes };
  if (sheetsOwed(next) > 0 || officeOwes(next).length > 0) return { state: 'scoring', changes };
  const step = openReport(next, context);
  return { ...step, changes: { ...changes, ...step.changes } };
}

type Found = CommandOf<'judgeBonus'>['items'];

/** Every factual item of the call once, each inside its range. */
function isWhole(items: Found, { plan }: Purchase): boolean {
  const asked = factualItems(plan);
  const given = new Map(items.map((item) => [item.id, item.points]));
  return (
    asked.length > 0 &&
    items.length === asked.length &&
    asked.every(({ id, max }) => {
      const points = given.get(id);
      return points !== undefined && points >= Math.min(0, max) && points <= Math.max(0, max);
    })
  );
}

/** The files an item rests on; `undefined` where one of them is not there, or points rest on nothing. */
function restsOn(item: Found[number], { evidence = {} }: Context) {
  const files = item.evidence.flatMap((id) => (evidence[id] ? [{ id, ...evidence[id] }] : []));
  const isProved = files.length === item.evidence.length && (files.length > 0 || !item.points);
  return isProved ? { ...item, evidence: files } : undefined;
}

/**
 * Each expert scores alone and locks (MoF order 87); of bonus and deduction items the office states those that follow
 * from facts, with evidence. With the last of both the report opens; until then the office may put its own right.
 */
export const scoring: StageRules<'lockScoreSheet' | 'judgeBonus'> = {
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
    return ok(further(purchase, { sheets: { ...purchase.sheets, [key]: sheet } }, context));
  },
  judgeBonus: (purchase, { organizationId, items }, context) => {
    const { actor, now } = context;
    const application = eligible(purchase).find((a) => a.organization.id === organizationId);
    if (actor.kind !== 'official' || !application) return refuse({ code: 'application-unknown' });
    if (!isWhole(items, purchase)) return refuse({ code: 'sheet-incomplete' });
    const proved = items.flatMap((item) => restsOn(item, context) ?? []);
    if (proved.length < items.length) return refuse({ code: 'evidence-missing' });
    const officeSheet: OfficeSheet = { by: actor.personId, at: now, items: proved };
    const applications = {
      ...purchase.applications,
      [organizationId]: { ...application, officeSheet },
    };
    return ok(further(purchase, { applications }, context));
  },
};
