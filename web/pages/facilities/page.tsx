import { parameter } from '../../here.ts';
import { named, t } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { Notice } from '../../shell/notice.tsx';
import { startPage } from '../../shell/start.tsx';
import { List } from './list.tsx';

const One = lazily(async () => (await import('./one.tsx')).One);
const Units = lazily(async () => (await import('./units.tsx')).Units);
const Space = lazily(async () => (await import('./space.tsx')).Space);
const Balance = lazily(async () => (await import('./balance.tsx')).Balance);
const Agreed = lazily(async () => (await import('./pending.tsx')).Agreed);
const Shares = lazily(async () => (await import('./shares.tsx')).Shares);
const Rules = lazily(async () => (await import('./rules.tsx')).RulesTab);

const tabs = ['list', 'agreements', 'units', 'shares', 'space', 'balance', 'rules'];

/** Places that units and communities share, for those who keep them. */
function FacilitiesPage() {
  const tenant = parameter('tenant');
  const facility = parameter('facility');
  const tab = tabs.includes(parameter('tab')) ? parameter('tab') : 'list';
  return (
    <div class="stack">
      <header class="page-title">
        <h1>{t('fc.title')}</h1>
        <p class="lead">{t('fc.lead')}</p>
      </header>
      {parameter('done') && (
        <div role="status">
          <Notice kind="good" title={t('fc.done')} />
        </div>
      )}
      {!facility && (
        <Tabs
          label={t('fc.tabs')}
          here={tab}
          tabs={tabs.map((name) => [name, named(`fc.tab.${name}`)])}
        />
      )}
      {facility && (
        <One
          key={`${facility}~${parameter('week')}`}
          tenant={tenant}
          facility={facility}
          week={parameter('week')}
        />
      )}
      {!facility && tab === 'list' && <List tenant={tenant} />}
      {!facility && tab === 'units' && <Units tenant={tenant} />}
      {!facility && tab === 'agreements' && <Agreed tenant={tenant} />}
      {!facility && tab === 'shares' && <Shares tenant={tenant} />}
      {!facility && tab === 'space' && <Space tenant={tenant} />}
      {!facility && tab === 'balance' && <Balance tenant={tenant} />}
      {!facility && tab === 'rules' && <Rules tenant={tenant} />}
    </div>
  );
}

void startPage('fc.title', FacilitiesPage, {
  'zh-CN': () => import('../../words/facilities.zh.ts'),
  en: () => import('../../words/facilities.en.ts'),
});
