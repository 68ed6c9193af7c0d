import { useEffect, useMemo } from 'preact/hooks';
import type { HotlineDesk } from '../../../shared/contracts/hotline.ts';
import { getDesk } from '../../api/hotline.ts';
import { goTo, hereWith, parameter } from '../../here.ts';
import { named, t } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';
import { type PageProps, startPage } from '../../shell/start.tsx';
import { keepClock, keepMatters } from './matters.ts';
import { Queue } from './queue.tsx';

const Take = lazily(async () => (await import('./take.tsx')).Take);
const One = lazily(async () => (await import('./ticket.tsx')).One);
const Answers = lazily(async () => (await import('./answers.tsx')).Answers);
const Overview = lazily(async () => (await import('./overview.tsx')).Overview);

type Shown = { tenant: string; desk: HotlineDesk; reload(): void };

const tabsOf = ({ readsAll, isParty }: HotlineDesk) => [
  ...(readsAll ? ['desk'] : []),
  ...(isParty ? ['own'] : []),
  ...(readsAll || isParty ? ['answers'] : []),
  'overview',
];

/** The line itself: its number, its hours, and what must not be overlooked. */
function Line({ desk }: { desk: HotlineDesk }) {
  const { number, platform, opens, closes, standing } = desk;
  return (
    <p class="line-facts">
      {number && (
        <strong>
          {t('hot.number')} {number}
        </strong>
      )}{' '}
      {platform && (
        <span class="quiet">
          {t('hot.platform')} {platform}
        </span>
      )}{' '}
      {opens && closes && (
        <span class="quiet">
          {t('hot.hours')} {opens}–{closes}
        </span>
      )}{' '}
      {standing.emergencies > 0 && (
        <span class="tag stopped">{t('hot.emergencies', { n: standing.emergencies })}</span>
      )}{' '}
      {standing.escalated > 0 && (
        <span class="tag warn">{t('hot.escalated', { n: standing.escalated })}</span>
      )}
    </p>
  );
}

function Desk({ tenant, desk, reload }: Shown) {
  const isTaking = desk.isDesk && parameter('take') !== '';
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F2' || !desk.isDesk) return;
      event.preventDefault();
      goTo(hereWith({ tab: 'desk', take: 'yes', ticket: '', done: '' }));
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      {desk.isDesk && !isTaking && (
        <p class="actions">
          <a
            class="button primary"
            href={hereWith({ take: 'yes', done: '' })}
            onClick={(event) => {
              event.preventDefault();
              goTo(hereWith({ take: 'yes', done: '' }));
            }}
          >
            {t('hot.take')}
          </a>
        </p>
      )}
      {isTaking && <Take tenant={tenant} desk={desk} onTaken={reload} />}
      <Queue key={parameter('lane')} tenant={tenant} desk={desk} />
    </>
  );
}

function HotlinePage(_: PageProps) {
  const tenant = parameter('tenant');
  const asked = useMemo(() => query(() => getDesk(tenant)), []);
  const desk = asked.data.value;
  const problem = asked.problem.value;
  const reload = () => void asked.load();
  const ticket = parameter('ticket');
  if (problem) return <Failure problem={problem} again={reload} />;
  if (!desk) return <Loading />;
  keepMatters(desk.matters);
  keepClock(desk.now);
  const tabs = tabsOf(desk);
  const tab = tabs.includes(parameter('tab')) ? parameter('tab') : (tabs[0] ?? 'overview');
  const shown = { tenant, desk, reload };
  return (
    <div class="stack">
      <header class="page-title">
        <h1>{t('hot.title')}</h1>
        <p class="lead">{t('hot.lead')}</p>
        <Line desk={desk} />
      </header>
      {ticket ? (
        <One key={ticket} tenant={tenant} id={ticket} desk={desk} onDone={reload} />
      ) : (
        <>
          <Tabs
            label={t('hot.tabs')}
            here={tab}
            tabs={tabs.map((name) => [name, named(`hot.tab.${name}`)])}
          />
          {tab === 'desk' && <Desk {...shown} />}
          {tab === 'own' && <Queue tenant={tenant} desk={desk} isOwn />}
          {tab === 'answers' && <Answers tenant={tenant} mayKeep={desk.isDesk} />}
          {tab === 'overview' && <Overview tenant={tenant} desk={desk} />}
        </>
      )}
    </div>
  );
}

void startPage('hot.title', HotlinePage, {
  'zh-CN': () => import('../../words/hotline.zh.ts'),
  en: () => import('../../words/hotline.en.ts'),
});
