import { parameter } from '../../here.ts';
import { named, t } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { Notice } from '../../shell/notice.tsx';
import { startPage } from '../../shell/start.tsx';
import { List } from './list.tsx';

const One = lazily(async () => (await import('./one.tsx')).One);
const Rules = lazily(async () => (await import('./rules.tsx')).Rules);

const tabs = ['list', 'rules'];

/** Gifts, what they were given for, and what became of them. */
function GivingPage() {
  const tenant = parameter('tenant');
  const donation = parameter('donation');
  const tab = tabs.includes(parameter('tab')) ? parameter('tab') : 'list';
  return (
    <div class="stack">
      <header class="page-title">
        <h1>{t('gv.title')}</h1>
        <p class="lead">{t('gv.lead')}</p>
      </header>
      {parameter('done') && (
        <div role="status">
          <Notice kind="good" title={t('gv.done')} />
        </div>
      )}
      {!donation && (
        <Tabs
          label={t('gv.tabs')}
          here={tab}
          tabs={tabs.map((name) => [name, named(`gv.tab.${name}`)])}
        />
      )}
      {donation && <One key={donation} tenant={tenant} donation={donation} />}
      {!donation && tab === 'list' && (
        <List key={parameter('cursor')} tenant={tenant} cursor={parameter('cursor')} />
      )}
      {!donation && tab === 'rules' && <Rules tenant={tenant} />}
    </div>
  );
}

void startPage('gv.title', GivingPage, {
  'zh-CN': () => import('../../words/giving.zh.ts'),
  en: () => import('../../words/giving.en.ts'),
});
