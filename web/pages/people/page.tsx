import { useMemo } from 'preact/hooks';
import type { Members } from '../../../shared/contracts/members.ts';
import type { Post } from '../../../shared/domain/policy/posts.ts';
import { getMembers } from '../../api/people.ts';
import { goTo, hereWith, parameter, stayHere } from '../../here.ts';
import { t } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { type PageProps, startPage } from '../../shell/start.tsx';
import { People } from './people.tsx';

const Group = lazily(async () => (await import('./group.tsx')).Group);
const MemberForm = lazily(async () => (await import('./member-form.tsx')).MemberForm);
const Roles = lazily(async () => (await import('./roles.tsx')).Roles);
const Separation = lazily(async () => (await import('./separation.tsx')).Separation);

const tenant = parameter('tenant');
const asked = query(() => getMembers(tenant));

const tabs = ['people', 'group', 'roles', 'separation'] as const;
type Tab = (typeof tabs)[number];

type Props = { all: Members; mine: readonly Post[] };

function Shown({ all, mine }: Props) {
  const tab = (tabs as readonly string[]).includes(parameter('tab'))
    ? (parameter('tab') as Tab)
    : 'people';
  const mayAppoint = mine.includes('tenantAdmin') || mine.includes('officeHead');
  return (
    <>
      <Tabs
        label={t('people.tabs')}
        here={tab}
        tabs={tabs.map((name) => [name, t(`people.tab.${name}`)])}
      />
      {tab === 'people' && <People all={all} mayAppoint={mayAppoint} />}
      {tab === 'group' && <Group tenant={tenant} all={all} mayChange={mayAppoint} />}
      {tab === 'roles' && <Roles all={all} />}
      {tab === 'separation' && (
        <Separation
          tenant={tenant}
          all={all}
          mayChange={mine.includes('tenantAdmin')}
          reload={() => void asked.load()}
        />
      )}
    </>
  );
}

function Ready({ all, mine }: Props) {
  const act = parameter('act');
  const chosen = all.items.find(({ personId }) => personId === parameter('member'));
  const done = (said: string) => {
    void asked.load();
    goTo(hereWith({ act: '', member: '', done: said }));
  };
  // A form is made once for each person it is about.
  const form = useMemo(
    () => ({ key: `${act}~${chosen?.personId ?? ''}~${chosen?.version ?? ''}` }),
    [act, chosen?.personId, chosen?.version],
  );
  if (act === 'invite' || (act === 'change' && chosen))
    return (
      <MemberForm
        key={form.key}
        tenant={tenant}
        all={all}
        member={act === 'change' ? chosen : undefined}
        mine={mine}
        onDone={done}
        reload={() => void asked.load()}
      />
    );
  return <Shown all={all} mine={mine} />;
}

function PeoplePage({ session }: PageProps) {
  const all = asked.data.value;
  const problem = asked.problem.value;
  const membership = session.memberships.find((one) => one.tenant === tenant);
  const mine = membership?.posts ?? [];
  const isActing = parameter('act') !== '';
  const said = parameter('done');
  return (
    <div class="stack">
      <header class="page-title title-row">
        <h1>{t('people.of', { tenant: membership?.name ?? '' })}</h1>
        {!isActing && (mine.includes('tenantAdmin') || mine.includes('officeHead')) && (
          <a
            class="button primary"
            href={hereWith({ act: 'invite', member: '', done: '', tab: '' })}
            onClick={stayHere}
          >
            {t('people.invite')}
          </a>
        )}
      </header>
      {(said === 'invited' || said === 'changed') && !isActing && (
        <div role="status">
          <Notice kind="good" title={t(`people.${said}`)} />
        </div>
      )}
      {all && <Ready all={all} mine={mine} />}
      {!all && problem && <Failure problem={problem} again={() => void asked.load()} />}
      {!all && !problem && <Loading />}
    </div>
  );
}

void startPage('people.title', PeoplePage, {
  'zh-CN': () => import('../../words/people.zh.ts'),
  en: () => import('../../words/people.en.ts'),
});
