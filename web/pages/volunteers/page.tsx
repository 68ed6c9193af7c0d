import type { VolunteersOverview } from '../../../shared/contracts/volunteers.ts';
import { getVolunteers } from '../../api/volunteers.ts';
import { hereWith, parameter, stayHere } from '../../here.ts';
import { t } from '../../i18n.ts';
import { saveCsv } from '../../parts/csv.ts';
import { lazily } from '../../parts/lazily.tsx';
import { saveXlsx } from '../../parts/save-xlsx.ts';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { startPage } from '../../shell/start.tsx';
import { carryOut, problem, tenant } from './acting.ts';
import { Figures, Places } from './figures.tsx';

const Community = lazily(async () => (await import('./community.tsx')).Community);
const Rules = lazily(async () => (await import('./rules.tsx')).Rules);
const Activity = lazily(async () => (await import('./activity.tsx')).Activity);

const asked = query(() => getVolunteers(tenant));

async function exportAll(kind: 'csv' | 'xlsx') {
  const done = await carryOut({ type: 'export' });
  if (!done?.rows) return;
  if (kind === 'csv') saveCsv(t('vo.file'), done.rows);
  else saveXlsx(t('vo.file'), done.rows);
}

function Export({ view }: { view: VolunteersOverview }) {
  const hasColumns = (view.rules?.columns.length ?? 0) > 0;
  return (
    <section class="card">
      <h2>{t('vo.export')}</h2>
      <p>{t(hasColumns ? 'vo.export.what' : 'vo.export.none')}</p>
      <p class="actions">
        {hasColumns &&
          view.may.includes('export') &&
          (['xlsx', 'csv'] as const).map((kind) => (
            <button key={kind} type="button" class="button" onClick={() => void exportAll(kind)}>
              {t(`vo.export.${kind}`)}
            </button>
          ))}
        {view.may.includes('setRules') && (
          <a class="button plain" href={hereWith({ act: 'rules' })} onClick={stayHere}>
            {t('vo.rules')}
          </a>
        )}
      </p>
    </section>
  );
}

function Mine({ view }: { view: VolunteersOverview }) {
  if (view.mine.length === 0) return null;
  return (
    <section class="card">
      <h2>{t('vo.mine')}</h2>
      <ul class="row-links">
        {view.mine.map(({ id, name }) => (
          <li key={id}>
            <a href={hereWith({ community: id })} onClick={stayHere}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Shown({ view }: { view: VolunteersOverview }) {
  const activity = parameter('activity');
  const community = parameter('community');
  if (parameter('act') === 'rules' && view.may.includes('setRules'))
    return <Rules view={view} onDone={() => void asked.load()} />;
  if (activity) return <Activity key={activity} id={activity} />;
  if (community)
    return (
      <Community
        key={community}
        community={community}
        view={view}
        onChanged={() => void asked.load()}
      />
    );
  return (
    <>
      <Figures view={view} />
      <Mine view={view} />
      <Places view={view} />
      {(view.may.includes('export') || view.may.includes('setRules')) && <Export view={view} />}
    </>
  );
}

/** Volunteers of a tenant: whether it lasts, who they are, what they do. */
function VolunteersPage() {
  const view = asked.data.value;
  const failed = asked.problem.value;
  const isElsewhere = ['community', 'activity', 'act'].some((name) => parameter(name) !== '');
  return (
    <div class="stack">
      <header class="page-title">
        {isElsewhere && (
          <p>
            <a
              href={hereWith(
                parameter('activity') ? { activity: '' } : { community: '', activity: '', act: '' },
              )}
              onClick={stayHere}
            >
              {t('vo.back')}
            </a>
          </p>
        )}
        <h1>{t('vo.title')}</h1>
        <p class="lead">{t('vo.lead')}</p>
      </header>
      {problem.value && (
        <div role="alert">
          <Notice kind="danger" title={problem.value} />
        </div>
      )}
      {view && <Shown view={view} />}
      {!view && failed && <Failure problem={failed} again={() => void asked.load()} />}
      {!view && !failed && <Loading />}
    </div>
  );
}

void startPage('vo.title', VolunteersPage, {
  'zh-CN': () => import('../../words/volunteers.zh.ts'),
  en: () => import('../../words/volunteers.en.ts'),
});
