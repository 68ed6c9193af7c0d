import type { BudgetView } from '../../../shared/contracts/budget.ts';
import { getBudget } from '../../api/budget.ts';
import { goTo, hereWith, parameter, stayHere } from '../../here.ts';
import { instant, named, t } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { startPage } from '../../shell/start.tsx';
import { LineDetail, Lines } from './lines.tsx';

const LineForm = lazily(async () => (await import('./line-form.tsx')).LineForm);
const Acts = lazily(async () => (await import('./acts.tsx')).Acts);
const Mix = lazily(async () => (await import('./mix.tsx')).Mix);
const History = lazily(async () => (await import('./history.tsx')).History);

const tenant = parameter('tenant');
let shownYear = parameter('year');
const asked = query(() => getBudget(tenant, shownYear));

/** Another year is another plan: it is fetched as the address changes. */
function follow(): void {
  if (parameter('year') === shownYear) return;
  shownYear = parameter('year');
  void asked.load();
}

const sayings = ['kept', 'dropped', 'submitted', 'withdrawn', 'decided'];
const done = (said: string) => {
  void asked.load();
  goTo(hereWith({ act: '', line: '', done: said }));
};

const looks = { draft: '', submitted: 'ahead', returned: 'warn', approved: 'good' } as const;

function Years({ view }: { view: BudgetView }) {
  const { years, currentYear, year } = view;
  const offered = [...new Set([...years.map((one) => one.year), currentYear, currentYear + 1])];
  return (
    <nav class="tabs" aria-label={t('budget.years')}>
      <ul>
        {offered.sort().map((one) => (
          <li key={one}>
            <a
              href={hereWith({ year: String(one), line: '', act: '', done: '', tab: '' })}
              aria-current={one === year ? 'page' : undefined}
              onClick={stayHere}
            >
              {one === currentYear ? t('budget.year.current', { year: one }) : String(one)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Standing({ view }: { view: BudgetView }) {
  const { inForce, state, rounds } = view;
  const open =
    state === 'submitted' ? rounds[rounds.length - 1]?.steps.filter(({ isOpen }) => isOpen) : [];
  return (
    <>
      <p class="lead">
        {inForce
          ? t('budget.inForce', { version: inForce.version, at: instant(inForce.approvedAt) })
          : t('budget.notInForce')}
      </p>
      {open?.map(({ post, name, personId }) => (
        <p key={personId} class="small quiet">
          {t('budget.waiting', { post: named(`post.${post}`), name })}
        </p>
      ))}
      {inForce && state !== 'approved' && (
        <Notice kind="info" title={t('budget.changed', { version: inForce.version })} />
      )}
    </>
  );
}

function Shown({ view }: { view: BudgetView }) {
  const { lines, may, year } = view;
  const tab = ['mix', 'history'].find((name) => name === parameter('tab')) ?? 'lines';
  const mayAct = may.submit || may.withdraw || may.decide;
  if (lines.length === 0 && view.rounds.length === 0)
    return (
      <section class="card">
        <h2>{t('budget.empty', { year })}</h2>
        <p>{t(may.write ? 'budget.emptyText' : 'budget.emptyRead')}</p>
        {may.write && (
          <p class="actions">
            <a class="button primary" href={hereWith({ act: 'add', done: '' })} onClick={stayHere}>
              {t('budget.newLine')}
            </a>
          </p>
        )}
      </section>
    );
  return (
    <>
      {mayAct && <Acts key={view.version} tenant={tenant} view={view} onDone={done} />}
      <Tabs
        label={t('budget.tabs')}
        here={tab}
        tabs={(['lines', 'mix', 'history'] as const).map((name) => [name, t(`budget.tab.${name}`)])}
      />
      {tab === 'lines' && <Lines view={view} />}
      {tab === 'mix' && <Mix view={view} />}
      {tab === 'history' && <History view={view} />}
    </>
  );
}

function Ready({ view }: { view: BudgetView }) {
  const act = parameter('act');
  const line = view.lines.find(({ id }) => id === parameter('line'));
  const key = `${view.version}~${line?.id ?? ''}`;
  if ((act === 'add' || (act === 'change' && line)) && view.may.write)
    return <LineForm key={key} tenant={tenant} view={view} line={line} onDone={done} />;
  if (line) return <LineDetail tenant={tenant} view={view} line={line} />;
  return (
    <>
      <Standing view={view} />
      <Shown view={view} />
    </>
  );
}

function BudgetPage() {
  follow();
  const view = asked.data.value;
  const problem = asked.problem.value;
  const said = parameter('done');
  const isActing = parameter('act') !== '';
  return (
    <div class="stack">
      <header class="page-title title-row">
        <h1>
          {view ? t('budget.of', { year: view.year }) : t('budget.title')}{' '}
          {view && (
            <span class={`tag ${looks[view.state]}`}>{t(`budget.state.${view.state}`)}</span>
          )}
        </h1>
        {view?.may.write && !isActing && view.lines.length > 0 && (
          <a
            class={view.may.submit ? 'button' : 'button primary'}
            href={hereWith({ act: 'add', line: '', done: '' })}
            onClick={stayHere}
          >
            {t('budget.newLine')}
          </a>
        )}
      </header>
      {view && !isActing && <Years view={view} />}
      {sayings.includes(said) && !isActing && (
        <div role="status">
          <Notice kind="good" title={named(`budget.${said}`)} />
        </div>
      )}
      {view && <Ready view={view} />}
      {!view && problem && <Failure problem={problem} again={() => void asked.load()} />}
      {!view && !problem && <Loading />}
    </div>
  );
}

void startPage('budget.title', BudgetPage, {
  'zh-CN': () => import('../../words/budget.zh.ts'),
  en: () => import('../../words/budget.en.ts'),
});
