import { wilson } from './interval.ts';
import { type Result, resultsDiffer } from './results.ts';

/** How many could answer and did, of one project. */
export type BallotCounts = {
  /** Residents who signed in on their own phone: each was given a ballot there. */
  phoneSignIns: number;
  /** Residents whom a worker put on a list. */
  listSignIns: number;
  phoneAnswers: number;
  paperIssued: number;
  paperAnswers: number;
  /** Hours in which more answers came from one place than the tenant allows; the rest were refused. */
  bursts: number;
};

type Limits = {
  /** From this share of attendances written on lists by the organization's own workers it is worth a look, in percent. */
  listSharePercent: number;
};

/** Something for supervision to look at. Facts with figures, no verdict. */
export type BallotFact =
  | { kind: 'mostlyOnLists'; list: number; all: number; percent: number }
  | { kind: 'mostlyOnPaper'; paper: number; phone: number }
  | { kind: 'paperComesBackTooOften'; answered: number; issued: number; phonePercent: number }
  | { kind: 'paperDiffersFromPhone'; paper: number; phone: number }
  | { kind: 'callBacksDiffer'; ballots: number; callBacks: number }
  | { kind: 'bursts'; hours: number };

const percentOf = (part: number, whole: number) => Math.round((part / whole) * 100);
const enough = 10;

function aboutLists(counts: BallotCounts, { listSharePercent }: Limits): BallotFact[] {
  const all = counts.phoneSignIns + counts.listSignIns;
  const percent = all > 0 ? percentOf(counts.listSignIns, all) : 0;
  return all >= enough && percent >= listSharePercent
    ? [{ kind: 'mostlyOnLists', list: counts.listSignIns, all, percent }]
    : [];
}

/** Paper goes through the hands of those who are judged: it should not come back more often than phones answer. */
function aboutPaper(counts: BallotCounts): BallotFact[] {
  const { paperAnswers, paperIssued, phoneAnswers, phoneSignIns } = counts;
  const most: BallotFact[] =
    paperAnswers >= enough && paperAnswers > 2 * phoneAnswers
      ? [{ kind: 'mostlyOnPaper', paper: paperAnswers, phone: phoneAnswers }]
      : [];
  if (paperIssued < enough || phoneSignIns < enough) return most;
  const [paper, phone] = [
    wilson(Math.min(1, paperAnswers / paperIssued), paperIssued),
    wilson(Math.min(1, phoneAnswers / phoneSignIns), phoneSignIns),
  ];
  if (paper.from <= phone.to) return most;
  const phonePercent = percentOf(phoneAnswers, phoneSignIns);
  return [
    ...most,
    { kind: 'paperComesBackTooOften', answered: paperAnswers, issued: paperIssued, phonePercent },
  ];
}

type Results = { paper?: Result; phone?: Result; ballots?: Result; callBack?: Result };

function aboutResults({ paper, phone, ballots, callBack }: Results): BallotFact[] {
  const facts: BallotFact[] = [];
  if (resultsDiffer(paper, phone) && paper && !paper.suppressed && phone && !phone.suppressed)
    facts.push({ kind: 'paperDiffersFromPhone', paper: paper.mean, phone: phone.mean });
  if (
    resultsDiffer(ballots, callBack) &&
    ballots &&
    !ballots.suppressed &&
    callBack &&
    !callBack.suppressed
  )
    facts.push({ kind: 'callBacksDiffer', ballots: ballots.mean, callBacks: callBack.mean });
  return facts;
}

/** What of the ballots supervision should look at: signs of answers that are not residents' own. */
export const ballotFacts = (
  counts: BallotCounts,
  results: Results,
  limits: Limits,
): readonly BallotFact[] => [
  ...aboutLists(counts, limits),
  ...aboutPaper(counts),
  ...aboutResults(results),
  ...(counts.bursts > 0 ? [{ kind: 'bursts', hours: counts.bursts } as const] : []),
];
