import type { Workforce } from '../../../shared/contracts/workforce.ts';
import type { Post } from '../../../shared/domain/policy/posts.ts';
import { type EntryKind, entryKinds } from '../../../shared/domain/workforce/lists.ts';
import { getWorkforce } from '../../api/people.ts';
import { goTo, hereWith, parameter, stayHere } from '../../here.ts';
import { named, t } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { type PageProps, startPage } from '../../shell/start.tsx';
import { Figures } from './figures.tsx';

const EntryForm = lazily(async () => (await import('./entry-form.tsx')).EntryForm);
const Register = lazily(async () => (await import('./register.tsx')).Register);
const StandardsForm = lazily(async () => (await import('./standards.tsx')).StandardsForm);

const tenant = parameter('tenant');
const asked = query(() => getWorkforce(tenant));

const measuring: readonly Post[] = ['officeHead', 'hostHead', 'tenantAdmin'];

const done = (said: string) => {
  void asked.load();
  goTo(hereWith({ act: '', kind: '', entry: '', done: said }));
};

/** What is to be registered is chosen first: each kind has a form of its own. */
function Kinds() {
  return (
    <section class="card act" aria-labelledby="kinds">
      <h2 id="kinds">{t('entry.kind')}</h2>
      <ul class="purchase-cards">
        {entryKinds.map((kind) => (
          <li key={kind}>
            <a class="task-link" href={hereWith({ kind })} onClick={stayHere}>
              {named(`kind.${kind}`)}
            </a>
          </li>
        ))}
      </ul>
      <p class="actions">
        <a class="button plain" href={hereWith({ act: '' })} onClick={stayHere}>
          {t('act.leave')}
        </a>
      </p>
    </section>
  );
}

function Shown({ all, mine }: { all: Workforce; mine: readonly Post[] }) {
  const mayMeasure = mine.some((post) => measuring.includes(post));
  const tabs = [
    'figures',
    ...(all.items ? ['register'] : []),
    ...(mayMeasure ? ['standards'] : []),
  ];
  const tab = tabs.includes(parameter('tab')) ? parameter('tab') : 'figures';
  return (
    <>
      <Tabs
        label={t('workforce.tabs')}
        here={tab}
        tabs={tabs.map((name) => [name, named(`workforce.tab.${name}`)])}
      />
      {tab === 'figures' && <Figures all={all} />}
      {tab === 'register' && <Register items={all.items ?? []} />}
      {tab === 'standards' && (
        <StandardsForm
          key={all.standardsVersion}
          tenant={tenant}
          all={all}
          onDone={() => done('standardsSaved')}
        />
      )}
    </>
  );
}

function Ready({ all, mine }: { all: Workforce; mine: readonly Post[] }) {
  const act = parameter('act');
  const kept = all.items?.find(({ id }) => id === parameter('entry'));
  const kind = entryKinds.find((one) => one === parameter('kind')) as EntryKind | undefined;
  if (act === 'change' && kept)
    return (
      <EntryForm
        key={`${kept.id}~${kept.version}`}
        tenant={tenant}
        kind={kept.entry.kind}
        kept={kept}
        onDone={done}
      />
    );
  if (act === 'add' && kind)
    return <EntryForm key={kind} tenant={tenant} kind={kind} kept={undefined} onDone={done} />;
  return act === 'add' ? <Kinds /> : <Shown all={all} mine={mine} />;
}

function WorkforcePage({ session }: PageProps) {
  const all = asked.data.value;
  const problem = asked.problem.value;
  const membership = session.memberships.find((one) => one.tenant === tenant);
  const said = parameter('done');
  const isActing = parameter('act') !== '';
  return (
    <div class="stack">
      <header class="page-title title-row">
        <h1>{t('workforce.of', { tenant: membership?.name ?? '' })}</h1>
        {all?.items && !isActing && (
          <a class="button primary" href={hereWith({ act: 'add', done: '' })} onClick={stayHere}>
            {t('workforce.add')}
          </a>
        )}
      </header>
      {['saved', 'removed', 'standardsSaved'].includes(said) && !isActing && (
        <div role="status">
          <Notice kind="good" title={named(`workforce.${said}`)} />
        </div>
      )}
      {all && <Ready all={all} mine={membership?.posts ?? []} />}
      {!all && problem && <Failure problem={problem} again={() => void asked.load()} />}
      {!all && !problem && <Loading />}
    </div>
  );
}

void startPage('workforce.title', WorkforcePage, {
  'zh-CN': () => import('../../words/workforce.zh.ts'),
  en: () => import('../../words/workforce.en.ts'),
});
