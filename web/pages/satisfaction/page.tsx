import type { SatisfactionView } from '../../../shared/contracts/satisfaction.ts';
import type { Session } from '../../../shared/contracts/sessions.ts';
import { getSatisfaction, type ProjectParam } from '../../api/following.ts';
import { parameter, workPage } from '../../here.ts';
import { t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { type PageProps, startPage } from '../../shell/start.tsx';
import { Calls } from './calls.tsx';
import { Channels } from './channels.tsx';
import { Comments } from './comments.tsx';
import { Facts } from './facts.tsx';
import { Paper } from './paper.tsx';
import type { Place } from './place.ts';
import { Results } from './results.tsx';

const param: ProjectParam = {
  tenant: parameter('tenant'),
  purchase: parameter('purchase'),
  organization: parameter('organization'),
};

let place: Place | undefined;
function placeOf({ organizations }: Session): Place {
  const isOwn = organizations.some(({ id }) => id === param.organization);
  place ??= { param, isOwn, asked: query(() => getSatisfaction(param, { isOwn })) };
  return place;
}

function Found({ view, here }: { view: SatisfactionView; here: Place }) {
  const { tenant, purchase, organization } = param;
  const back = here.isOwn
    ? workPage('organization-purchase', { organization, tenant, purchase })
    : workPage('purchase', { tenant, purchase });
  return (
    <div class="stack">
      <header class="card purchase-head">
        <nav class="small">
          <a href={back}>{t('say.back')}</a>
        </nav>
        <h1>{t('say.title')}</h1>
        <p class="purchase-facts">
          <span>{view.title}</span>
          <span>{view.organizationName}</span>
        </p>
        <p class="quiet">{t('say.lead')}</p>
      </header>
      <Results view={view} />
      <Channels view={view} />
      {view.facts && <Facts facts={view.facts} />}
      {view.may.includes('printBallots') && view.isHeard && <Paper view={view} here={here} />}
      {view.callBacks && <Calls view={view} here={here} />}
      <Comments view={view} here={here} />
    </div>
  );
}

function SatisfactionPage({ session }: PageProps) {
  if (!param.purchase || !param.organization)
    return (
      <div class="stack">
        <h1>{t('say.title')}</h1>
        <Notice kind="info" title={t('say.noProject')}>
          <p>
            <a href={workPage('overview', { tenant: param.tenant })}>{t('say.toOverview')}</a>
          </p>
        </Notice>
      </div>
    );
  const here = placeOf(session);
  const view = here.asked.data.value;
  const problem = here.asked.problem.value;
  if (view) return <Found view={view} here={here} />;
  return problem ? <Failure problem={problem} again={() => void here.asked.load()} /> : <Loading />;
}

void startPage('say.title', SatisfactionPage, {
  'zh-CN': () => import('../../words/satisfaction.zh.ts'),
  en: () => import('../../words/satisfaction.en.ts'),
});
