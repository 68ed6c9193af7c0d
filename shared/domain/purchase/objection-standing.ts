/** 询问, 质疑 to the purchaser, 投诉 to the finance bureau (LAW §51 to §58, MoF order 94). */
export const objectionKinds = ['inquiry', 'challenge', 'complaint'] as const;
type ObjectionKind = (typeof objectionKinds)[number];

/** What is objected to; each has its own day from which one should have known (REG §53). */
export const objectionSteps = ['document', 'process', 'result'] as const;
type ObjectionStep = (typeof objectionSteps)[number];

export const objectionGrounds = [
  'documentRestricts',
  'criteriaUnclear',
  'periodTooShort',
  'openingIrregular',
  'eligibilityWrong',
  'conflictOfInterest',
  'scoringNotByCriteria',
  'priceWrong',
  'collusion',
  'winnerUnqualified',
  'falseMaterials',
  'other',
] as const;

/**
 * What is done where an objection holds: nothing that changes the result, the tender document is amended, the
 * award is void and given anew in ranked order, another panel reviews, or the call is held again.
 */
export const remedies = ['none', 'amendDocuments', 'nextRank', 'rereview', 'recall'] as const;

export const kindOf = ({
  kind = 'challenge',
}: {
  kind?: ObjectionKind | undefined;
}): ObjectionKind => kind;
export const stepOf = ({ step = 'result' }: { step?: ObjectionStep | undefined }): ObjectionStep =>
  step;

type Finding = { isUpheld: boolean };
/** As much of an objection as says how it stands. */
type Heard<F = Finding> = {
  kind?: ObjectionKind | undefined;
  admission?: { verdict: string } | undefined;
  reply?: F | undefined;
  decision?: F | undefined;
  withdrawn?: object | undefined;
};

const isRefused = ({ admission }: Heard<unknown>) =>
  admission !== undefined && admission.verdict !== 'admitted';

/** Does somebody still have to answer or decide it? */
export const isOpen = (objection: Heard<unknown>): boolean =>
  !objection.withdrawn &&
  !objection.decision &&
  (kindOf(objection) === 'complaint' ? !isRefused(objection) : !objection.reply);

/** What was found, by the purchaser or the finance bureau. */
export const findingOf = <F>({ decision, reply }: Heard<F>): F | undefined => decision ?? reply;

/** How an objection stands, in one word. */
export const objectionStandings = [
  'open',
  'upheld',
  'dismissed',
  'answered',
  'refused',
  'withdrawn',
] as const;
export type ObjectionStanding = (typeof objectionStandings)[number];

export function standingOfObjection(objection: Heard): ObjectionStanding {
  if (objection.withdrawn) return 'withdrawn';
  if (isRefused(objection)) return 'refused';
  const finding = findingOf(objection);
  if (!finding) return 'open';
  if (finding.isUpheld) return 'upheld';
  return kindOf(objection) === 'inquiry' ? 'answered' : 'dismissed';
}
