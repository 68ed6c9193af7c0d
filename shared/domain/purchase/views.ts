import type { Actor } from '../actor.ts';
import { isPanelPublic } from '../audit/secrecy.ts';
import type { PersonId } from '../ids.ts';
import { may } from '../policy/permissions.ts';
import type { Sight } from '../policy/post-names.ts';
import { sightsOf } from '../policy/posts.ts';
import { actorAt } from '../policy/scope.ts';
import type { Application } from './application.ts';
import { eligible } from './eligible.ts';
import { forbidding } from './frozen.ts';
import type { CommandType } from './lifecycle.ts';
import { commandsFrom } from './lifecycle.ts';
import { isOpen, kindOf, type ObjectionKind } from './objection.ts';
import type { Purchase } from './purchase.ts';
import { numberedExpert, sheetKey } from './score-sheet.ts';
import { isAddressed, type Waiting, waitingOn } from './waiting.ts';

type Seat = NonNullable<Purchase['panel']>['seats'][number];

const pick = <T>(all: Record<string, T>, keep: (one: T) => boolean): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([, one]) => keep(one)));

/** The panel is secret until the result is public (REG §43): officials see that it sits, not who. */
/** Who of the tenant belongs to an applicant is for those who see to recusal. */
const withoutTies = (applications: Purchase['applications']): Purchase['applications'] =>
  Object.fromEntries(
    Object.entries(applications).map(([id, { relatedMembers: _ties, ...one }]) => [id, one]),
  );

const withoutPanel = ({ panel: _panel, ...rest }: Purchase): Purchase => rest;

/** The record of a draw is read by itself. Until the panel is public, everybody knows of the lot what was promised. */
function promiseOf(purchase: Purchase): Pick<Purchase, 'lot' | 'draws'> {
  const { lot } = purchase;
  if (!lot || isPanelPublic(purchase)) return { draws: {} };
  const { commitment, committedAt, event } = lot;
  return { draws: {}, lot: { commitment, committedAt, ...(event && { event }) } };
}

/** Who asked is nobody's business until the applications are open: it would tell who means to apply. */
function withoutAskers(purchase: Purchase, reader?: string): Purchase {
  const { questions } = purchase;
  if (!questions) return purchase;
  const shown = Object.entries(questions).map(([id, { organizationId, ...question }]) => [
    id,
    organizationId && organizationId === reader ? { ...question, organizationId } : question,
  ]);
  return { ...purchase, questions: Object.fromEntries(shown) };
}

/** Whom a call asks is known to those who ask, to each of the invited by itself, and to all with the result. */
const withoutInvitees = (purchase: Purchase, reader?: string): Purchase => {
  const { invitees, ...plan } = purchase.plan;
  if (!invitees || purchase.awardNotice) return purchase;
  const own = invitees.filter((id) => id === reader);
  return { ...purchase, plan: { ...plan, ...(own.length > 0 && { invitees: own }) } };
};

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

/** How the panel came to its result is for the file; what is public of it, the ranking says. */
const withoutReview = ({
  report: _report,
  votes: _votes,
  tieOrder: _order,
  roadShow: _show,
  ...rest
}: Purchase): Purchase => rest;

/** The report names experts: until the scores are open it stays with them. */
const withoutReport = ({ report: _report, ...rest }: Purchase): Purchase => rest;

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

function officialsView(whole: Purchase): Purchase {
  const purchase = whole.openedAt ? whole : withoutAskers(whole);
  const applications = withoutOffers(purchase, purchase.applications);
  const shown = { ...purchase, applications, draws: {} };
  if (isPanelPublic(purchase)) return shown;
  if (areSheetsOpen(purchase)) return withoutPanel(numberedReview(shown));
  const hidden = withoutJudgements(applications);
  return withoutPanel(withoutReport({ ...shown, applications: hidden, sheets: {} }));
}

/** No file opens before everybody has declared, and all close again while the panel is short (REG §9). */
const areFilesClosed = ({ state, resumesTo }: Purchase) =>
  ['panelForming', 'conflictDeclaration'].includes(
    state === 'suspended' ? (resumesTo ?? state) : state,
  );

const mapped = (
  applications: Purchase['applications'],
  change: (one: Application) => Application,
): Purchase['applications'] =>
  Object.fromEntries(Object.entries(applications).map(([id, one]) => [id, change(one)]));

/** A final offer is nobody's to see before all are opened, and its ciphertext never is. */
const withoutOffers = (
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
const withoutJudgements = (applications: Purchase['applications'], personId?: string) =>
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

/** Those who sign a report see all of it; before, each sees only what is their own. */
const readsReport = ({ state }: Purchase, { conflict }: Seat) =>
  state === 'reportSigning' && conflict === 'none';

/** The terms of a contract are for the office and for who is bound by it; what is published is on the public page. */
const withoutTerms = (projects: Purchase['projects']): Purchase['projects'] =>
  Object.fromEntries(
    Object.entries(projects).map(
      ([id, { contract: _terms, signatures: _signed, supplements: _later, ...work }]) => [id, work],
    ),
  );
/** Of the minutes an applicant reads who opened when, and its own line. */
const ownMinutes = ({ openingMinutes: minutes }: Purchase, organizationId: string) =>
  minutes && {
    openingMinutes: {
      ...minutes,
      opened: minutes.opened.filter((one) => one.organizationId === organizationId),
      unopened: minutes.unopened.filter((one) => one.organizationId === organizationId),
    },
  };

const withoutMinutes = ({ openingMinutes: _minutes, ...rest }: Purchase): Purchase => rest;

function expertsView(purchase: Purchase, seat: Seat): Purchase {
  const { personId } = seat;
  const hasCleared = seat.conflict === 'none' && !areFilesClosed(purchase);
  const files = hasCleared ? eligible(purchase).map((a) => a.organization.id as string) : [];
  const isReport = readsReport(purchase, seat);
  const shown = withoutTies(pick(purchase.applications, (a) => files.includes(a.organization.id)));
  return {
    ...withoutMinutes(withoutAskers(withoutInvitees(purchase))),
    ...promiseOf(purchase),
    ...(purchase.panel && !isReport && { panel: { ...purchase.panel, seats: [seat] } }),
    applications: withoutOffers(purchase, isReport ? shown : withoutJudgements(shown, personId)),
    sheets: isReport
      ? purchase.sheets
      : pick(purchase.sheets, (sheet) => sheet.expert === personId),
    ranking: purchase.awardNotice ? purchase.ranking : [],
    awards: purchase.awardNotice ? purchase.awards : [],
    approvals: {},
    projects: purchase.awardNotice ? withoutTerms(purchase.projects) : {},
    bonds: {},
  };
}

function evaluatorsView(purchase: Purchase): Purchase {
  return { ...withoutInvitees(officialsView(purchase)), approvals: {} };
}

/** The finance bureau opens the file of what it was complained to about, and of nothing else. */
const isComplainedOf = ({ objections }: Purchase) =>
  Object.values(objections).some((objection) => kindOf(objection) === 'complaint');

/** A date may name an organization, and so who else applied: only what names nobody or themselves is theirs. */
const isTheirs = ({ objections }: Purchase, name: string, organizationId: string) => {
  if (name.startsWith('stop-')) return false;
  if (name.startsWith('objection-'))
    return objections[name.split('.')[0] ?? '']?.organizationId === organizationId;
  return (
    !/^(correction|explanation|payment|publication|filing|bidBond|performanceBond|contract)-/.test(
      name,
    ) || name.includes(organizationId)
  );
};

function organizationsView(purchase: Purchase, organizationId: string): Purchase {
  const isResultPublic = purchase.awardNotice !== undefined;
  const own = pick(purchase.applications, (a) => a.organization.id === organizationId);
  const { roadShow } = purchase;
  return withoutPanel({
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
    applications: withoutOffers(purchase, withoutJudgements(withoutTies(own)), true),
    sheets: {},
    approvals: {},
    projects: pick(purchase.projects, (p) => p.organizationId === organizationId),
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
}

/** What everybody may read anyway, with the work as it goes on: for those in whose streets it is done. */
function followersView(purchase: Purchase): Purchase {
  const isResultPublic = purchase.awardNotice !== undefined;
  return withoutPanel({
    ...withoutMinutes(withoutReview(withoutAskers(withoutInvitees(purchase)))),
    unconfirmed: undefined,
    ...promiseOf(purchase),
    applications: {},
    sheets: {},
    approvals: {},
    objections: {},
    deadlines: {},
    overdue: [],
    openingConfirmedBy: [],
    ranking: isResultPublic ? purchase.ranking : [],
    awards: isResultPublic ? purchase.awards : [],
    projects: isResultPublic ? withoutTerms(purchase.projects) : {},
    bonds: {},
  });
}

/**
 * The purchase as far as `actor` may know it: what they may not see is not there. An organization finds a
 * purchase only once it is published; a post that is bounded to a street opens nothing of another.
 *
 * @returns `undefined` where there is nothing to see; the border answers that like an absent purchase
 */
export function viewFor(purchase: Purchase, anyone: Actor): Purchase | undefined {
  const actor = actorAt(anyone, purchase.plan.regionCodes);
  if (actor.kind === 'system') return purchase;
  if (actor.kind === 'organization')
    return purchase.notice && organizationsView(purchase, actor.organizationId);
  if (actor.kind === 'platform') return undefined;
  const held = sightsOf(actor.posts);
  if (held.includes('office')) return officialsView(purchase);
  if (held.includes('evaluation')) return evaluatorsView(purchase);
  if (held.includes('complaints') && isComplainedOf(purchase)) return officialsView(purchase);
  const seat = purchase.panel?.seats.find((s) => s.personId === actor.personId);
  if (seat && held.includes('panel')) return expertsView(purchase, seat);
  return followed(purchase, held);
}

function followed(purchase: Purchase, held: readonly Sight[]): Purchase | undefined {
  const follows = held.includes('published') || held.includes('complaints');
  return follows && purchase.notice ? followersView(purchase) : undefined;
}

/** What `actor` is asked to do in `purchase` now. */
export function tasksFor(purchase: Purchase, anyone: Actor): Waiting[] {
  const actor = actorAt(anyone, purchase.plan.regionCodes);
  return waitingOn(purchase).filter((waiting) => isAddressed(waiting, actor));
}

/** What `actor` may ask for in this state; the stage's rules may still refuse. */
export function commandsFor(purchase: Purchase, anyone: Actor): CommandType[] {
  const actor = actorAt(anyone, purchase.plan.regionCodes);
  return commandsFrom(purchase.state).filter(
    (command) =>
      may(actor, command) &&
      hasObject(purchase, command) &&
      (command === 'decideApproval' || !forbidding(purchase, { type: command })),
  );
}

const about: Partial<Record<CommandType, readonly ObjectionKind[]>> = {
  answerObjection: ['inquiry', 'challenge'],
  withdrawObjection: ['inquiry', 'challenge', 'complaint'],
  judgeAdmission: ['complaint'],
  answerComplaint: ['complaint'],
  pauseComplaint: ['complaint'],
  decideComplaint: ['complaint'],
};

/** Is there anything that `command`, which many states know, could be about? */
function hasObject({ approvals, objections }: Purchase, command: CommandType): boolean {
  if (command === 'decideApproval')
    return Object.values(approvals).some(({ status }) => status === 'open');
  const kinds = about[command];
  return (
    !kinds || Object.values(objections).some((one) => isOpen(one) && kinds.includes(kindOf(one)))
  );
}

const panelsTurn: readonly CommandType[] = [
  'declareConflict',
  'judgePrice',
  'lockScoreSheet',
  'correctSheet',
  'signReport',
];

/** Whom a purchase waits for, as `actor` may know it: that the panel has the turn, not who sits on it. */
export function waitingSeenBy<W extends Pick<Waiting, 'who' | 'command'>>(
  waiting: readonly W[],
  actor: Actor,
) {
  const isSecret = (one: W) => panelsTurn.includes(one.command) && !isAddressed(one, actor);
  const panel = waiting.find(isSecret);
  const known = waiting.filter((one) => !isSecret(one));
  return panel ? [...known, { ...panel, who: { post: 'expert' as const } }] : known;
}
