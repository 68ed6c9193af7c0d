import { getPurchase } from '../../api/purchasing.ts';
import { hereWith, parameter, stayHere, workPage } from '../../here.ts';
import { t } from '../../i18n.ts';
import { useEvery } from '../../parts/clock.ts';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { type PageProps, startPage } from '../../shell/start.tsx';
import { Desk } from './desk.tsx';
import { Display } from './display.tsx';
import { Jury } from './jury.tsx';
import { Order } from './order.tsx';

const asked = query(() => getPurchase(parameter('tenant'), parameter('purchase')));
const reload = () => asked.load();

/** Locks and calls of others are seen a few seconds after they were made. */
const everyMillis = 5000;

function RoadShowPage({ session }: PageProps) {
  useEvery(everyMillis, reload);
  const view = asked.data.value;
  const problem = asked.problem.value;
  if (!view)
    return problem ? <Failure problem={problem} again={() => void reload()} /> : <Loading />;
  const { plan, roadShow, tenantId: tenant, id: purchase } = view.purchase;
  const { posts = [] } = session.memberships.find((one) => one.tenant === tenant) ?? {};
  if (roadShow && parameter('display')) return <Display view={view} />;
  return (
    <div class="stack">
      <header class="card">
        <p class="small">
          <a href={workPage('purchase', { tenant, purchase })}>{t('roadShow.back')}</a>
        </p>
        <h1>{plan.title}</h1>
        {roadShow && (
          <p class="quiet">
            {`${roadShow.place} · ${t('roadShow.minutesEach', { n: roadShow.minutes })}`}
          </p>
        )}
        {roadShow && (
          <p>
            <a href={hereWith({ display: '1' })} onClick={stayHere}>
              {t('roadShow.display')}
            </a>
          </p>
        )}
      </header>
      {problem && <Notice kind="warn" title={t('roadShow.stale')} />}
      {roadShow ? (
        <>
          <Desk view={view} reload={reload} />
          <Order view={view} />
        </>
      ) : (
        <Notice kind="info" title={t('roadShow.none')}>
          <p>{t('roadShow.noneText')}</p>
        </Notice>
      )}
      <Jury view={view} mayInvite={posts.includes('handler')} />
    </div>
  );
}

void startPage('roadShow.page', RoadShowPage, {
  'zh-CN': () => import('../../words/road-show.zh.ts'),
  en: () => import('../../words/road-show.en.ts'),
});
