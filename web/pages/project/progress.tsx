import type { Progress } from '../../../shared/contracts/fieldwork.ts';
import { count, day, named, t } from '../../i18n.ts';

type Line = Progress['deliverables'][number];
type Span = Pick<Progress, 'from' | 'until' | 'now'>;

const looks = { done: 'done', onPlan: 'current', behind: 'warn', willFallShort: 'warn' } as const;
const width = 1000;
const height = 300;

/** Planned as an even line, done as steps, from now on what follows at the present pace. */
function Pace({ line, span }: { line: Line; span: Span }) {
  const [from, until] = [Date.parse(span.from), Date.parse(span.until)];
  const highest = Math.max(line.quantity, line.done, line.atEnd, 1);
  const x = (at: string | number) => {
    const millis = typeof at === 'number' ? at : Date.parse(at);
    const part = until > from ? (millis - from) / (until - from) : 0;
    return Math.round(Math.max(0, Math.min(1, part)) * width);
  };
  const y = (units: number) => Math.round(height - 8 - (units / highest) * (height - 16));
  const steps = line.units.map(({ at }, i) => `H${x(at)}V${y(i + 1)}`).join('');
  const today = x(span.now);
  return (
    <svg
      class="pace"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={t('pj.project.chart', { name: line.name })}
    >
      <path class="pace-now" d={`M${today} 0V${height}`} />
      <path class="pace-planned" d={`M0 ${y(0)}L${width} ${y(line.quantity)}`} />
      <path class="pace-done" d={`M0 ${y(0)}${steps}H${today}`} />
      {today < width && (
        <path class="pace-ahead" d={`M${today} ${y(line.done)}L${width} ${y(line.atEnd)}`} />
      )}
    </svg>
  );
}

const why = ({ why: code, has = 0, needs = 0 }: Line['short'][number]['because'][number]) =>
  named(`pj.why.${code}`).replace('{has}', count(has)).replace('{needs}', count(needs));

function Short({ short }: Pick<Line, 'short'>) {
  if (short.length === 0) return null;
  return (
    <details>
      <summary>{t('pj.project.short', { n: count(short.length) })}</summary>
      <ul>
        {short.map(({ name, activityIds, because }) => (
          <li key={activityIds.join()}>
            {[name, because.map(why).join(t('list.comma'))].filter(Boolean).join('：')}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Deliverable({ line, span }: { line: Line; span: Span }) {
  const { id, name, unit, quantity, done, expected, atEnd, reachedOn, standing } = line;
  return (
    <section class="card" aria-labelledby={`d-${id}`} data-done={done}>
      <h2 id={`d-${id}`}>
        {name} <span class={`tag ${looks[standing]}`}>{named(`pj.standing.${standing}`)}</span>
      </h2>
      <p class="big">
        {t('pj.project.done', { done: count(done), planned: count(quantity), unit })}
      </p>
      <Pace line={line} span={span} />
      <p class="hint">
        {t('pj.project.expected', { expected: count(Math.floor(expected)) })} ·{' '}
        {t('pj.project.forecast', { atEnd: count(Math.floor(atEnd)) })}
        {standing !== 'done' && (
          <>
            {' · '}
            {reachedOn
              ? t('pj.project.reached', { day: day(reachedOn) })
              : t('pj.project.neverReached')}
          </>
        )}
        {line.countedFrom === 'reports' && ` · ${t('pj.project.fromReports')}`}
      </p>
      <p class="hint" aria-hidden="true">
        ┄ {t('pj.project.planned')} ━ {t('pj.project.actual')} ┈ {t('pj.project.predicted')}
      </p>
      <Short short={line.short} />
    </section>
  );
}

/** How far each deliverable is, drawn, and where it is going. */
export function ProgressView({ progress }: { progress: Progress }) {
  const { title, organization, from, until, deliverables } = progress;
  return (
    <div class="stack">
      <p class="lead">
        {title} · {organization}
      </p>
      <p>
        {t('pj.project.span', { from: day(from), until: day(until) })} ·{' '}
        {t('pj.project.totals', {
          sessions: count(progress.sessions),
          attendances: count(progress.attendances),
          people: count(progress.people),
        })}
      </p>
      {deliverables.map((line) => (
        <Deliverable key={line.id} line={line} span={progress} />
      ))}
    </div>
  );
}
