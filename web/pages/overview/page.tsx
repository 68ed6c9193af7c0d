import type { OverviewView } from '../../../shared/contracts/overview.ts';
import { getOverview, getOwnOverview } from '../../api/following.ts';
import { parameter } from '../../here.ts';
import { instant, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { startPage } from '../../shell/start.tsx';
import { Charts } from './charts.tsx';
import { Figures } from './figures.tsx';
import { ProjectList } from './list.tsx';
import { Late, Steps } from './steps.tsx';
import { Streets } from './streets.tsx';

const organization = parameter('organization');
const asked = query(() =>
  organization ? getOwnOverview(organization) : getOverview(parameter('tenant')),
);

const leads = {
  office: 'over.leadOffice',
  near: 'over.leadNear',
  organization: 'over.leadOrganization',
} as const;

function Found({ view }: { view: OverviewView }) {
  if (view.projects.length === 0)
    return (
      <Notice kind="info" title={t('over.none')}>
        <p>{t('over.noneText')}</p>
      </Notice>
    );
  return (
    <>
      <Figures view={view} />
      <Charts view={view} />
      <Streets view={view} />
      <ProjectList view={view} organization={organization} />
    </>
  );
}

function OverviewPage() {
  const view = asked.data.value;
  const problem = asked.problem.value;
  return (
    <div class="stack">
      <header class="page-title">
        <h1>{t('over.title')}</h1>
        {view?.at && <p class="lead">{t(leads[view.side], { at: instant(view.at) })}</p>}
      </header>
      {view && <Found view={view} />}
      {view?.late && <Late late={view.late} />}
      {view?.steps && <Steps steps={view.steps} />}
      {!view && problem && <Failure problem={problem} again={() => void asked.load()} />}
      {!view && !problem && <Loading />}
    </div>
  );
}

void startPage('over.title', OverviewPage, {
  'zh-CN': () => import('../../words/overview.zh.ts'),
  en: () => import('../../words/overview.en.ts'),
});
