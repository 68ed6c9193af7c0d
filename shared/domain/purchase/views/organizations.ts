import type { Purchase } from '../purchase.ts';
import { knownPanel } from '../taking-part.ts';
import {
  pick,
  promiseOf,
  withoutAskers,
  withoutInvitees,
  withoutJudgements,
  withoutOffers,
  withoutOfficeSheets,
  withoutPanel,
  withoutReview,
  withoutTies,
} from './withheld.ts';

/** Of the minutes an applicant reads who opened when, and its own line. */
const ownMinutes = ({ openingMinutes: minutes }: Purchase, organizationId: string) =>
  minutes && {
    openingMinutes: {
      ...minutes,
      opened: minutes.opened.filter((one) => one.organizationId === organizationId),
      unopened: minutes.unopened.filter((one) => one.organizationId === organizationId),
    },
  };

/** A date may name an organization, and so who else applied: only what names nobody or themselves is theirs. */
const isTheirs = (
  { objections, recusals = {} }: Purchase,
  name: string,
  organizationId: string,
) => {
  if (name.startsWith('stop-')) return false;
  if (name.startsWith('recusal-'))
    return recusals[name.slice('recusal-'.length)]?.organizationId === organizationId;
  if (name.startsWith('objection-'))
    return objections[name.split('.')[0] ?? '']?.organizationId === organizationId;
  return (
    !/^(correction|explanation|payment|publication|filing|bidBond|performanceBond|contract)-/.test(
      name,
    ) || name.includes(organizationId)
  );
};

export function organizationsView(purchase: Purchase, organizationId: string): Purchase {
  const isResultPublic = purchase.awardNotice !== undefined;
  const own = pick(purchase.applications, (a) => a.organization.id === organizationId);
  const { roadShow, panel } = purchase;
  const known = knownPanel(purchase);
  const shown = withoutPanel({
    ...withoutReview(withoutAskers(withoutInvitees(purchase, organizationId), organizationId)),
    unconfirmed: purchase.unconfirmed?.filter((id) => id === organizationId),
    untold: undefined,
    ...ownMinutes(purchase, organizationId),
    ...promiseOf(purchase),
    ...(roadShow && {
      roadShow: {
        ...roadShow,
        slots: roadShow.slots.filter((slot) => slot.organizationId === organizationId),
      },
    }),
    applications: withoutOffers(
      purchase,
      withoutJudgements(withoutTies(isResultPublic ? own : withoutOfficeSheets(own))),
      true,
    ),
    sheets: {},
    approvals: {},
    projects: pick(purchase.projects, (p) => p.organizationId === organizationId),
    recusals: pick(purchase.recusals ?? {}, (r) => r.organizationId === organizationId),
    objections: pick(purchase.objections, (o) => o.organizationId === organizationId),
    bonds: Object.fromEntries(
      Object.entries(purchase.bonds ?? {}).filter(([key]) => key.endsWith(`.${organizationId}`)),
    ),
    deadlines: Object.fromEntries(
      Object.entries(purchase.deadlines).filter(([name]) =>
        isTheirs(purchase, name, organizationId),
      ),
    ),
    overdue: purchase.overdue.filter((name) => isTheirs(purchase, name, organizationId)),
    ranking: isResultPublic ? purchase.ranking : [],
    awards: isResultPublic ? purchase.awards : [],
  });
  // With the result everybody learns who judged (REG §43).
  return panel && known.length > 0
    ? { ...shown, panel: { seats: panel.seats.filter((one) => known.includes(one.personId)) } }
    : shown;
}
