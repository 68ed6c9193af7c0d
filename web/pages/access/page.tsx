import type { AccessView } from '../../../shared/contracts/task-access.ts';
import { getAccess } from '../../api/communities.ts';
import { goTo, hereWith, parameter, stayHere, workPage } from '../../here.ts';
import { moreWords, named, t } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { startPage } from '../../shell/start.tsx';
import { Applications, OneApplication } from './applications.tsx';
import { Load } from './load.tsx';

const ApplyForm = lazily(async () => {
  const [part] = await Promise.all([
    import('./apply.tsx'),
    moreWords({
      'zh-CN': () => import('../../words/region-picker.zh.ts'),
      en: () => import('../../words/region-picker.en.ts'),
    }),
  ]);
  return part.ApplyForm;
});
const Adjustments = lazily(async () => {
  const [part] = await Promise.all([
    import('./adjustments.tsx'),
    moreWords({
      'zh-CN': () => import('../../words/region-picker.zh.ts'),
      en: () => import('../../words/region-picker.en.ts'),
    }),
  ]);
  return part.Adjustments;
});
const Lists = lazily(async () => (await import('./lists.tsx')).Lists);
const Refusals = lazily(async () => (await import('./refusals.tsx')).Refusals);
const Plaques = lazily(async () => (await import('./plaques.tsx')).Plaques);

const tenant = parameter('tenant');
const asked = query(() => getAccess(tenant));

const tabs = ['applications', 'load', 'lists', 'refusals', 'plaques', 'adjustments'] as const;

function Part({ view }: { view: AccessView }) {
  const tab = tabs.find((name) => name === parameter('tab')) ?? 'applications';
  const shown = { tenant, view, put: asked.put };
  return (
    <>
      <Tabs
        label={t('ac.tabs')}
        here={tab}
        tabs={tabs.map((name) => [name, named(`ac.tab.${name}`)])}
      />
      {tab === 'applications' && <Applications {...shown} />}
      {tab === 'load' && <Load view={view} />}
      {tab === 'lists' && <Lists {...shown} />}
      {tab === 'refusals' && <Refusals {...shown} />}
      {tab === 'plaques' && <Plaques {...shown} />}
      {tab === 'adjustments' && <Adjustments {...shown} />}
    </>
  );
}

function Shown({ view }: { view: AccessView }) {
  const application = view.applications.find(({ id }) => id === parameter('application'));
  if (parameter('act') === 'apply' && view.rules)
    return (
      <ApplyForm
        tenant={tenant}
        view={view}
        onDone={(after: AccessView) => {
          asked.put(after);
          goTo(hereWith({ act: '', done: 'sent' }));
          window.scrollTo(0, 0);
        }}
      />
    );
  return (
    <>
      {parameter('done') === 'sent' && (
        <div role="status">
          <Notice kind="good" title={t('ac.sent')} />
        </div>
      )}
      {!view.rules && (
        <Notice kind="info" title={t('ac.noRules')}>
          <p>{t('ac.noRules.do')}</p>
          <p>
            <a href={workPage('settings', { tenant, setting: 'access' })}>{t('ac.settings')}</a>
          </p>
        </Notice>
      )}
      {application ? (
        <OneApplication
          key={application.id}
          tenant={tenant}
          view={view}
          application={application}
          put={asked.put}
        />
      ) : (
        <Part view={view} />
      )}
    </>
  );
}

/** Tasks that departments ask of communities, from the application to the load. */
function AccessPage() {
  const view = asked.data.value;
  const problem = asked.problem.value;
  const isElsewhere = parameter('act') === 'apply' || parameter('application') !== '';
  return (
    <div class="stack">
      <header class="page-title title-row">
        <div>
          {isElsewhere && (
            <p>
              <a href={hereWith({ act: '', application: '', done: '' })} onClick={stayHere}>
                {t('ac.back')}
              </a>
            </p>
          )}
          <h1>{t('ac.title')}</h1>
          <p class="lead">{t('ac.lead')}</p>
        </div>
        {view?.rules && view.may.includes('apply') && !isElsewhere && (
          <a class="button primary" href={hereWith({ act: 'apply', done: '' })} onClick={stayHere}>
            {t('ac.apply')}
          </a>
        )}
      </header>
      {view && <Shown view={view} />}
      {!view && problem && <Failure problem={problem} again={() => void asked.load()} />}
      {!view && !problem && <Loading />}
    </div>
  );
}

void startPage('ac.title', AccessPage, {
  'zh-CN': () => import('../../words/access.zh.ts'),
  en: () => import('../../words/access.en.ts'),
});
