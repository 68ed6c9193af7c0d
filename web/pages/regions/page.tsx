import { useMemo } from 'preact/hooks';
import { openTree } from '../../api/regions.ts';
import { goTo, hereWith, parameter, stayHere } from '../../here.ts';
import { t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';
import { startPage } from '../../shell/start.tsx';
import { Change, isAct } from './change.tsx';
import { History } from './history.tsx';
import { OpenedPlace } from './opened-place.tsx';

const tenant = parameter('tenant');

function Find() {
  const typed = parameter('text');
  return (
    <form
      noValidate
      class="filters"
      onSubmit={(event) => {
        event.preventDefault();
        const box = event.currentTarget.querySelector('input');
        goTo(hereWith({ text: box?.value.trim() ?? '', act: '' }));
      }}
    >
      <div class="field">
        <label for="text">{t('rg.find')}</label>
        <div class="input-row">
          <input class="input" id="text" type="search" autocomplete="off" defaultValue={typed} />
          <button type="submit" class="button nowrap">
            {t('rg.look')}
          </button>
        </div>
      </div>
    </form>
  );
}

function makeShown(node: string, text: string) {
  const asked = query(() => openTree(tenant, { node, text }));
  return function Shown() {
    const view = asked.data.value;
    const problem = asked.problem.value;
    const act = parameter('act');
    if (!view && problem) return <Failure problem={problem} again={() => void asked.load()} />;
    if (!view) return <Loading />;
    const changed = async () => {
      await asked.load();
      goTo(hereWith({ act: '' }), 'replace');
    };
    if (act === 'history') return <History tenant={tenant} node={view.node} />;
    if (isAct(act))
      return <Change key={`${act}${view.version}`} view={view} act={act} changed={changed} />;
    return <OpenedPlace view={view} />;
  };
}

/** One place of the tree at a time, with what is above and below it. */
function RegionsPage() {
  const node = parameter('node');
  const text = parameter('text');
  const Shown = useMemo(() => makeShown(node, text), [node, text]);
  const isActing = parameter('act') !== '';
  return (
    <div class="stack">
      <header class="page-title">
        {isActing && (
          <p>
            <a href={hereWith({ act: '' })} onClick={stayHere}>
              {t('rg.back')}
            </a>
          </p>
        )}
        <h1>{t('rg.title')}</h1>
        {!isActing && <p class="lead">{t('rg.lead')}</p>}
      </header>
      {!isActing && <Find />}
      <Shown />
    </div>
  );
}

void startPage('rg.title', RegionsPage, {
  'zh-CN': () => import('../../words/regions.zh.ts'),
  en: () => import('../../words/regions.en.ts'),
});
