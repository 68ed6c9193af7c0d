import { isPanelPublic } from '../../audit/secrecy.ts';
import type { Application } from '../application.ts';
import type { Purchase } from '../purchase.ts';

export const pick = <T>(all: Record<string, T>, keep: (one: T) => boolean): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([, one]) => keep(one)));

export const mapped = (
  applications: Purchase['applications'],
  change: (one: Application) => Application,
): Purchase['applications'] =>
  Object.fromEntries(Object.entries(applications).map(([id, one]) => [id, change(one)]));

/** Who of the tenant belongs to an applicant is for those who see to recusal. */
export const withoutTies = (applications: Purchase['applications']): Purchase['applications'] =>
  Object.fromEntries(
    Object.entries(applications).map(([id, { relatedMembers: _ties, ...one }]) => [id, one]),
  );

/** The panel is secret until the result is public (REG §43): officials see that it sits, not who. */
export const withoutPanel = ({ panel: _panel, ...rest }: Purchase): Purchase => rest;

/** The record of a draw is read by itself. Until the panel is public, everybody knows of the lot what was promised. */
export function promiseOf(purchase: Purchase): Pick<Purchase, 'lot' | 'draws'> {
  const { lot } = purchase;
  if (!lot || isPanelPublic(purchase)) return { draws: {} };
  const { commitment, committedAt, event } = lot;
  return { draws: {}, lot: { commitment, committedAt, ...(event && { event }) } };
}

/** Who asked is nobody's business until the applications are open: it would tell who means to apply. */
export function withoutAskers(purchase: Purchase, reader?: string): Purchase {
  const { questions } = purchase;
  if (!questions) return purchase;
  const shown = Object.entries(questions).map(([id, { organizationId, ...question }]) => [
    id,
    organizationId && organizationId === reader ? { ...question, organizationId } : question,
  ]);
  return { ...purchase, questions: Object.fromEntries(shown) };
}

/** Whom a call asks is known to those who ask, to each of the invited by itself, and to all with the result. */
export const withoutInvitees = (purchase: Purchase, reader?: string): Purchase => {
  const { invitees, ...plan } = purchase.plan;
  if (!invitees || purchase.awardNotice) return purchase;
  const own = invitees.filter((id) => id === reader);
  return { ...purchase, plan: { ...plan, ...(own.length > 0 && { invitees: own }) } };
};

/** How the panel came to its result is for the file; what is public of it, the ranking says. */
export const withoutReview = ({
  report: _report,
  votes: _votes,
  tieOrder: _order,
  blindOrder: _numbers,
  roadShow: _show,
  ...rest
}: Purchase): Purchase => rest;

/** A final offer is nobody's to see before all are opened, and its ciphertext never is. */
export const withoutOffers = (
  { offersOpenedAt }: Purchase,
  applications: Purchase['applications'],
  keepsReceipt = false,
) =>
  mapped(applications, ({ finalOffer, ...one }) => {
    if (!finalOffer || !(offersOpenedAt || keepsReceipt)) return one;
    const { envelope: _sealed, ...receipt } = finalOffer;
    return { ...one, finalOffer: receipt };
  });

/** Who of the panel found a price proved is as secret as the panel; `personId` keeps their own. */
export const withoutJudgements = (applications: Purchase['applications'], personId?: string) =>
  mapped(applications, (one) =>
    one.priceReview
      ? {
          ...one,
          priceReview: {
            ...one.priceReview,
            judgements: one.priceReview.judgements.filter(({ expert }) => expert === personId),
          },
        }
      : one,
  );

/** What the office found, and what was earned before, counts with the ranking: whoever scores is not swayed by it, and applicants hear it with the result. */
export const withoutOfficeSheets = (applications: Purchase['applications']) =>
  mapped(applications, ({ officeSheet: _sheet, priority: _earned, ...one }) => one);

/** The terms of a contract are for the office and for who is bound by it; what is published is on the public page. */
export const withoutTerms = (projects: Purchase['projects']): Purchase['projects'] =>
  Object.fromEntries(
    Object.entries(projects).map(
      ([id, { contract: _terms, signatures: _signed, supplements: _later, ...work }]) => [id, work],
    ),
  );

export const withoutMinutes = ({ openingMinutes: _minutes, ...rest }: Purchase): Purchase => rest;
