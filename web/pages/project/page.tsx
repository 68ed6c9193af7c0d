import { getLog, getProgress, getReport, getSheet, type Reading } from '../../api/fieldwork.ts';
import { parameter, workPage } from '../../here.ts';
import { named, t } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { type Query, query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';
import { type PageProps, startPage } from '../../shell/start.tsx';
import { ProgressView } from './progress.tsx';

const Log = lazily(async () => (await import('./log.tsx')).Log);
const Sheet = lazily(async () => (await import('./sheet.tsx')).Sheet);
const Written = lazily(async () => (await import('./written.tsx')).Written);

const tabs = ['progress', 'log', 'sheet', 'midTerm', 'final'] as const;

/** Asked once, when somebody first comes to it. */
function once<T>(ask: () => Promise<T>): () => Query<T> {
  let asked: Query<T> | undefined;
  return () => {
    asked ??= query(ask);
    return asked;
  };
}

const place = {
  tenant: parameter('tenant'),
  purchase: parameter('purchase'),
  organization: parameter('organization'),
};
let reading: Reading = { ...place, actingFor: '' };
const asks = {
  progress: once(() => getProgress(reading)),
  log: once(() => getLog(reading)),
  sheet: once(() => getSheet(reading)),
  midTerm: once(() => getReport(reading, 'midTerm')),
  final: once(() => getReport(reading, 'final')),
};

function Asked<T>({ asked, show }: { asked: Query<T>; show(data: T): preact.JSX.Element }) {
  const problem = asked.problem.value;
  if (problem) return <Failure problem={problem} again={() => void asked.load()} />;
  return asked.data.value ? show(asked.data.value) : <Loading />;
}

function Tab({ tab, isOwn }: { tab: (typeof tabs)[number]; isOwn: boolean }) {
  if (tab === 'log') return <Asked asked={asks.log()} show={(log) => <Log log={log} />} />;
  if (tab === 'sheet')
    return <Asked asked={asks.sheet()} show={(sheet) => <Sheet sheet={sheet} />} />;
  if (tab === 'progress')
    return <Asked asked={asks.progress()} show={(all) => <ProgressView progress={all} />} />;
  return (
    <Asked
      asked={asks[tab]()}
      show={(report) => <Written key={tab} report={report} {...(isOwn && { reading })} />}
    />
  );
}

function Project({ session }: PageProps) {
  const isOwn = session.organizations.some(({ id }) => id === place.organization);
  const isOfficial = session.memberships.some(({ tenant }) => tenant === place.tenant);
  reading = { ...place, actingFor: isOwn || !isOfficial ? place.organization : '' };
  const tab = tabs.find((one) => one === parameter('tab')) ?? 'progress';
  return (
    <>
      <h1>{t('pj.project.title')}</h1>
      {isOwn && (
        <p class="actions">
          <a class="button primary" href={workPage('field', place)}>
            {t('pj.project.field')}
          </a>
        </p>
      )}
      <Tabs
        label={t('pj.project.tabs')}
        here={tab}
        tabs={tabs.map((name) => [name, named(`pj.project.tab.${name}`)])}
      />
      <Tab tab={tab} isOwn={isOwn} />
    </>
  );
}

void startPage('pj.project.title', Project, {
  'zh-CN': () => import('../../words/project.zh.ts'),
  en: () => import('../../words/project.en.ts'),
});
