import { eligible } from '../eligible.ts';
import type { Purchase } from '../purchase.ts';
import { blinded } from './blinded.ts';
import {
  pick,
  promiseOf,
  withoutAskers,
  withoutInvitees,
  withoutJudgements,
  withoutMinutes,
  withoutOffers,
  withoutOfficeSheets,
  withoutTerms,
  withoutTies,
} from './withheld.ts';

type Seat = NonNullable<Purchase['panel']>['seats'][number];

/** No file opens before everybody has declared, and all close again while the panel is short (REG §9). */
const areFilesClosed = ({ state, resumesTo }: Purchase) =>
  ['panelForming', 'conflictDeclaration'].includes(
    state === 'suspended' ? (resumesTo ?? state) : state,
  );

/** Those who sign a report see all of it; before, each sees only what is their own. */
const readsReport = ({ state }: Purchase, { conflict }: Seat) =>
  state === 'reportSigning' && conflict === 'none';

/** What an expert may read of the purchase; of a blind call without whose it is. */
export const expertsView = (purchase: Purchase, seat: Seat): Purchase =>
  blinded(purchase, seatsView(purchase, seat));

function seatsView(purchase: Purchase, seat: Seat): Purchase {
  const { personId } = seat;
  const hasCleared = seat.conflict === 'none' && !areFilesClosed(purchase);
  const files = hasCleared ? eligible(purchase).map((a) => a.organization.id as string) : [];
  const isReport = readsReport(purchase, seat);
  const shown = withoutTies(pick(purchase.applications, (a) => files.includes(a.organization.id)));
  return {
    ...withoutMinutes(withoutAskers(withoutInvitees(purchase))),
    ...promiseOf(purchase),
    ...(purchase.panel && !isReport && { panel: { ...purchase.panel, seats: [seat] } }),
    applications: withoutOffers(
      purchase,
      isReport ? shown : withoutOfficeSheets(withoutJudgements(shown, personId)),
    ),
    sheets: isReport
      ? purchase.sheets
      : pick(purchase.sheets, (sheet) => sheet.expert === personId),
    ranking: purchase.awardNotice ? purchase.ranking : [],
    awards: purchase.awardNotice ? purchase.awards : [],
    approvals: {},
    projects: purchase.awardNotice ? withoutTerms(purchase.projects) : {},
    bonds: {},
    recusals: {},
  };
}
