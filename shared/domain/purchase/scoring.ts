import { eligible } from './eligible.ts';
import type { ApplicationSummary, PurchaseInShort } from './in-short.ts';
import { officePoints } from './office-sheet.ts';
import { bonusTotal, meanPoints, pricePoints, sheetTotal, votePoints } from './points.ts';
import type { Purchase, Ranked } from './purchase.ts';
import type { ScoreSheet } from './score-sheet.ts';

/**
 * What decides between equal points, in this order; the draw only when nothing else does. Priority where the rules of
 * the call say so (domain.md 2.4, Guangdong: who was good comes first); price, then quality:
 * MoF 2014 no. 214 and order 87, both from general knowledge; the criteria are asked in the order of the call.
 */
export const tieBreakers = ['priority', 'price', 'criterion', 'draw'] as const;
export type TieBreaker = (typeof tieBreakers)[number];

type Candidate = Omit<Ranked, 'rank'> & {
  priceFen: number;
  /** Hundredths of a point by criterion, in the order of the call. */
  byCriterion: readonly number[];
  /** Its place in the drawn order. */
  lot: number;
  isFirst: boolean;
};

type Voice = NonNullable<Purchase['votes']>['residents'];

/** The experts whose sheets count: whoever was replaced leaves sheets behind that stay in the file. */
export const judges = ({ panel }: Pick<Purchase, 'panel'>): string[] =>
  (panel?.seats ?? [])
    .filter(({ conflict }) => conflict === 'none')
    .map(({ personId }) => personId);

/** The sheets about `organizationId` that count. */
export const sheetsOf = (purchase: PurchaseInShort, organizationId: string): ScoreSheet[] => {
  const panel = judges(purchase);
  return Object.values(purchase.sheets).filter(
    (sheet) => sheet.organizationId === organizationId && panel.includes(sheet.expert),
  );
};

const mean = (sheets: readonly ScoreSheet[], pointsOf: (sheet: ScoreSheet) => number) =>
  meanPoints(sheets.map(pointsOf));

/**
 * Where the lowest price wins, a sheet says of each criterion whether it is met; none of its points at 0 means
 * that all are. The majority of the panel decides (REG §41).
 */
export const meetsRequirements = (sheets: readonly ScoreSheet[], { criteria }: Purchase['plan']) =>
  sheets.filter(({ points }) => criteria.every(({ id }) => (points[id] ?? 0) > 0)).length * 2 >
  sheets.length;

const sharesOf = (voice: Voice, organizationId: string, quorum = 1) =>
  voice && voice.ballots >= quorum
    ? votePoints(voice.votes[organizationId] ?? 0, voice.ballots)
    : undefined;

/**
 * The points of experts, residents and organizations by the weights of the call. A voice that fewer used than the
 * call asks for leaves its weight to the experts.
 */
function weighed(purchase: PurchaseInShort, organizationId: string, expertPoints: number) {
  const { voices } = purchase.plan;
  const residents = voices && sharesOf(purchase.votes?.residents, organizationId, voices.quorum);
  const organizations =
    voices && sharesOf(purchase.votes?.organizations, organizationId, voices.quorum);
  if (!voices || (residents === undefined && organizations === undefined))
    return { points: expertPoints };
  const heard = {
    residents: residents === undefined ? 0 : voices.residents,
    organizations: organizations === undefined ? 0 : voices.organizations,
  };
  const experts = 100 - heard.residents - heard.organizations;
  const sum =
    expertPoints * experts +
    (residents ?? 0) * heard.residents +
    (organizations ?? 0) * heard.organizations;
  return {
    points: Math.floor((sum + 50) / 100),
    votePoints: {
      ...(residents !== undefined && { residents }),
      ...(organizations !== undefined && { organizations }),
    },
  };
}

/** Points of each of the two parts, by rules that a thought experiment may bend (`forensics.ts`). */
export type Pointing = {
  panel(sheets: readonly ScoreSheet[], plan: Purchase['plan']): number;
  price(priceFen: number, lowestFen: number, plan: Purchase['plan']): number;
};

const byTheBook: Pointing = {
  panel: (sheets, plan) => mean(sheets, ({ points }) => sheetTotal(points, plan)),
  price: (priceFen, lowestFen, { priceWeight }) => pricePoints(priceFen, lowestFen, priceWeight),
};

function candidateOf(
  purchase: PurchaseInShort,
  application: ApplicationSummary,
  lowestFen: number,
  pointing: Pointing,
): Candidate {
  const { id: organizationId } = application.organization;
  const { plan, tieOrder = [] } = purchase;
  const sheets = sheetsOf(purchase, organizationId);
  const priceFen = application.body.requestedFen;
  const panelPoints = pointing.panel(sheets, plan);
  const price = pointing.price(priceFen, lowestFen, plan);
  const { priority: rule } = purchase.rules;
  const earned = rule && application.priority ? rule : undefined;
  const priorityPoints = (earned?.points ?? 0) * 100;
  const bonus =
    plan.bonusItems?.length || rule?.points
      ? mean(sheets, ({ points }) => bonusTotal(points, plan)) +
        officePoints(application) * 100 +
        priorityPoints
      : undefined;
  const { points, votePoints: votes } = weighed(purchase, organizationId, panelPoints + price);
  return {
    organizationId,
    panelPoints,
    pricePoints: price,
    ...(bonus !== undefined && { bonusPoints: bonus }),
    ...(priorityPoints > 0 && { priorityPoints }),
    ...(votes && { votePoints: votes }),
    totalPoints: points + (bonus ?? 0),
    priceFen,
    byCriterion: plan.criteria.map(({ id }) => mean(sheets, (sheet) => sheet.points[id] ?? 0)),
    lot: tieOrder.indexOf(organizationId),
    isFirst: earned?.value === 'tie',
  };
}

const firstDifference = (a: readonly number[], b: readonly number[]) =>
  a.map((one, i) => (b[i] ?? 0) - one).find((difference) => difference !== 0) ?? 0;

const apart: Record<TieBreaker, (a: Candidate, b: Candidate) => number> = {
  priority: (a, b) => Number(b.isFirst) - Number(a.isFirst),
  price: (a, b) => a.priceFen - b.priceFen,
  criterion: (a, b) => firstDifference(a.byCriterion, b.byCriterion),
  draw: (a, b) => a.lot - b.lot,
};

/** What comes first: most points, or the lowest price where the rules say that it wins. */
const merit = (isLowestPrice: boolean) => (a: Candidate, b: Candidate) =>
  isLowestPrice ? a.priceFen - b.priceFen : b.totalPoints - a.totalPoints;

const breakerOf = (a: Candidate, b: Candidate) =>
  tieBreakers.find((breaker) => apart[breaker](a, b) !== 0);

/**
 * The eligible applications in order of merit, with how each came to its points and, where it stands level with
 * a neighbour, what told them apart. Where the lowest price wins, those who do not meet the requirements are
 * left out. A total tie is decided by `tieOrder`, the recorded draw.
 *
 * A worse offer added to the others changes their order only through the lowest price, if it has it.
 */
export function rank(purchase: PurchaseInShort, pointing: Pointing = byTheBook): Ranked[] {
  const isLowestPrice = purchase.rules.lowestPriceWins?.value ?? false;
  const applications = eligible(purchase).filter(
    ({ organization }) =>
      !isLowestPrice || meetsRequirements(sheetsOf(purchase, organization.id), purchase.plan),
  );
  const lowest = Math.min(...applications.map((a) => a.body.requestedFen));
  const better = merit(isLowestPrice);
  const sorted = applications
    .map((application) => candidateOf(purchase, application, lowest, pointing))
    .sort((a, b) => {
      const breaker = breakerOf(a, b);
      return better(a, b) || (breaker ? apart[breaker](a, b) : 0);
    });
  return sorted.map((candidate, i) => {
    const {
      priceFen: _price,
      byCriterion: _criteria,
      lot: _lot,
      isFirst: _first,
      ...ranked
    } = candidate;
    const level = [sorted[i - 1], sorted[i + 1]].find((one) => one && better(one, candidate) === 0);
    const tiedBy = level && breakerOf(candidate, level);
    return { ...ranked, ...(tiedBy && { tiedBy }), rank: i + 1 };
  });
}
