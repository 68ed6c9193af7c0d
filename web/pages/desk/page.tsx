import type { Desk } from '../../../shared/contracts/desk.ts';
import { getDesk } from '../../api/communities.ts';
import { goTo, hereWith, parameter, workPage } from '../../here.ts';
import { day, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { startPage } from '../../shell/start.tsx';
import { DeskItem } from './line.tsx';

const tenant = parameter('tenant');
const asked = query(() => getDesk(tenant, parameter('community')));

type View = { view: Desk };

/** Whose desk it is, where somebody works in several communities. */
function Choice({ view: { community, mine } }: View) {
  if (mine.length < 2) return null;
  const isListed = mine.some(({ id }) => id === community?.id);
  const options = isListed || !community ? mine : [community, ...mine];
  return (
    <div class="field">
      <label for="community">{t('desk.community')}</label>
      <select
        id="community"
        class="input"
        lang="zh-CN"
        value={community?.id}
        onChange={(event) => {
          goTo(hereWith({ community: event.currentTarget.value }), 'replace');
          void asked.load();
        }}
      >
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

type Part = View & { name: 'due' | 'today' | 'came' | 'promised' };

function Lines({ view, name }: Part) {
  const lines = view[name];
  const all = name === 'due' ? view.all.due : lines.length;
  return (
    <section class="card">
      <h2>{t(`desk.${name}`)}</h2>
      {all > lines.length && (
        <p class="small quiet">{t('desk.due.more', { n: all, shown: lines.length })}</p>
      )}
      {lines.length === 0 ? (
        <p class="quiet">{t(`desk.${name}.none`)}</p>
      ) : (
        <ul class="tasks">
          {lines.map((line) => (
            <DeskItem key={`${line.kind}.${line.id}`} line={line} now={view.now} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Found({ view }: View) {
  const { community, takesCalls } = view;
  if (!community && takesCalls)
    return (
      <>
        <p class="actions">
          <a class="button primary" href={workPage('hotline', { tenant, take: 'yes' })}>
            {t('desk.take')}
          </a>
          <a class="button" href={workPage('hotline', { tenant })}>
            {t('desk.hotline')}
          </a>
        </p>
        <Lines view={view} name="due" />
      </>
    );
  if (!community)
    return (
      <Notice kind="info" title={t('desk.none')}>
        <p>{t('desk.noneText')}</p>
      </Notice>
    );
  return (
    <>
      <Choice view={view} />
      <p class="actions">
        <a
          class="button primary"
          href={workPage('needs', { tenant, tab: 'report', community: community.id })}
        >
          {t('desk.report')}
        </a>
        <a class="button" href={workPage('community', { tenant, community: community.id })}>
          {t('desk.figures')}
        </a>
      </p>
      <div class="grid-2">
        <Lines view={view} name="due" />
        <div class="stack">
          <Lines view={view} name="today" />
          <Lines view={view} name="came" />
          <Lines view={view} name="promised" />
        </div>
      </div>
    </>
  );
}

function DeskPage() {
  const view = asked.data.value;
  const problem = asked.problem.value;
  const overdue = view?.due.filter(({ isOverdue }) => isOverdue).length ?? 0;
  return (
    <div class="stack">
      <header class="page-title">
        <h1>{t('desk.title')}</h1>
        {view && (view.community ?? view.takesCalls) && (
          <p class="lead" role="status">
            {view.community
              ? t('desk.lead', { place: view.community.name, on: day(view.now) })
              : t('desk.lead.calls', { on: day(view.now) })}
            {' · '}
            {t('desk.count', { n: view.all.due, overdue })}
          </p>
        )}
      </header>
      {view && <Found view={view} />}
      {!view && problem && <Failure problem={problem} again={() => void asked.load()} />}
      {!view && !problem && <Loading />}
    </div>
  );
}

void startPage('desk.title', DeskPage, {
  'zh-CN': () => import('../../words/desk.zh.ts'),
  en: () => import('../../words/desk.en.ts'),
});
