import { signal } from '@preact/signals';
import type { SettingView } from '../../../shared/contracts/settings.ts';
import type { CommunityFund } from '../../../shared/domain/settings/community-funds.ts';
import type { SettingKey } from '../../../shared/domain/settings/setting-keys.ts';
import { getSetting } from '../../api/settings.ts';
import { hereWith, parameter, stayHere } from '../../here.ts';
import { instant, named, t } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { now } from '../../shell/sandbox.tsx';
import { versionInWords } from './list.tsx';
import { SettingContent } from './view.tsx';

// The form and the history are fetched by those who go there: most come to read.
const ChangeSetting = lazily(async () => (await import('./change.tsx')).ChangeSetting);
const CommunityCalculator = lazily(
  async () => (await import('./community-calculator.tsx')).CommunityCalculator,
);
const History = lazily(async () => (await import('./history.tsx')).History);

type Known = { view: SettingView };

function LastChange({ view: { current, isSet } }: Known) {
  if (!isSet) return null;
  const { by, at } = current;
  return (
    <p class="small quiet">
      {versionInWords(current.version)}
      {by && at && ` · ${t('set.changed', { by: by.name, at: instant(at) })}`}
    </p>
  );
}

function Head({ name, view }: { name: SettingKey; view: SettingView | undefined }) {
  const mayEdit = view?.mayChange && parameter('edit') !== '1';
  return (
    <header class="page-title title-row">
      <div>
        <p>
          <a href={hereWith({ setting: '', tab: '', edit: '' })} onClick={stayHere}>
            {t('set.back')}
          </a>
        </p>
        <h1>{named(`set.${name}`)}</h1>
        <p class="lead">{named(`set.${name}.text`)}</p>
        {view && <LastChange view={view} />}
      </div>
      {view && mayEdit && (
        <a class="button primary" href={hereWith({ edit: '1', tab: '' })} onClick={stayHere}>
          {t(view.isSet ? 'set.edit' : 'set.make')}
        </a>
      )}
    </header>
  );
}

function Parts({ view, changed }: Known & { changed(version: number): void }) {
  const tab = parameter('tab') === 'history' ? 'history' : 'content';
  if (parameter('edit') === '1') return <ChangeSetting view={view} saved={changed} />;
  return (
    <>
      <Tabs
        label={t('set.tab')}
        here={tab}
        tabs={[
          ['content', t('set.tab.content')],
          ['history', t('set.tab.history')],
        ]}
      />
      {tab === 'content' && <SettingContent view={view} />}
      {tab === 'content' && view.key === 'communityFunds' && view.isSet && (
        <CommunityCalculator funds={view.value as CommunityFund[]} now={now()} />
      )}
      {tab === 'history' && <History view={view} restored={changed} />}
    </>
  );
}

/** One setting: in force, its history, and changing it. */
export function makeOne(key: SettingKey) {
  const asked = query(() => getSetting({ tenant: parameter('tenant'), key }));
  const saved = signal(0);
  const changed = (version: number) => {
    saved.value = version;
    window.scrollTo(0, 0);
    void asked.load();
  };
  return function One() {
    const view = asked.data.value;
    const problem = asked.problem.value;
    return (
      <div class="stack">
        <Head name={key} view={view} />
        {saved.value > 0 && parameter('edit') !== '1' && (
          <div role="status">
            <Notice kind="good" title={t('set.saved', { version: saved.value })}>
              <p>{t('set.savedText')}</p>
            </Notice>
          </div>
        )}
        {view && <Parts key={view.current.version} view={view} changed={changed} />}
        {!view && problem && <Failure problem={problem} again={() => void asked.load()} />}
        {!view && !problem && <Loading />}
      </div>
    );
  };
}
