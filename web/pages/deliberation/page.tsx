import { parameter } from '../../here.ts';
import { t } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { Notice } from '../../shell/notice.tsx';
import { type PageProps, startPage } from '../../shell/start.tsx';
import { List } from './list.tsx';

const OneMeeting = lazily(async () => (await import('./meeting.tsx')).OneMeeting);
const OneVote = lazily(async () => (await import('./vote.tsx')).OneVote);
const NewMeeting = lazily(async () => (await import('./new-meeting.tsx')).NewMeeting);
const NewVote = lazily(async () => (await import('./new-vote.tsx')).NewVote);

const working = ['handler', 'officeHead', 'streetOffice', 'communityCommittee'];

function Part({ mayAct }: { mayAct: boolean }) {
  const tenant = parameter('tenant');
  const meeting = parameter('meeting');
  const vote = parameter('vote');
  const act = parameter('act');
  if (meeting) return <OneMeeting key={meeting} tenant={tenant} id={meeting} />;
  if (vote) return <OneVote key={vote} tenant={tenant} id={vote} />;
  if (act === 'meeting' && mayAct) return <NewMeeting tenant={tenant} />;
  if (act === 'vote' && mayAct) return <NewVote tenant={tenant} />;
  return <List tenant={tenant} mayAct={mayAct} />;
}

/** What residents decide together, for those who call them together. */
function DeliberationPage({ session }: PageProps) {
  const tenant = parameter('tenant');
  const posts = session.memberships.find((one) => one.tenant === tenant)?.posts ?? [];
  return (
    <div class="stack">
      <header class="page-title">
        <h1>{t('dl.title')}</h1>
        <p class="lead">{t('dl.lead')}</p>
      </header>
      {parameter('done') && (
        <div role="status">
          <Notice kind="good" title={t('dl.done')} />
        </div>
      )}
      <Part mayAct={posts.some((post) => working.includes(post))} />
    </div>
  );
}

void startPage('dl.title', DeliberationPage, {
  'zh-CN': () => import('../../words/deliberation.zh.ts'),
  en: () => import('../../words/deliberation.en.ts'),
});
