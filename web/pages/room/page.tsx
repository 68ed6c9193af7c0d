import { intention } from '../../api/ask.ts';
import { getRoom, sendToRoom } from '../../api/room.ts';
import { parameter, workPage } from '../../here.ts';
import { named, t } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';
import { startPage } from '../../shell/start.tsx';
import { Agreements } from './agreements.tsx';
import { type Part, place } from './place.ts';
import { Thread } from './thread.tsx';
import { Triangle } from './triangle.tsx';

const MinutesPart = lazily(async () => (await import('./minutes.tsx')).MinutesPart);
const TeamPart = lazily(async () => (await import('./team.tsx')).TeamPart);

/** What is on the page has been seen: it is neither counted as unread nor mailed any more. */
async function lookedAt() {
  const view = await getRoom(place);
  const latest = view.messages[0];
  if (latest && view.unread > 0)
    void sendToRoom(place, { type: 'read', upTo: latest.id }, intention()).catch(() => undefined);
  return view;
}

const asked = query(lookedAt);
const tabs = ['talk', 'agreed', 'minutes', 'team'] as const;

const isOverdue = ({ linkage }: Part['view']) => linkage.actions.overdue + linkage.handOffs.overdue;

const backTo = () =>
  place.organization
    ? workPage('organization-purchase', {
        organization: place.organization,
        tenant: place.tenant,
        purchase: place.purchase,
      })
    : workPage('purchase', { tenant: place.tenant, purchase: place.purchase });

function Head({ view }: Pick<Part, 'view'>) {
  return (
    <header class="card purchase-head">
      <nav class="small" aria-label={t('crumbs')}>
        <a href={backTo()}>{t('room.back')}</a>
      </nav>
      <h1>{view.title}</h1>
      <p class="purchase-facts">
        <span>{view.organization.name}</span>
        <span>{t('room.youAre', { body: named(`room.body.${view.me.body}`) })}</span>
      </p>
    </header>
  );
}

function Found({ view, reload }: Part) {
  const here = tabs.find((one) => one === parameter('tab')) ?? 'talk';
  const late = isOverdue(view);
  const unread = view.unread > 0 ? ` (${view.unread >= 100 ? '99+' : view.unread})` : '';
  return (
    <>
      <Head view={view} />
      <Triangle view={view} />
      <Tabs
        label={t('room.parts')}
        here={here}
        tabs={tabs.map((one) => [
          one,
          `${t(`room.tab.${one}`)}${one === 'talk' ? unread : ''}${one === 'agreed' && late > 0 ? t('room.lateCount', { n: late }) : ''}`,
        ])}
      />
      {here === 'talk' && <Thread view={view} reload={reload} />}
      {here === 'agreed' && <Agreements view={view} reload={reload} />}
      {here === 'minutes' && <MinutesPart view={view} reload={reload} />}
      {here === 'team' && <TeamPart />}
    </>
  );
}

function RoomPage() {
  const view = asked.data.value;
  const problem = asked.problem.value;
  return (
    <div class="stack">
      {view && <Found view={view} reload={asked.load} />}
      {!view && problem && <Failure problem={problem} again={() => void asked.load()} />}
      {!view && !problem && <Loading />}
    </div>
  );
}

void startPage('room.page', RoomPage, {
  'zh-CN': () => import('../../words/room.zh.ts'),
  en: () => import('../../words/room.en.ts'),
});
