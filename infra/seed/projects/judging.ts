import { changeEvaluation } from '../../../functions/following/evaluation/change.ts';
import { openProject } from '../../../functions/following/evaluation/place.ts';
import { evaluationView } from '../../../functions/following/evaluation/view.ts';
import type {
  EvaluationCommand,
  EvaluationView,
  RoundView,
} from '../../../shared/contracts/evaluation.ts';
import type { SeatKind } from '../../../shared/domain/evaluation/names.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import type { Story, Who } from './story.ts';

type Phase = 'midTerm' | 'final';

const open = (story: Story, who: Who) =>
  openProject(story.course.deps, story.place, story.actor(who));

const see = async (story: Story, who: Who): Promise<EvaluationView> =>
  evaluationView(await open(story, who));

async function ask(story: Story, who: Who, asked: EvaluationCommand, key: string) {
  const by = { person: story.people[who], repeat: story.repeat(who, key) };
  await changeEvaluation(await open(story, who), asked, by);
}

/** Raters with a sheet of their own. */
const seated = ['evaluator', 'community'] as const satisfies (SeatKind & Who)[];

const lastOf = async (story: Story, phase: Phase, who: Who = 'handler') =>
  (await see(story, who)).rounds.findLast((one) => one.phase === phase);

async function opened(story: Story, phase: Phase): Promise<void> {
  if (await lastOf(story, phase)) return;
  const { opening } = await see(story, 'handler');
  const rubric = opening?.rubrics.find(({ raters }) => raters) ?? opening?.rubrics[0];
  if (!rubric) throw new Error('no rubric fits');
  const wanted: readonly string[] = rubric.raters?.map(({ kind }) => kind) ?? ['evaluator'];
  const seats = seated.flatMap((kind) => {
    const personId = story.people[kind];
    const candidates = opening?.candidates.find((one) => one.kind === kind)?.people ?? [];
    const isFit = candidates.some(({ id }) => id === personId);
    return isFit && wanted.includes(kind) ? [{ kind, personId }] : [];
  });
  const asked = { type: 'openRound', phase, rubric: rubric.id, seats } as const;
  await ask(story, 'handler', asked, `${phase}-opened`);
}

type Told = { reflection: string; purchaser: string };

/** A round is opened, the organization tells of its work, and the figures are frozen. */
export async function openRound(story: Story, phase: Phase, told: Told): Promise<void> {
  const { clock } = story.course;
  clock.pass(90);
  await opened(story, phase);
  const { id: round = '' } = (await lastOf(story, phase)) ?? {};
  await story.morning(2);
  const report = {
    reflection: told.reflection,
    purchaser: { marks: await marksOf(story, phase), note: told.purchaser },
  };
  await ask(story, 'member', { type: 'handInSelfReport', round, report }, `${phase}-self`);
  await story.morning();
  await ask(story, 'handler', { type: 'freeze', round }, `${phase}-frozen`);
  clock.pass(15);
  await ask(story, 'handler', { type: 'openRating', round }, `${phase}-rating`);
}

async function marksOf(story: Story, phase: Phase): Promise<Record<string, number>> {
  const round = await lastOf(story, phase, 'member');
  const items = round?.terms.purchaserItems ?? [];
  return Object.fromEntries(items.map(({ id }, i) => [id, i % 3 === 1 ? 4 : 5]));
}

const inHalves = (points: number) => Math.floor(points * 2) / 2;

/** One rater's sheet, at `percent` of the most there is. */
export async function rate(
  story: Story,
  phase: Phase,
  { who, percent, findings }: { who: 'evaluator' | 'community'; percent: number; findings: string },
): Promise<void> {
  const own: RoundView | undefined = await lastOf(story, phase, who);
  if (!own?.ownItems || !own.may.includes('lockSheet')) return;
  const given = own.rubric.criteria
    .filter(({ id }) => own.ownItems?.includes(id))
    .map(({ id, max }) => [id, inHalves((max * percent) / 100)]);
  const sheet = { points: Object.fromEntries(given), findings };
  await ask(story, who, { type: 'lockSheet', round: own.id, sheet }, `${phase}-sheet-${who}`);
}

/** The round is closed and noticed, nobody appeals, and its result becomes that of the project. */
export async function finish(story: Story, phase: Phase, findings: string): Promise<Instant> {
  const { clock } = story.course;
  const { id: round = '' } = (await lastOf(story, phase)) ?? {};
  await story.morning();
  await ask(story, 'handler', { type: 'close', round }, `${phase}-closed`);
  for (const item of (await lastOf(story, phase))?.toTalkOver ?? [])
    await ask(
      story,
      'handler',
      { type: 'talkOver', round, item, reason: '两位评分人核对台账后认为依据充分。' },
      `${phase}-talked-${item}`,
    );
  await ask(story, 'handler', { type: 'notice', round }, `${phase}-noticed`);
  const { appealUntil } = (await lastOf(story, phase)) ?? {};
  if (appealUntil) await story.until(appealUntil);
  clock.pass(60);
  await ask(story, 'handler', { type: 'finish', round }, `${phase}-finished`);
  const project = await story.project();
  if (!project.evaluations.some((one) => one.phase === phase)) {
    const { organizationId } = project;
    await story.command('evaluator', { type: 'submitEvaluation', organizationId, findings });
  }
  return clock.now();
}
