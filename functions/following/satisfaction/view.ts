import type { CommentsView, SatisfactionView } from '../../../shared/contracts/satisfaction.ts';
import { type Channel, isClosed, periodNow } from '../../../shared/domain/satisfaction/ballot.ts';
import { type BallotFact, ballotFacts } from '../../../shared/domain/satisfaction/facts.ts';
import { type Shown, shownOf } from '../../../shared/domain/satisfaction/results.ts';
import { readComments, readJudged } from '../../../shared/store/ballot-papers.ts';
import type { Seen } from '../supervision/place.ts';
import {
  agreedToCalls,
  type Deed,
  deeds,
  type Gathered,
  gathered,
  mayDo,
  questionnaireOf,
  seedOf,
  sha256,
  stillAgrees,
} from './knowing.ts';

const answered = ({ counted }: Gathered, channel: Channel, period?: number) =>
  counted
    .filter((one) => one.channel === channel && (period === undefined || one.period === period))
    .reduce((sum, { tally }) => sum + tally.n, 0);

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

function countsOf(known: Gathered) {
  const { held, sheets, samples } = known;
  const signIns = held.flatMap((one) => one.signIns);
  return {
    phoneSignIns: signIns.filter(({ by }) => by === 'qr').length,
    listSignIns: signIns.filter(({ by }) => by === 'list').length,
    phoneAnswers: answered(known, 'phone'),
    paperIssued: sum(sheets.map(({ count }) => count)),
    paperAnswers: answered(known, 'paper'),
    bursts: known.bursts,
    called: sum(samples.map(({ calls }) => calls.length)),
  };
}

/** The figures of a fact, without its name. */
const told = ({ kind, ...figures }: BallotFact) => ({ kind, figures: { ...figures } });

function watched(seen: Seen, known: Gathered, all: Shown | undefined) {
  const questionnaire = questionnaireOf(seen);
  const { phone, paper, callBack } = all?.channels ?? {};
  const signIns = new Map(known.held.flatMap((one) => one.signIns).map((one) => [one.id, one]));
  const activities = new Map(known.held.map(({ activity }) => [activity.id as string, activity]));
  const periods = Array.from({ length: periodNow(seen.purchase) }, (_, i) => i + 1);
  return {
    facts: ballotFacts(
      countsOf(known),
      {
        ...(paper && { paper }),
        ...(phone && { phone }),
        ...(callBack && { callBack }),
        ...(all && { ballots: all.ballots }),
      },
      questionnaire,
    ).map(told),
    callBacks: {
      percent: questionnaire.callBackPercent,
      commitments: periods.map((period) => ({
        period,
        commitment: sha256(seedOf(seen, period)),
        agreed: agreedToCalls(known.held, period).length,
      })),
      samples: known.samples.map((sample) => ({
        ...sample,
        calls: sample.calls.map((call) => ({
          ...call,
          ...(!call.outcome && !stillAgrees(known.held, call.signInId) && { outcome: 'refused' }),
          activity:
            activities.get(call.activityId)?.series ||
            (activities.get(call.activityId)?.place ?? ''),
          on: activities.get(call.activityId)?.startedAt ?? '',
          name: signIns.get(call.signInId)?.name ?? '',
          phoneTail: signIns.get(call.signInId)?.phoneTail ?? '',
        })),
      })),
    },
  };
}

const nameOf = ({ series, place }: { series: string; place: string }) => series || place;

const listed = (known: Gathered) =>
  known.held
    .map(({ activity, signIns }) => ({
      id: activity.id as string,
      name: nameOf(activity),
      startedAt: activity.startedAt,
      onList: signIns.filter(({ by }) => by === 'list').length,
      printed: sum(
        known.sheets
          .filter(({ activityId }) => activityId === activity.id)
          .map(({ count }) => count),
      ),
    }))
    .filter(({ onList }) => onList > 0)
    .sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1));

function channelCounts(known: Gathered, isOffice: boolean): SatisfactionView['counts'] {
  const { phoneSignIns, paperIssued, called } = countsOf(known);
  const given: [Channel, number][] = [
    ['phone', phoneSignIns],
    ['paper', paperIssued],
    ['link', 0],
    ...(isOffice ? [['callBack', called] as [Channel, number]] : []),
  ];
  return given
    .map(([channel, n]) => ({ channel, given: n, answered: answered(known, channel) }))
    .filter((one) => one.given > 0 || one.answered > 0);
}

/** What residents say of a project, as far as it may be shown to whoever asks. */
export async function satisfactionView(seen: Seen): Promise<SatisfactionView> {
  const { place, purchase, sight } = seen;
  const known = await gathered(seen);
  const { items, smallest } = questionnaireOf(seen);
  const running = periodNow(purchase);
  const closed = Array.from({ length: running }, (_, i) => i + 1).filter((period) =>
    isClosed(purchase, period),
  );
  const shown = shownOf(known.counted, closed, smallest);
  const all = closed.length > 0 ? shown.at(-1) : undefined;
  return {
    ...place,
    title: purchase.plan.title,
    organizationName: purchase.applications[place.organization]?.organization.name ?? '',
    side: sight === 'organization' ? 'organization' : 'office',
    may: (Object.keys(deeds) as Deed[]).filter((deed) => mayDo(seen, deed)),
    questions: items,
    smallest,
    isHeard: known.isHeard,
    running,
    counts: channelCounts(known, sight !== 'organization'),
    runningAnswers: isClosed(purchase, running)
      ? 0
      : sum(
          known.counted
            .filter(({ period, channel }) => period === running && channel !== 'callBack')
            .map(({ tally }) => tally.n),
        ),
    periods: closed.map((period, at) => ({ period, ...(shown[at] as Shown) })),
    ...(all && { all }),
    activities: listed(known),
    ...(sight !== 'organization' && watched(seen, known, all)),
  } as SatisfactionView;
}

const mostWaiting = 50;

/** What residents wrote. The organization gets what was read and let through, nothing of what waits. */
export async function commentsView(seen: Seen): Promise<CommentsView> {
  const { deps, place, sight } = seen;
  const judged = await readJudged(deps.table, place);
  const shown = judged
    .filter(({ isShown }) => isShown)
    .map(({ id, period, text }) => ({ id, period, text }));
  if (sight === 'organization') return { waiting: [], shown };
  const known = new Set(judged.map(({ id }) => id));
  const waiting = (await readComments(deps.table, place)).filter(({ id }) => !known.has(id));
  return { waiting: waiting.slice(0, mostWaiting), shown };
}
