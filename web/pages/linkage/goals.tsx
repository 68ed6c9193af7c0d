import type { GoalsView } from '../../../shared/contracts/linkage.ts';
import { getGoals } from '../../api/linkage.ts';
import { hereWith, parameter, stayHere } from '../../here.ts';
import { day, figure, money, t } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { tenant } from './acting.ts';

const GoalForm = lazily(async () => (await import('./goal-form.tsx')).GoalForm);
const ProgressForm = lazily(async () => (await import('./goal-progress.tsx')).ProgressForm);
const EndForm = lazily(async () => (await import('./goal-progress.tsx')).EndForm);
const Versions = lazily(async () => (await import('./goal-versions.tsx')).Versions);

const asked = query(() => getGoals(tenant));
type Row = GoalsView['goals'][number];
const whole = 1000;

function Way({ row: { goal, standing } }: { row: Row }) {
  const { measure, unit, from, target } = goal.text;
  const { value, way } = standing;
  if (value === undefined || way === undefined)
    return (
      <p>{t('lk.goal.start', { measure, from: figure(from), target: figure(target), unit })}</p>
    );
  const gone = Math.max(0, Math.min(100, way));
  return (
    <>
      <p>
        {t('lk.goal.way', { measure, value: figure(value), target: figure(target), unit })}
        {' · '}
        {t('lk.goal.percent', { n: figure(way) })}
      </p>
      <svg class="bar" viewBox={`0 0 ${whole} 12`} preserveAspectRatio="none" aria-hidden="true">
        <rect class="track" width={whole} height="12" />
        <rect class={way >= 100 ? 'fill good' : 'fill'} width={(gone / 100) * whole} height="12" />
      </svg>
    </>
  );
}

function costOf({ goal, standing }: Row): string {
  const { spentFen, perUnitFen } = standing;
  if (spentFen === undefined) return t('lk.goal.noCost');
  return [
    t('lk.goal.spent', { sum: money(spentFen) }),
    ...(perUnitFen === undefined
      ? []
      : [t('lk.goal.perUnit', { unit: goal.text.unit, sum: money(perUnitFen) })]),
  ].join(' · ');
}

function State({ row: { goal, standing } }: { row: Row }) {
  return (
    <span class="link-state">
      {goal.ended && (
        <span class={goal.ended.as === 'reached' ? 'tag good' : 'tag'}>
          {t(`lk.goal.${goal.ended.as}`)}
        </span>
      )}
      {standing.isLate && <span class="tag warn">{t('lk.goal.late')}</span>}
      {standing.isOverCost && <span class="tag warn">{t('lk.goal.over')}</span>}
      <span class="small">{t('lk.goal.dueOn', { on: day(goal.text.due) })}</span>
    </span>
  );
}

function Acts({ row: { goal, may } }: { row: Row }) {
  const acts = may ? (['see', 'adjust', 'end'] as const) : [];
  const to = (act: string) => hereWith({ act, goal: goal.id });
  return (
    <p class="actions">
      {acts.map((act) => (
        <a
          key={act}
          class={act === 'see' ? 'button' : 'button plain'}
          href={to(act)}
          onClick={stayHere}
        >
          {t(`lk.goal.${act}`)}
        </a>
      ))}
      <a class="button plain" href={to('versions')} onClick={stayHere}>
        {t('lk.goal.versions')}
      </a>
    </p>
  );
}

function One({ row, view, onDone }: { row: Row; view: GoalsView; onDone(): void }) {
  const { goal } = row;
  const isHere = parameter('goal') === goal.id;
  const act = isHere ? parameter('act') : '';
  return (
    <section class="card">
      <h2>{goal.text.title}</h2>
      <p class="purchase-facts">
        <span>{goal.placeName}</span>
        <State row={row} />
      </p>
      <Way row={row} />
      <p class="small quiet">{costOf(row)}</p>
      {act === 'see' && row.may && <ProgressForm goal={goal} onDone={onDone} />}
      {act === 'adjust' && row.may && <GoalForm view={view} goal={goal} onDone={onDone} />}
      {act === 'end' && row.may && <EndForm goal={goal} onDone={onDone} />}
      {act === 'versions' && <Versions id={goal.id} />}
      {(act === '' || act === 'versions') && <Acts row={row} />}
    </section>
  );
}

/** What places and projects are to come to, how far they are, what it costs. */
export function Goals() {
  const view = asked.data.value;
  const failed = asked.problem.value;
  if (!view)
    return failed ? <Failure problem={failed} again={() => void asked.load()} /> : <Loading />;
  const onDone = () => {
    void asked.load();
  };
  const maySet = view.may.includes('setGoal');
  return (
    <>
      <p class="lead">{t('lk.goals.lead')}</p>
      {view.goals.length === 0 && (
        <Notice kind="info" title={t('lk.goals.none')}>
          <p>{t('lk.goals.none.do')}</p>
        </Notice>
      )}
      {parameter('act') === 'set' && maySet ? (
        <GoalForm view={view} onDone={onDone} />
      ) : (
        maySet && (
          <p class="actions">
            <a class="button primary" href={hereWith({ act: 'set', goal: '' })} onClick={stayHere}>
              {t('lk.goal.set')}
            </a>
          </p>
        )
      )}
      {view.goals.map((row) => (
        <One key={row.goal.id} row={row} view={view} onDone={onDone} />
      ))}
    </>
  );
}
