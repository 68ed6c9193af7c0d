import { parameter } from '../../here.ts';
import { named, t } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { Notice } from '../../shell/notice.tsx';
import { type PageProps, startPage } from '../../shell/start.tsx';
import { List } from './list.tsx';

const One = lazily(async () => (await import('./one.tsx')).One);
const Import = lazily(async () => (await import('./import.tsx')).Import);
const Suggestions = lazily(async () => (await import('./suggestions.tsx')).Suggestions);
const Circle = lazily(async () => (await import('./circle.tsx')).Circle);
const Centres = lazily(async () => (await import('./centres.tsx')).Centres);
const Setting = lazily(async () => (await import('./setting.tsx')).Setting);

const keeping = ['communityCommittee', 'streetOffice', 'handler', 'officeHead', 'tenantAdmin'];
const verifying = [...keeping, 'gridWorker'];
const setting = ['officeHead', 'tenantAdmin'];
const behindWindow = ['communityCommittee', 'streetOffice', 'handler', 'officeHead', 'memberUnit'];

type PartProps = { tenant: string; tab: string; holds(posts: readonly string[]): boolean };

function Part({ tenant, tab, holds }: PartProps) {
  const outlet = parameter('outlet');
  switch (tab) {
    case 'import':
      return <Import tenant={tenant} />;
    case 'suggestions':
      return <Suggestions tenant={tenant} mayDecide={holds(keeping)} />;
    case 'circle':
      return <Circle key={parameter('community')} tenant={tenant} />;
    case 'centres':
      return <Centres tenant={tenant} seesMatters={holds(behindWindow)} />;
    case 'setting':
      return <Setting tenant={tenant} />;
    default:
      return outlet ? (
        <One key={outlet} tenant={tenant} outlet={outlet} />
      ) : (
        <List tenant={tenant} mayAdd={holds(keeping)} />
      );
  }
}

/** Outlets, the 15-minute circle and one-stop centres, for those who keep them. */
function DirectoryPage({ session }: PageProps) {
  const tenant = parameter('tenant');
  const posts = session.memberships.find((one) => one.tenant === tenant)?.posts ?? [];
  const holds = (some: readonly string[]) => posts.some((post) => some.includes(post));
  const tabs = [
    'list',
    ...(holds(keeping) ? ['import'] : []),
    ...(holds(verifying) ? ['suggestions'] : []),
    'circle',
    'centres',
    ...(holds(setting) ? ['setting'] : []),
  ];
  const tab = tabs.includes(parameter('tab')) ? parameter('tab') : 'list';
  return (
    <div class="stack">
      <header class="page-title">
        <h1>{t('dir.title')}</h1>
        <p class="lead">{t('dir.lead')}</p>
      </header>
      {parameter('done') && (
        <div role="status">
          <Notice kind="good" title={t('dir.done')} />
        </div>
      )}
      <Tabs
        label={t('dir.tabs')}
        here={tab}
        tabs={tabs.map((name) => [name, named(`dir.tab.${name}`)])}
      />
      <Part tenant={tenant} tab={tab} holds={holds} />
    </div>
  );
}

void startPage('dir.title', DirectoryPage, {
  'zh-CN': () => import('../../words/directory.zh.ts'),
  en: () => import('../../words/directory.en.ts'),
});
