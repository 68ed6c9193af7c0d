import { parameter } from '../../here.ts';
import { t } from '../../i18n.ts';
import { Tabs } from '../../parts/tabs.tsx';
import { type PageProps, startPage } from '../../shell/start.tsx';
import { Chain } from './chain.tsx';
import { Days } from './days.tsx';
import { Exports } from './exports.tsx';
import { List } from './list.tsx';

const tabs = ['list', 'days', 'exports'] as const;
type Tab = (typeof tabs)[number];

const labels = {
  list: 'trail.tab.list',
  days: 'trail.tab.days',
  exports: 'trail.tab.exports',
} as const;

function Part({ here, session }: PageProps & { here: Tab }) {
  const posts = session.memberships.find(({ tenant }) => tenant === parameter('tenant'))?.posts;
  if (here === 'days') return <Days />;
  if (here === 'exports') return <Exports me={session.person.id} posts={posts ?? []} />;
  return parameter('chain') ? <Chain /> : <List />;
}

function AuditPage({ session }: PageProps) {
  const here = tabs.find((tab) => tab === parameter('tab')) ?? 'list';
  const membership = session.memberships.find(({ tenant }) => tenant === parameter('tenant'));
  return (
    <div class="stack">
      <header class="page-title">
        <h1>{t('trail.of', { tenant: membership?.name ?? '' })}</h1>
        <p class="quiet">{t('trail.lead')}</p>
      </header>
      <Tabs label={t('trail.tabs')} here={here} tabs={tabs.map((tab) => [tab, t(labels[tab])])} />
      <Part here={here} session={session} />
    </div>
  );
}

void startPage('trail.title', AuditPage, {
  'zh-CN': () => import('../../words/audit.zh.ts'),
  en: () => import('../../words/audit.en.ts'),
});
