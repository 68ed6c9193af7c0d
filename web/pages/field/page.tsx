import { useEffect } from 'preact/hooks';
import type { FieldKit } from '../../../shared/contracts/fieldwork.ts';
import { hereWith, parameter, stayHere, workPage } from '../../here.ts';
import { count, instant, t } from '../../i18n.ts';
import { forOrganization } from '../../shell/for-organization.tsx';
import { Loading, Notice } from '../../shell/notice.tsx';
import { startPage } from '../../shell/start.tsx';
import { ActivityInHand } from './activity.tsx';
import { Begin } from './begin.tsx';
import { workOffline } from './offline.ts';
import { activities, isBare, kit, open, place, problem, sync } from './phone.ts';
import { Queue } from './queue.tsx';

void workOffline();
void open();
window.addEventListener('online', () => void sync());

function List({ all }: { all: FieldKit }) {
  return (
    <>
      <h1>{t('fw.title')}</h1>
      <p class="lead">{all.title}</p>
      <p class="actions">
        <a class="button primary" href={hereWith({ begin: 'yes' })} onClick={stayHere}>
          {t('fw.begin')}
        </a>
        <a class="button" href={workPage('project', { ...place })}>
          {t('fw.toProject')}
        </a>
      </p>
      <Queue />
      <section class="card" aria-labelledby="activities">
        <h2 id="activities">{t('fw.activities')}</h2>
        {activities.value.length === 0 && <p class="hint">{t('fw.noActivities')}</p>}
        <ul class="field-items" data-activities={activities.value.length}>
          {activities.value.map(({ id, fields, attended, photos, conflicts }) => (
            <li key={id}>
              <a class="task-link" href={hereWith({ activity: id })} onClick={stayHere}>
                {[
                  all.deliverables.find((one) => one.id === fields.deliverableId)?.name,
                  fields.series,
                  fields.place,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </a>
              <span class="hint">
                {instant(fields.startedAt)} ·{' '}
                {t('fw.inShort', { people: count(attended), photos: count(photos) })}
              </span>
              {Object.keys(conflicts).length > 0 && (
                <span class="tag stopped">{t('fw.twoVersions')}</span>
              )}
              {fields.status !== 'closed' && <span class="tag current">{t('fw.isOpen')}</span>}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Field() {
  useEffect(() => {
    const turn = window.setInterval(() => void sync(), 60_000);
    return () => window.clearInterval(turn);
  }, []);
  const all = kit.value;
  if (!all && isBare.value)
    return (
      <Notice kind="warn" title={t('fw.bare')}>
        <p>{t(problem.value === 'contract-unsigned' ? 'fw.unsigned' : 'fw.bareText')}</p>
        <p>
          <button type="button" class="button" onClick={() => void sync()}>
            {t('again')}
          </button>
        </p>
      </Notice>
    );
  if (!all) return <Loading />;
  const one = activities.value.find(({ id }) => id === parameter('activity'));
  if (one) return <ActivityInHand one={one} />;
  return parameter('begin') ? <Begin kit={all} /> : <List all={all} />;
}

void startPage('fw.title', forOrganization(Field), {
  'zh-CN': () => import('../../words/field.zh.ts'),
  en: () => import('../../words/field.en.ts'),
});
