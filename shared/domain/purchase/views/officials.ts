import { isPanelPublic } from '../../audit/secrecy.ts';
import type { PersonId } from '../../ids.ts';
import type { Purchase } from '../purchase.ts';
import { numberedExpert, sheetKey } from '../score-sheet.ts';
import {
  mapped,
  withoutAskers,
  withoutInvitees,
  withoutJudgements,
  withoutOffers,
  withoutPanel,
} from './withheld.ts';

/** Sheets stay closed, to officials as well, until the last one is locked. */
const areSheetsOpen = (purchase: Purchase) => purchase.ranking.length > 0;

/** Names of the panel come out with the result (REG §43; 财库〔2016〕198号); until then sheets go by their seats. */
function numbered({ sheets, panel }: Purchase): Purchase['sheets'] {
  const seats = panel?.seats ?? [];
  return Object.fromEntries(
    seats.flatMap(({ personId, conflict }, i) =>
      Object.values(sheets)
        .filter(({ expert }) => expert === personId && conflict === 'none')
        .map((sheet) => {
          const expert = numberedExpert(i + 1);
          return [sheetKey(expert, sheet.organizationId), { ...sheet, expert }] as const;
        }),
    ),
  );
}

/** The report names experts: until the scores are open it stays with them. */
const withoutReport = ({ report: _report, blindOrder: _numbers, ...rest }: Purchase): Purchase =>
  rest;

/** The review with seats in place of people, and without what replaced experts left behind. */
function numberedReview(purchase: Purchase): Purchase {
  const { panel, report, applications } = purchase;
  const places = new Map(
    (panel?.seats ?? []).map(({ personId }, i) => [personId, numberedExpert(i + 1)]),
  );
  const byPlace = <T extends { expert: PersonId }>(all: readonly T[]): T[] =>
    all.map((one) => ({ ...one, expert: places.get(one.expert) ?? numberedExpert(0) }));
  return {
    ...purchase,
    sheets: numbered(purchase),
    applications: mapped(applications, ({ priceReview, ...one }) =>
      priceReview
        ? {
            ...one,
            priceReview: { ...priceReview, judgements: byPlace(priceReview.judgements) },
          }
        : one,
    ),
    ...(report && { report: { ...report, signatures: byPlace(report.signatures) } }),
  };
}

export function officialsView(whole: Purchase): Purchase {
  const purchase = whole.openedAt ? whole : withoutAskers(whole);
  const applications = withoutOffers(purchase, purchase.applications);
  const shown = { ...purchase, applications, draws: {} };
  if (isPanelPublic(purchase)) return shown;
  if (areSheetsOpen(purchase)) return withoutPanel(numberedReview(shown));
  const hidden = withoutJudgements(applications);
  return withoutPanel(withoutReport({ ...shown, applications: hidden, sheets: {} }));
}

export function evaluatorsView(purchase: Purchase): Purchase {
  return { ...withoutInvitees(officialsView(purchase)), approvals: {}, recusals: {} };
}
