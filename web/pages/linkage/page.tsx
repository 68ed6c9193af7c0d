import { hereWith, parameter, stayHere } from '../../here.ts';
import { t } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { startPage } from '../../shell/start.tsx';

const parts = {
  shares: lazily(async () => (await import('./shares.tsx')).Shares),
  radar: lazily(async () => (await import('./radar.tsx')).Radar),
  network: lazily(async () => (await import('./network.tsx')).Network),
  goals: lazily(async () => (await import('./goals.tsx')).Goals),
  interfaces: lazily(async () => (await import('./interfaces.tsx')).Interfaces),
};
type Name = keyof typeof parts;
const names = Object.keys(parts) as Name[];
const One = lazily(async () => (await import('./one.tsx')).One);

function Whole() {
  const tab = names.find((name) => name === parameter('tab')) ?? 'shares';
  const Part = parts[tab];
  return (
    <>
      <header class="page-title">
        <h1>{t('lk.title')}</h1>
        <p class="lead">{t('lk.lead')}</p>
      </header>
      <Tabs
        label={t('lk.tabs')}
        here={tab}
        tabs={names.map((name) => [name, t(`lk.tab.${name}`)] as const)}
      />
      <Part />
    </>
  );
}

/** How communities, organizations and social workers are linked, and the mode of one purchase. */
function LinkagePage() {
  const purchase = parameter('purchase');
  return (
    <div class="stack">
      {purchase ? (
        <>
          <p>
            <a href={hereWith({ purchase: '', act: '', done: '' })} onClick={stayHere}>
              {t('lk.back')}
            </a>
          </p>
          <One key={purchase} />
        </>
      ) : (
        <Whole />
      )}
    </div>
  );
}

void startPage('lk.title', LinkagePage, {
  'zh-CN': () => import('../../words/linkage.zh.ts'),
  en: () => import('../../words/linkage.en.ts'),
});
