import { parameter } from '../../here.ts';
import { named, t } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { Notice } from '../../shell/notice.tsx';
import { startPage } from '../../shell/start.tsx';
import { List } from './list.tsx';

const One = lazily(async () => (await import('./one.tsx')).One);
const Benefits = lazily(async () => (await import('./benefits.tsx')).Benefits);
const PolicyBenefits = lazily(async () => (await import('./policy.tsx')).PolicyBenefits);

const tabs = ['list', 'benefits'];

/** Rules, policies, standards, cases and studies, and what policies give to places. */
function LibraryPage() {
  const tenant = parameter('tenant');
  const entry = parameter('entry');
  const tab = tabs.includes(parameter('tab')) ? parameter('tab') : 'list';
  const policy = tab === 'benefits' ? parameter('policy') : '';
  return (
    <div class="stack">
      <header class="page-title">
        <h1>{t('li.title')}</h1>
        <p class="lead">{t('li.lead')}</p>
      </header>
      {parameter('done') && (
        <div role="status">
          <Notice kind="good" title={t('li.done')} />
        </div>
      )}
      {!entry && !policy && (
        <Tabs
          label={t('li.tabs')}
          here={tab}
          tabs={tabs.map((name) => [name, named(`li.tab.${name}`)])}
        />
      )}
      {entry && <One key={entry} tenant={tenant} entry={entry} />}
      {!entry && tab === 'list' && <List tenant={tenant} />}
      {!entry && tab === 'benefits' && !policy && <Benefits tenant={tenant} />}
      {!entry && policy && <PolicyBenefits key={policy} tenant={tenant} policy={policy} />}
    </div>
  );
}

void startPage('li.title', LibraryPage, {
  'zh-CN': () => import('../../words/library.zh.ts'),
  en: () => import('../../words/library.en.ts'),
});
