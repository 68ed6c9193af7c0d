import { sightsOf } from '../../../shared/domain/policy/post-names.ts';
import { parameter } from '../../here.ts';
import { t } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { type PageProps, startPage } from '../../shell/start.tsx';

const tenant = parameter('tenant');
const Cases = lazily(async () => (await import('./cases.tsx')).Cases);
const RegisterList = lazily(async () => (await import('./register.tsx')).RegisterList);
const Precedents = lazily(
  async () => (await import('../../parts/hearing/precedents.tsx')).Precedents,
);

const ConductList = lazily(async () => (await import('./conduct.tsx')).ConductList);

const tabs = ['open', 'decided', 'precedents', 'conduct'] as const;

function ComplaintsPage({ session }: PageProps) {
  if (parameter('purchase')) return <Cases />;
  const posts = session.memberships.find((one) => one.tenant === tenant)?.posts ?? [];
  const shown = tabs.filter((tab) => tab !== 'conduct' || posts.includes('financeSupervisor'));
  const here = shown.find((tab) => tab === parameter('tab')) ?? 'open';
  return (
    <div class="stack">
      <header class="page-title">
        <h1>{t('hear.register')}</h1>
        <p class="lead">{t('hear.registerLead')}</p>
      </header>
      <Tabs
        here={here}
        tabs={shown.map((tab) => [tab, t(`hear.tab.${tab}`)])}
        label={t('hear.tabs')}
      />
      {here === 'precedents' && (
        <Precedents tenant={tenant} isOffice={sightsOf(posts).includes('office')} />
      )}
      {here === 'conduct' && <ConductList />}
      {(here === 'open' || here === 'decided') && <RegisterList which={here} />}
    </div>
  );
}

void startPage('hear.register', ComplaintsPage, {
  'zh-CN': () => import('../../words/hearing.zh.ts'),
  en: () => import('../../words/hearing.en.ts'),
});
