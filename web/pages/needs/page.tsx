import { parameter } from '../../here.ts';
import { named, t } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { Notice } from '../../shell/notice.tsx';
import { type PageProps, startPage } from '../../shell/start.tsx';
import { List } from './list.tsx';

const One = lazily(async () => (await import('./one.tsx')).One);
const Funnel = lazily(async () => (await import('./funnel.tsx')).Funnel);
const Import = lazily(async () => (await import('./import.tsx')).Import);
const Report = lazily(async () => (await import('./report.tsx')).Report);
const Lists = lazily(async () => (await import('./lists.tsx')).Lists);

const importing = ['handler', 'officeHead', 'streetOffice', 'communityCommittee'];
const working = [...importing, 'gridWorker'];

/** What residents need, for those who deal with it. */
function NeedsPage({ session }: PageProps) {
  const tenant = parameter('tenant');
  const posts = session.memberships.find((one) => one.tenant === tenant)?.posts ?? [];
  const mayImport = posts.some((post) => importing.includes(post));
  const mayAct = posts.some((post) => working.includes(post));
  const tabs = [
    'list',
    ...(mayAct ? ['report'] : []),
    'funnel',
    ...(mayImport ? ['import'] : []),
    'lists',
  ];
  const tab = tabs.includes(parameter('tab')) ? parameter('tab') : 'list';
  const need = parameter('need');
  return (
    <div class="stack">
      <header class="page-title">
        <h1>{t('needs.title')}</h1>
        <p class="lead">{t('needs.lead')}</p>
      </header>
      {parameter('done') && (
        <div role="status">
          <Notice kind="good" title={t('needs.done')} />
        </div>
      )}
      <Tabs
        label={t('needs.tabs')}
        here={tab}
        tabs={tabs.map((name) => [name, named(`needs.tab.${name}`)])}
      />
      {tab === 'list' && need && (
        <One key={need} tenant={tenant} id={need} mayAct={mayAct} mayUse={mayImport} />
      )}
      {tab === 'list' && !need && <List tenant={tenant} mayAct={mayAct} />}
      {tab === 'report' && <Report tenant={tenant} />}
      {tab === 'funnel' && <Funnel key={parameter('street')} tenant={tenant} />}
      {tab === 'import' && <Import tenant={tenant} />}
      {tab === 'lists' && <Lists tenant={tenant} mayOffer={mayImport} />}
    </div>
  );
}

void startPage('needs.title', NeedsPage, {
  'zh-CN': () => import('../../words/needs.zh.ts'),
  en: () => import('../../words/needs.en.ts'),
});
