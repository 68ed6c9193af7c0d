import type { EvaluationView } from '../../../shared/contracts/evaluation.ts';
import type { Facts } from '../../../shared/domain/evaluation/facts.ts';
import { factsOf } from '../../../shared/domain/evaluation/gather.ts';
import { seatKinds, seatPosts } from '../../../shared/domain/evaluation/names.ts';
import type { EvaluationRubric } from '../../../shared/domain/evaluation/rubric.ts';
import { workDone } from '../../../shared/domain/fieldwork/work-done.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';
import { haveOneEmployer } from '../../../shared/domain/policy/ties.ts';
import { plainQuestionnaire } from '../../../shared/domain/settings/presets/questionnaire.ts';
import { evaluationRubrics, type Rubric } from '../../../shared/domain/settings/rubrics.ts';
import { readActivities } from '../../../shared/store/fieldwork.ts';
import { satisfactionOf } from '../../../shared/store/satisfaction.ts';
import { bookOf, spentFenOf } from '../../book-of.ts';
import { employersOf, holdersOf } from '../../holders.ts';
import type { Open } from './place.ts';

export const phaseNow = ({ purchase: { state } }: Pick<Open, 'purchase'>) => {
  if (state === 'midTermEvaluation') return 'midTerm' as const;
  return state === 'finalEvaluation' ? ('final' as const) : undefined;
};

const takenFrom = (rubric: Rubric, settingVersion: number | undefined): EvaluationRubric => ({
  id: rubric.id,
  name: rubric.name,
  criteria: rubric.criteria,
  source: rubric.source,
  ...(rubric.passMark !== undefined && { passMark: rubric.passMark }),
  ...(settingVersion !== undefined && { settingVersion }),
  ...(rubric.year !== undefined && { year: rubric.year }),
  ...(rubric.raters && { raters: rubric.raters }),
  ...(rubric.adjustments && { adjustments: rubric.adjustments }),
  ...(rubric.grades && { grades: rubric.grades }),
});

/** The tenant's rubrics that fit the project in `phase`, the likeliest first. */
export const rubricsFor = (
  { config, purchase, now }: Open,
  phase: 'midTerm' | 'final',
): EvaluationRubric[] =>
  evaluationRubrics(config.settings.rubrics ?? [], {
    phase,
    track: purchase.rules.track,
    categories: purchase.plan.categories,
    year: Number(now.slice(0, 4)),
  }).map((rubric) => takenFrom(rubric, config.settingVersions['rubrics']));

/** The evaluator neither did the buying nor, where the rules keep the two apart, organizes the call or has its employer. */
function mayRate({ purchase, config }: Open, kind: string, person: PersonId): boolean {
  if (person === purchase.author) return false;
  if (kind !== 'evaluator' || purchase.rules.organizerMayEvaluate?.value !== false) return true;
  const employers = employersOf(config);
  const organizers = holdersOf(config, purchase).organizer ?? [];
  return !organizers.some(
    (id) => id === person || haveOneEmployer(employers[id], employers[person]),
  );
}

/** Who can be given a seat, by kind: holders of its post whom nothing ties to the purchase. */
export function candidatesFor(open: Open) {
  const holders = holdersOf(open.config, open.purchase);
  const nameOf = (id: PersonId) =>
    open.config.members.find(({ personId }) => personId === id)?.name ?? id;
  return seatKinds.map((kind) => ({
    kind,
    people: (holders[seatPosts[kind]] ?? [])
      .filter((id) => mayRate(open, kind, id))
      .map((id) => ({ id, name: nameOf(id) })),
  }));
}

/** The figures of the project as they stand now. */
export async function factsNow({ deps, place, purchase, project, config }: Open): Promise<Facts> {
  const { spending } = config.settings;
  const [activities, book] = await Promise.all([
    readActivities(deps.table, place),
    bookOf(deps.table, place, { purchase, project, spending }),
  ]);
  const { surveyResult, period } = purchase;
  const { smallest } = config.settings.questionnaire ?? plainQuestionnaire;
  const heard = await satisfactionOf(deps.table, place, { period: 'all', smallest });
  /** Surveys of before projects had ballots of their own were counted for the purchase as a whole. */
  const counted = heard.n === 0 && surveyResult;
  return factsOf({
    project,
    periods: period,
    work: workDone(activities, project.deliverables),
    ...(!book.isEmpty && {
      spending: {
        spentFen: spentFenOf(book, project),
        budgetFen: project.amountFen,
        expenses: book.expenses.length,
        /** With a file that was found clean, not with a number alone. */
        vouched: book.expenses.filter(({ voucher }) => voucher.sha256 !== undefined).length,
      },
    }),
    ...(counted && {
      satisfaction: { mean: counted.meanScore, responses: counted.responses },
    }),
    ...(!heard.suppressed && { satisfaction: { mean: heard.mean, responses: heard.n } }),
  });
}

/** A round can be opened: the purchase is at an evaluation, none is under way, and the last one was not a pass. */
export function canOpen(open: Open): 'midTerm' | 'final' | undefined {
  const phase = phaseNow(open);
  if (!phase || !open.config.settings.evaluation || open.project.status !== 'signed')
    return undefined;
  const last = open.rounds.filter(({ round }) => round.phase === phase).at(-1)?.round;
  if (open.project.evaluations.some((one) => one.phase === phase)) return undefined;
  return !last || (last.state === 'final' && !last.result?.isPass) ? phase : undefined;
}

export async function openingFor(open: Open): Promise<EvaluationView['opening']> {
  const phase = canOpen(open);
  return (
    phase && {
      phase,
      rubrics: rubricsFor(open, phase),
      candidates: candidatesFor(open),
      facts: await factsNow(open),
    }
  );
}
