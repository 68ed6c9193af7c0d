import type { Period, RuleSet } from '../policy/rules.ts';
import { type Instant, plusMillis } from '../time.ts';
import { type Deadline, deadline, type WorkingCalendar } from '../working-days.ts';

export const sampleDates = [
  'documentsOnOffer',
  'bidding',
  'opening',
  'eligibility',
  'review',
  'announcement',
  'challenge',
  'objectionReply',
  'contractSigning',
] as const;

/** When a step of the sample purchase ends, and by which rule that was counted. */
export type SampleDate = Deadline & {
  name: (typeof sampleDates)[number];
  source: string;
  certainty: Period['certainty'];
};

export const sampleFigures = [
  'minimumApplications',
  'panelSize',
  'experts',
  'priceMin',
  'priceMax',
  'passMark',
  'evaluator',
  'residents',
] as const;

export type Sample = {
  dates: SampleDate[];
  figures: Record<(typeof sampleFigures)[number], number>;
  chains: RuleSet['approvalChains'];
};

/** The sample before and after a change; one of them is missing where a rule set comes or goes. */
export type Effect = { ruleSet: string; before?: Sample; after?: Sample };

type Basis = { rules: readonly RuleSet[]; calendar: WorkingCalendar };

/** The last moment that still belongs to a period. */
const lastMoment = ({ at }: Deadline): Instant => plusMillis(at, -1);

/**
 * A purchase whose notice appears at `published` and that takes every step on its last day: closing as early as
 * is lawful, a step each for opening, eligibility and review, the result published when the review ends.
 */
function datesOf({ periods }: RuleSet, calendar: WorkingCalendar, published: Instant) {
  const counted = (name: SampleDate['name'], period: Period, from: Instant): SampleDate => ({
    name,
    ...deadline(from, period.count, period.unit, calendar),
    source: period.source,
    certainty: period.certainty,
  });
  const documents = counted('documentsOnOffer', periods.documentsOnOffer, published);
  const bidding = counted('bidding', periods.bidding, published);
  const closing = documents.at > bidding.at ? documents : bidding;
  const opening = counted('opening', periods.step, lastMoment(closing));
  const eligibility = counted('eligibility', periods.step, lastMoment(opening));
  const review = counted('review', periods.step, lastMoment(eligibility));
  const result = lastMoment(review);
  const announcement = counted('announcement', periods.announcement, result);
  return [
    documents,
    bidding,
    opening,
    eligibility,
    review,
    announcement,
    counted('challenge', periods.challenge, lastMoment(announcement)),
    counted('objectionReply', periods.objectionReply, result),
    counted('contractSigning', periods.contractSigning, result),
  ];
}

export function sampleOf(rules: RuleSet, calendar: WorkingCalendar, published: Instant): Sample {
  const { panel, priceWeight, evaluationWeights } = rules;
  return {
    dates: datesOf(rules, calendar, published),
    figures: {
      minimumApplications: rules.minimumApplications.value,
      panelSize: panel.size.value,
      experts: Math.ceil(panel.size.value * panel.expertShare.value - 1e-9),
      priceMin: priceWeight.min,
      priceMax: priceWeight.max,
      passMark: rules.passMark.value,
      evaluator: evaluationWeights.evaluator,
      residents: evaluationWeights.residents,
    },
    chains: rules.approvalChains,
  };
}

/** What a change of rules or calendar does to a purchase that begins at `published`, by rule set. */
export function effectsOf(before: Basis, after: Basis, published: Instant): Effect[] {
  const ids = [...new Set([...before.rules, ...after.rules].map(({ id }) => id))];
  const sampleIn = ({ rules, calendar }: Basis, id: string) => {
    const found = rules.find((one) => one.id === id);
    return found && sampleOf(found, calendar, published);
  };
  return ids.map((ruleSet) => {
    const [was, becomes] = [sampleIn(before, ruleSet), sampleIn(after, ruleSet)];
    return { ruleSet, ...(was && { before: was }), ...(becomes && { after: becomes }) };
  });
}
