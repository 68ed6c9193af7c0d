import { eligible } from './eligible.ts';
import type { PurchaseInShort } from './in-short.ts';
import type { Plan } from './plan.ts';
import { meanPoints, sheetTotal } from './points.ts';
import { agreement, median, medianDeviation } from './robust.ts';
import type { ScoreSheet } from './score-sheet.ts';
import { judges, type Pointing, rank, sheetsOf } from './scoring.ts';

/** A sheet far from what the others gave the same application. Points of the panel's part. */
export type Outlier = {
  expert: string;
  organizationId: string;
  points: number;
  median: number;
};

export type ExpertFigures = {
  expert: string;
  /** The mean of their totals, in hundredths of a point. */
  meanPoints: number;
  /** How far their sheets lie from the panel's mean on average, in hundredths of a point; above 0 is lenient. */
  leniency: number;
  outliers: Outlier[];
};

/** What is bent to see whether the result holds. `by` in points of the hundred. */
export type Bend =
  | { kind: 'withoutExpert'; expert: string }
  | { kind: 'weight'; criterion: string; by: number }
  | { kind: 'withoutCriterion'; criterion: string };

/** Who would be awarded if it were so, best first. */
export type Trial = { bend: Bend; awarded: string[]; isSame: boolean };

export type Finding =
  | { code: 'lenient' | 'severe'; expert: string; by: number }
  | ({ code: 'outlier' } & Outlier)
  | { code: 'disagreement'; agreement: number }
  | { code: 'unstable'; bend: Bend; awarded: string[] }
  | { code: 'stable'; trials: number };

export type Forensics = {
  /** Who is awarded by the scores as they are, best first. */
  awarded: string[];
  /** Points of the panel's part: the most a sheet can give. */
  most: number;
  experts: ExpertFigures[];
  /** Kendall's W of the experts' totals, 0 to 1. */
  agreement?: number;
  trials: Trial[];
  findings: Finding[];
};

/** The id under which price is bent like a criterion. */
export const priceId = 'price';

/** From here on a figure is told as a finding; shares are of the most a sheet can give. Chosen here, not law. */
const notable = { leniency: 0.05, outlier: 3, leastSpread: 0.04, agreement: 0.5 } as const;
/** Turns a median deviation into what a standard deviation would be, were the scores normal. */
const toDeviation = 1.4826;
const steps = [-10, -5, 5, 10] as const;

const mostOf = ({ criteria }: Plan) => criteria.reduce((sum, { max }) => sum + max, 0);

const totalOf = (sheet: ScoreSheet, plan: Plan) => sheetTotal(sheet.points, plan);

function outliersIn(purchase: PurchaseInShort, sheets: readonly ScoreSheet[]): Outlier[] {
  const totals = sheets.map((sheet) => totalOf(sheet, purchase.plan));
  if (totals.length < 3) return [];
  const middle = median(totals);
  const least = notable.leastSpread * mostOf(purchase.plan);
  const spread = Math.max(toDeviation * medianDeviation(totals), least);
  return sheets.flatMap(({ expert, organizationId }, i) => {
    const points = totals[i] ?? middle;
    return Math.abs(points - middle) > notable.outlier * spread
      ? [{ expert, organizationId, points, median: middle }]
      : [];
  });
}

function figuresOf(purchase: PurchaseInShort, expert: string, outliers: readonly Outlier[]) {
  const { plan } = purchase;
  const pairs = eligible(purchase).flatMap(({ organization }) => {
    const sheets = sheetsOf(purchase, organization.id);
    const own = sheets.find((sheet) => sheet.expert === expert);
    return own ? [{ own: totalOf(own, plan), all: sheets.map((one) => totalOf(one, plan)) }] : [];
  });
  const away = pairs.map(({ own, all }) => own * 100 - meanPoints(all));
  return {
    expert,
    meanPoints: pairs.length ? meanPoints(pairs.map(({ own }) => own)) : 0,
    leniency: Math.round(away.reduce((sum, one) => sum + one, 0) / Math.max(1, away.length)),
    outliers: outliers.filter((one) => one.expert === expert),
  };
}

/** `plan` with each weight as `weights` has it; what is not named keeps its own. */
const bentBy = (weights: Readonly<Record<string, number>>): Pointing => ({
  panel: (sheets, { criteria }) => {
    const sums = sheets.map(({ points }) =>
      criteria.reduce(
        (sum, { id, max }) => sum + ((points[id] ?? 0) * (weights[id] ?? max)) / max,
        0,
      ),
    );
    return Math.round((sums.reduce((a, b) => a + b, 0) / Math.max(1, sums.length)) * 100);
  },
  price: (priceFen, lowestFen, { priceWeight }) =>
    Math.round(((weights[priceId] ?? priceWeight) * 100 * lowestFen) / priceFen),
});

/** The weights after one of them moved by `by`: the others give or take in proportion, so that all add to 100. */
export function movedWeights(plan: Plan, id: string, by: number) {
  const weights = weightsOf(plan);
  const own = weights.find((one) => one.id === id)?.weight ?? 0;
  const rest = 100 - own;
  if (own + by < 0 || own + by > 100 || rest === 0) return undefined;
  return Object.fromEntries(
    weights.map(({ id: each, weight }) => [
      each,
      each === id ? own + by : (weight * (rest - by)) / rest,
    ]),
  );
}

/** What each criterion and the price are worth; a price that is not scored is not there. */
export const weightsOf = ({ criteria, priceWeight }: Plan) => [
  ...criteria.map(({ id, max }) => ({ id, weight: max })),
  ...(priceWeight > 0 ? [{ id: priceId, weight: priceWeight }] : []),
];

const withoutSeat = (purchase: PurchaseInShort, expert: string): PurchaseInShort => ({
  ...purchase,
  ...(purchase.panel && {
    panel: {
      ...purchase.panel,
      seats: purchase.panel.seats.filter(({ personId }) => personId !== expert),
    },
  }),
});

/** To those who may not know the panel yet, the sheets they are shown say who judged, by number. */
function withPanel(purchase: PurchaseInShort): PurchaseInShort {
  if (purchase.panel) return purchase;
  const experts = new Set(Object.values(purchase.sheets).map(({ expert }) => expert));
  const seats = [...experts].sort().map((personId) => ({ personId, conflict: 'none' as const }));
  return { ...purchase, panel: { seats } };
}

/** Every way the result is bent, with the ranking it would give. */
function bends(purchase: PurchaseInShort): { bend: Bend; bent(): { organizationId: string }[] }[] {
  const { plan } = purchase;
  const experts = judges(purchase);
  const removed = experts.length > 1 ? experts : [];
  const trials = removed.map((expert) => ({
    bend: { kind: 'withoutExpert', expert } as const,
    bent: () => rank(withoutSeat(purchase, expert)),
  }));
  if (purchase.rules.lowestPriceWins?.value) return trials;
  const weighted = weightsOf(plan);
  const moved = weighted.flatMap(({ id, weight }) =>
    [...steps, -weight].flatMap((by) => {
      const weights = movedWeights(plan, id, by);
      if (!weights || weighted.length < 2) return [];
      const bend: Bend =
        by === -weight
          ? { kind: 'withoutCriterion', criterion: id }
          : { kind: 'weight', criterion: id, by };
      return [{ bend, bent: () => rank(purchase, bentBy(weights)) }];
    }),
  );
  const told = new Set<string>();
  return [
    ...trials,
    ...moved.filter(({ bend }) => {
      const name = JSON.stringify(bend);
      return told.has(name) ? false : told.add(name);
    }),
  ];
}

function findingsIn(forensics: Omit<Forensics, 'findings'>): Finding[] {
  const { experts, most, trials, agreement: w } = forensics;
  const much = notable.leniency * most * 100;
  const unstable = trials.filter(({ isSame }) => !isSame);
  return [
    ...experts
      .filter(({ leniency }) => Math.abs(leniency) >= much)
      .map(
        ({ expert, leniency }): Finding => ({
          code: leniency > 0 ? 'lenient' : 'severe',
          expert,
          by: Math.abs(leniency),
        }),
      ),
    ...experts.flatMap(({ outliers }) =>
      outliers.map((outlier): Finding => ({ code: 'outlier', ...outlier })),
    ),
    ...(w !== undefined && w < notable.agreement
      ? [{ code: 'disagreement', agreement: w } as const]
      : []),
    ...unstable.map(({ bend, awarded }): Finding => ({ code: 'unstable', bend, awarded })),
    ...(unstable.length === 0 && trials.length > 0
      ? [{ code: 'stable', trials: trials.length } as const]
      : []),
  ];
}

/**
 * Looks at the scores of a purchase before anybody approves what follows from them: who judges milder or harder
 * than the panel, which sheets stand apart, whether the experts agree, and whether the same would be awarded
 * without one of them or under weights a little different. It accuses nobody: figures to ask about.
 *
 * @param shown - with every sheet, as an official may see it once the report is signed
 * @returns figures and findings; without any sheet nothing is found
 */
export function forensicsOf(shown: PurchaseInShort): Forensics {
  const purchase = withPanel(shown);
  const { plan } = purchase;
  const first = (ranking: readonly { organizationId: string }[]) =>
    ranking.slice(0, plan.maximumAwards).map(({ organizationId }) => organizationId);
  const most = mostOf(plan);
  const panel = judges(purchase);
  const scored = eligible(purchase).filter(
    ({ organization }) => sheetsOf(purchase, organization.id).length === panel.length,
  );
  if (panel.length === 0 || scored.length === 0)
    return { awarded: [], most, experts: [], trials: [], findings: [] };
  const outliers = scored.flatMap(({ organization }) =>
    outliersIn(purchase, sheetsOf(purchase, organization.id)),
  );
  const experts = panel.map((expert) => figuresOf(purchase, expert, outliers));
  const rows = panel.map((expert) =>
    scored.map(({ organization }) => {
      const own = sheetsOf(purchase, organization.id).find((sheet) => sheet.expert === expert);
      return own ? totalOf(own, plan) : 0;
    }),
  );
  const awarded = first(rank(purchase));
  const trials = bends(purchase).map(({ bend, bent }): Trial => {
    const would = first(bent());
    const isSame = would.length === awarded.length && would.every((id) => awarded.includes(id));
    return { bend, awarded: would, isSame };
  });
  const w = agreement(rows);
  const figures = { awarded, most, experts, ...(w !== undefined && { agreement: w }), trials };
  return { ...figures, findings: findingsIn(figures) };
}
