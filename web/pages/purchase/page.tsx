import type { CommandDone, PurchaseView } from '../../../shared/contracts/purchases.ts';
import type { Post } from '../../../shared/domain/policy/posts.ts';
import type { CommandType } from '../../../shared/domain/purchase/lifecycle.ts';
import { Done, showDone } from '../../acts/done.tsx';
import { getPurchase } from '../../api/purchasing.ts';
import { parameter } from '../../here.ts';
import { moreWords, t } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { stepsOf } from '../../progress/steps.ts';
import { Timeline } from '../../progress/timeline.tsx';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';
import { type PageProps, startPage } from '../../shell/start.tsx';
import { Head } from './head.tsx';

const asked = query(() => getPurchase(parameter('tenant'), parameter('purchase')));

const ActScreen = lazily(async () => {
  await moreWords({
    'zh-CN': () => import('../../words/call.zh.ts'),
    en: () => import('../../words/call.en.ts'),
  });
  await moreWords({
    'zh-CN': () => import('../../words/prior.zh.ts'),
    en: () => import('../../words/prior.en.ts'),
  });
  return (await import('./act-screen.tsx')).ActScreen;
});

const Applications = lazily(async () => (await import('./tabs/applications.tsx')).Applications);
const Overview = lazily(async () => (await import('./tabs/overview.tsx')).Overview);
const OtherActs = lazily(async () => (await import('./other-acts.tsx')).OtherActs);
const Review = lazily(async () => (await import('./tabs/review.tsx')).Review);
const Work = lazily(async () => (await import('./tabs/work.tsx')).Work);
const Audit = lazily(async () => (await import('./tabs/audit.tsx')).Audit);

const tabs = {
  overview: Overview,
  applications: Applications,
  review: Review,
  work: Work,
  audit: Audit,
} as const;
type TabName = keyof typeof tabs;
const tabNames = Object.keys(tabs) as TabName[];

/** Where the result of an act is seen. */
const tabAfter: Partial<Record<CommandType, TabName>> = {
  judgeEligibility: 'applications',
  recommendAward: 'review',
  judgeReport: 'work',
  requestPayment: 'work',
  recordPayment: 'work',
  recordClawBack: 'work',
  submitEvaluation: 'work',
};

async function finish(done: CommandDone, command: CommandType) {
  await asked.load();
  const tab = tabAfter[command] ?? '';
  showDone(done, command, { tab });
}

function Middle({ view, posts }: { view: PurchaseView; posts: readonly Post[] }) {
  if (parameter('act'))
    return (
      <ActScreen
        view={view}
        reload={() => void asked.load()}
        onDone={(done, command) => void finish(done, command)}
      />
    );
  const tab = tabNames.find((name) => name === parameter('tab')) ?? 'overview';
  const Tab = tabs[tab];
  return (
    <>
      <Tabs here={tab} tabs={tabNames.map((name) => [name, t(`tab.${name}`)])} label={t('tabs')} />
      <Tab view={view} posts={posts} />
    </>
  );
}

function PurchasePage({ session }: PageProps) {
  const view = asked.data.value;
  const problem = asked.problem.value;
  if (!view)
    return problem ? <Failure problem={problem} again={() => void asked.load()} /> : <Loading />;
  const { posts = [] } =
    session.memberships.find(({ tenant }) => tenant === view.purchase.tenantId) ?? {};
  document.title = `${view.purchase.plan.title} · ${t('platform')}`;
  return (
    <div class="with-rail">
      <div class="stack">
        <Done />
        <Head view={view} />
        <Middle view={view} posts={posts} />
      </div>
      <aside class="rail stack">
        <section class="card">
          <h2>{t('timeline')}</h2>
          <Timeline steps={stepsOf(view.purchase)} now={view.now} />
        </section>
        <OtherActs view={view} />
      </aside>
    </div>
  );
}

void startPage('purchases.title', PurchasePage, {
  'zh-CN': () => import('../../words/purchase.zh.ts'),
  en: () => import('../../words/purchase.en.ts'),
});
