import { useMemo } from 'preact/hooks';
import { getRights } from '../../api/rights.ts';
import { hereWith, parameter, stayHere, workPage } from '../../here.ts';
import { moreWords, named, t } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { startPage } from '../../shell/start.tsx';
import type { Shown } from './deed.tsx';
import { OneWindow } from './one.tsx';
import { Windows } from './windows.tsx';

const OpenForm = lazily(async () => {
  const [part] = await Promise.all([
    import('./open.tsx'),
    moreWords({
      'zh-CN': () => import('../../words/region-picker.zh.ts'),
      en: () => import('../../words/region-picker.en.ts'),
    }),
  ]);
  return part.OpenForm;
});
const Rights = lazily(async () => (await import('./list.tsx')).Rights);

const tabs = ['windows', 'rights'] as const;

/** Without clocks nothing can be laid before communities; a link leads to where they are set. */
const NoClock = ({ tenant }: { tenant: string }) => (
  <Notice kind="info" title={t('rt.noClock')}>
    <p>
      <a href={workPage('settings', { tenant, setting: 'access' })}>{t('rt.noClock.do')}</a>
    </p>
  </Notice>
);

function All(shown: Shown) {
  const { view, tenant } = shown;
  const tab = tabs.find((name) => name === parameter('tab')) ?? 'windows';
  return (
    <>
      {!view.hasClock && <NoClock tenant={tenant} />}
      <Tabs
        label={t('rt.tabs')}
        here={tab}
        tabs={tabs.map((name) => [name, named(`rt.tab.${name}`)])}
      />
      {tab === 'windows' && view.hasClock && view.may.includes('open') && <OpenForm {...shown} />}
      {tab === 'windows' ? <Windows {...shown} /> : <Rights {...shown} />}
    </>
  );
}

function Found({ tenant, window }: Record<'tenant' | 'window', string>) {
  const asked = useMemo(() => query(() => getRights(tenant, window)), []);
  const view = asked.data.value;
  const problem = asked.problem.value;
  if (!view)
    return problem ? <Failure problem={problem} again={() => void asked.load()} /> : <Loading />;
  const shown = { tenant, view, put: asked.put };
  return view.window && window ? <OneWindow {...shown} window={view.window} /> : <All {...shown} />;
}

/** What communities have a right to, and matters that are open to them for comment. */
function RightsPage() {
  const [tenant, window] = [parameter('tenant'), parameter('window')];
  return (
    <div class="stack">
      <header class="page-title">
        {window && (
          <p>
            <a href={hereWith({ window: '' })} onClick={stayHere}>
              {t('rt.back')}
            </a>
          </p>
        )}
        <h1>{t('rt.title')}</h1>
        <p class="lead">{t('rt.lead')}</p>
      </header>
      <Found key={window} tenant={tenant} window={window} />
    </div>
  );
}

void startPage('rt.title', RightsPage, {
  'zh-CN': () => import('../../words/rights.zh.ts'),
  en: () => import('../../words/rights.en.ts'),
});
