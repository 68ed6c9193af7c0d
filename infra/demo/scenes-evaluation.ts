import type { EvaluationView } from '../../shared/contracts/evaluation.ts';
import type { SupervisionView } from '../../shared/contracts/supervision.ts';
import { type Person, refusalOf } from './person.ts';
import { check, tell, title } from './progress.ts';
import type { Scene } from './scenes-plain.ts';
import { pay } from './scenes-work.ts';
import type { Story } from './story.ts';
import { until } from './until.ts';

type Phase = 'midTerm' | 'final';

/** The one project under contract, where it is evaluated, and who belongs to it. */
async function projectOf(story: Story) {
  const { purchase } = await story.view();
  const project = Object.values(purchase.projects).find(({ status }) => status === 'signed');
  if (!project) throw new Error('nobody works');
  const { organizationId } = project;
  const member = [story.cast.punctual, story.cast.incomplete, story.cast.late].find(
    (one) => one.organizationId === organizationId,
  );
  if (!member) throw new Error('a stranger does the work');
  const path = `${story.place}/projects/${organizationId}`;
  return { organizationId, path, project, person: await story.person(member.email) };
}

/** A mail filter or the workflow may be first: asked again of what stands then. */
const asked = (by: Person, path: string, command: object, organization?: string) =>
  until(`${JSON.stringify(command).slice(9, 30)} to be taken`, async () => {
    const query = organization ? `?organization=${organization}` : '';
    return by.post<EvaluationView>(`${path}/evaluation${query}`, command);
  });

/** Moves the tenant's time to `at`. */
async function moveTo(story: Story, at: string): Promise<void> {
  const handler = await story.handler();
  if ((await story.now()) < at) await handler.post(`${story.tenantPath}/clock`, { to: at });
}

/** A report of what was done, for every period so far, and its acceptance. */
export const worked =
  (period: number, share: number): Scene =>
  async (story) => {
    title(`10 Period ${period}`);
    const { organizationId, project, person } = await projectOf(story);
    const periods = story.cast.plan.periods;
    const delivered = Object.fromEntries(
      project.deliverables.map(({ id, quantity }) => [
        id,
        Math.floor((quantity / periods) * share),
      ]),
    );
    await person.command(
      story.place,
      {
        type: 'submitReport',
        delivered,
        spentFen: Math.floor((project.amountFen / periods) * share),
        narrative: `第 ${period} 期工作情况`,
      },
      { organization: organizationId },
    );
    const handler = await story.handler();
    const verdict = { verdict: 'accepted', reason: '' } as const;
    await handler.command(story.place, { type: 'judgeReport', organizationId, ...verdict });
    tell('  reported and accepted');
    await pay(story);
  };

/** One round, from its opening to the final grade; `points` of a hundred are what the evaluator gives on each item. */
export const rated =
  (phase: Phase, points: number): Scene =>
  async (story) => {
    title(`${phase === 'midTerm' ? '11' : '12'} Evaluation in a round, ${points} of 100`);
    const { organizationId, path, person } = await projectOf(story);
    const handler = await story.handler();
    const evaluator = await story.person(story.cast.evaluator);
    const { opening } = await handler.json<EvaluationView>(`${path}/evaluation`);
    const rubric = opening?.rubrics.find(({ raters }) => raters);
    const seat = opening?.candidates.find(({ kind }) => kind === 'evaluator')?.people[0];
    if (!rubric || !seat) throw new Error('no round can be opened');
    const seats = [{ kind: 'evaluator', personId: seat.id }];
    const opened = await asked(handler, path, {
      type: 'openRound',
      phase,
      rubric: rubric.id,
      seats,
    });
    const round = opened.rounds.at(-1)?.id ?? '';
    const report = { reflection: '按计划开展服务，困难和改进见活动记录。' };
    await asked(person, path, { type: 'handInSelfReport', round, report }, organizationId);
    await asked(handler, path, { type: 'freeze', round });
    await asked(handler, path, { type: 'openRating', round });
    const own = (await evaluator.json<EvaluationView>(`${path}/evaluation`)).rounds.at(-1);
    const given = (own?.rubric.criteria ?? [])
      .filter(({ id }) => own?.ownItems?.includes(id))
      .map(({ id, max }) => [id, Math.floor(((max * points) / 100) * 2) / 2]);
    const sheet = { points: Object.fromEntries(given), findings: '查阅台账，走访服务对象。' };
    await asked(evaluator, path, { type: 'lockSheet', round, sheet });
    await asked(handler, path, { type: 'close', round });
    const noticed = await asked(handler, path, { type: 'notice', round });
    const { appealUntil = '', result } = noticed.rounds.at(-1) ?? {};
    await moveTo(story, appealUntil);
    await asked(handler, path, { type: 'finish', round });
    tell(`  noticed, not appealed: ${result?.points} points, ${result?.grade}`);
  };

/** The result of the round becomes that of the purchase; nobody types its points. */
export const takenOver: Scene = async (story) => {
  const { organizationId } = await projectOf(story);
  const evaluator = await story.person(story.cast.evaluator);
  await evaluator.command(story.place, {
    type: 'submitEvaluation',
    organizationId,
    findings: '见评估轮次',
  });
  const { purchase } = await story.view();
  const made = purchase.projects[organizationId]?.evaluations.at(-1);
  check(made?.round !== undefined, `taken over with its hash ${made?.round?.hash.slice(0, 16)}…`);
};

export const midTermConcluded =
  (next: 'implementing' | 'finalEvaluation' | 'terminatedEarly'): Scene =>
  async (story) => {
    const handler = await story.handler();
    await handler.command(story.place, { type: 'concludeMidTerm' });
    await story.reaches(next);
    await pay(story);
  };

export const arrivedAt =
  (state: 'midTermEvaluation' | 'finalEvaluation'): Scene =>
  (story) =>
    story.advanceTo(state);

/**
 * The next period has begun. The state is the same before and after, so that alone would be true before the workflow
 * has closed the former one, and a report would come for a period that has its own.
 */
export const arrivedInPeriod =
  (period: number): Scene =>
  (story) =>
    story.advanceUntil(
      `period ${period}`,
      (purchase) => purchase.state === 'implementing' && purchase.period >= period,
    );

/** An order to mend, what was done about it, and the look whether it is so. */
export const mended: Scene = async (story) => {
  title('11 Rectification');
  const { organizationId, path, person } = await projectOf(story);
  const handler = await story.handler();
  const at = `${path}/supervision`;
  const order = {
    type: 'order',
    what: '补齐服务记录，恢复每周上门',
    why: '中期评估不合格',
    days: 15,
  };
  const ordered = await handler.post<SupervisionView>(at, order);
  const id = ordered.orders.at(-1)?.id;
  const text = '记录已补齐，上门服务已恢复';
  const done = { type: 'handIn', order: id, text, documents: [] };
  await person.post(`${at}?organization=${organizationId}`, done);
  const looked = { type: 'recheck', order: id, verdict: 'rectified', text: '抽查十户，属实' };
  await handler.post(at, looked);
  tell('  ordered, done, looked at again');
};

/** What a rule says follows, asked for and approved by letters. */
export const followed =
  (rule: string, rest: { percent?: number } = {}): Scene =>
  async (story) => {
    const { organizationId } = await projectOf(story);
    const handler = await story.handler();
    await handler.command(story.place, {
      type: 'askConsequence',
      organizationId,
      rule,
      reason: '末期评估不合格，服务量不足约定的三分之一',
      ...rest,
    });
    await story.approve('consequence');
    await until(`${rule} to hold`, async () => {
      const { purchase } = await story.view();
      const held = purchase.projects[organizationId]?.consequences ?? [];
      return held.find((one) => one.rule === rule && one.status === 'approved');
    });
    tell(`  ${rule} approved`);
  };

/** Nobody appealed in time: the bar holds. */
export const barred: Scene = async (story) => {
  const { path } = await projectOf(story);
  const handler = await story.handler();
  const { consequences } = await handler.json<EvaluationView>(`${path}/evaluation`);
  const bar = consequences.find(({ follows }) => follows === 'bar');
  await moveTo(story, bar?.appealUntil ?? '');
  const view = await asked(handler, path, { type: 'enforce', consequence: bar?.id });
  const { barredUntil } = view.consequences.find(({ follows }) => follows === 'bar') ?? {};
  check(barredUntil !== undefined, `may not apply here until ${barredUntil}`);
};

/** Residents' survey counted, the result accepted by letters, the file closed. */
export const acceptedAndSettled: Scene = async (story) => {
  title('12 Acceptance');
  const handler = await story.handler();
  await story.advanceUntil('the survey to be counted', (p) => p.surveyResult !== undefined);
  await handler.command(story.place, { type: 'requestAcceptance' });
  await story.approve('acceptance');
  await story.reaches('settlement');
};

/** The money is ordered back by the process, once, and finance records that it came. */
export const takenBack: Scene = async (story) => {
  const { organizationId, path } = await projectOf(story);
  const handler = await story.handler();
  const { consequences } = await handler.json<EvaluationView>(`${path}/evaluation`);
  const consequence = consequences.find(({ follows }) => follows === 'clawBack')?.id ?? '';
  const enforce = { type: 'enforceConsequence', organizationId, consequence } as const;
  await handler.command(story.place, enforce);
  const again = await refusalOf('a second order', () => handler.command(story.place, enforce));
  check(again === 'already-decided', 'the money is ordered back once');
  const finance = await story.person(story.cast.financeOfficer);
  const { purchase } = await story.view();
  for (const { number, clawBack } of purchase.projects[organizationId]?.payments ?? []) {
    if (!clawBack) continue;
    const voucher = `退-${story.id.slice(-6)}-${number}`;
    const back = { type: 'recordClawBack', organizationId, number, voucher } as const;
    await finance.command(story.place, back);
    tell(`  ${(clawBack.amountFen / 100).toFixed(2)} yuan came back`);
  }
};

/** Nothing is paid any more: what was withheld and what lapsed stand in the final settlement. */
export const fileClosed: Scene = async (story) => {
  title('13 Settlement and disclosure');
  const handler = await story.handler();
  await handler.command(story.place, { type: 'disclose' });
  await story.reaches('disclosed');
};
