import { signal } from '@preact/signals';
import { type Delegations, type DelegationView, getDelegations } from '../../api/delegations.ts';
import { parameter } from '../../here.ts';
import { type Key, named, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { startPage } from '../../shell/start.tsx';
import { DelegationItem } from './delegation-item.tsx';
import { Give } from './give.tsx';

const tenant = parameter('tenant');
const asked = query(() => getDelegations(tenant));
/** The delegation that is being withdrawn, and what was done last. */
const opened = signal('');
const done = signal<Key | ''>('');
/** Each delegation that is given begins a fresh form. */
const given = signal(0);

async function after(what: Key) {
  await asked.load();
  opened.value = '';
  done.value = what;
  window.scrollTo(0, 0);
}

const isOpen = ({ standing }: DelegationView) => standing === 'active' || standing === 'ahead';

function Items({ view, items }: { view: Delegations; items: readonly DelegationView[] }) {
  return (
    <ul class="plain">
      {items.map((one) => (
        <DelegationItem
          key={one.id}
          tenant={tenant}
          view={view}
          one={one}
          isOpen={opened.value === one.id}
          open={(id) => {
            opened.value = id;
          }}
          onRevoked={() => after('revoke.done')}
        />
      ))}
    </ul>
  );
}

function Found({ view }: { view: Delegations }) {
  const now = view.items.filter(isOpen);
  const past = view.items.filter((one) => !isOpen(one));
  return (
    <>
      <section class="card">
        <h2>{t('delegations.now')}</h2>
        {now.length > 0 ? (
          <Items view={view} items={now} />
        ) : (
          <div class="empty">
            <p class="empty-title">{t('delegations.none')}</p>
            <p>{t('delegations.noneText')}</p>
          </div>
        )}
      </section>
      <Give
        key={given.value}
        tenant={tenant}
        view={view}
        absent={parameter('from')}
        onGiven={async () => {
          await after('give.done');
          given.value += 1;
        }}
      />
      {past.length > 0 && (
        <details class="card">
          <summary>{t('delegations.past')}</summary>
          <Items view={view} items={past} />
        </details>
      )}
    </>
  );
}

function DelegationsPage() {
  const view = asked.data.value;
  const problem = asked.problem.value;
  return (
    <div class="stack">
      <header class="page-title">
        <h1>{t('delegations.page')}</h1>
        <p class="lead">{t('delegations.lead')}</p>
      </header>
      {done.value && (
        <div role="status">
          <Notice kind="good" title={named(done.value)} />
        </div>
      )}
      {view && <Found view={view} />}
      {!view && problem && <Failure problem={problem} again={() => void asked.load()} />}
      {!view && !problem && <Loading />}
    </div>
  );
}

void startPage('delegations.page', DelegationsPage, {
  'zh-CN': () => import('../../words/delegations.zh.ts'),
  en: () => import('../../words/delegations.en.ts'),
});
