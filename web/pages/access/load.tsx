import type { AccessView } from '../../../shared/contracts/task-access.ts';
import { Bars } from '../../charts/bars.tsx';
import { count, figure, t } from '../../i18n.ts';
import { Notice } from '../../shell/notice.tsx';

/** What all tasks in force ask of each community in a month, the heaviest first. */
export function Load({ view }: { view: AccessView }) {
  const { loads, loaded, rules } = view;
  const most = rules?.hoursPerMonth;
  if (loads.length === 0)
    return (
      <section class="card">
        <div class="empty">
          <p class="empty-title">{t('ac.load.none')}</p>
        </div>
      </section>
    );
  const whole = Math.max(most ?? 0, ...loads.map(({ hours }) => hours));
  return (
    <section class="card">
      {loaded.over > 0 && most !== undefined && (
        <Notice
          kind="warn"
          title={t('ac.load.over', { n: count(loaded.over), most: count(most) })}
        />
      )}
      <Bars
        title={t('ac.load')}
        finding={t('ac.load.finding', {
          n: count(loaded.communities),
          hours: figure(loaded.hours),
        })}
        whole={whole}
        bars={loads.map(({ name, tasks, times, hours, isOver }) => ({
          label: name,
          value: t('ac.load.value', { tasks, times: figure(times), hours: figure(hours) }),
          parts: [{ amount: hours, ...(isOver && { look: 'c2' as const }) }],
        }))}
        heads={[t('ac.col.community'), t('ac.col.tasks'), t('ac.col.times'), t('ac.col.hours')]}
        rows={loads.map(({ name, tasks, times, hours }) => [
          name,
          count(tasks),
          figure(times),
          figure(hours),
        ])}
      />
      {loaded.communities > loads.length && (
        <p class="small quiet">{t('ac.load.top', { n: count(loads.length) })}</p>
      )}
    </section>
  );
}
