import type { PurchaseView } from '../../../shared/contracts/purchases.ts';
import { getPurchase } from '../../api/purchasing.ts';
import { parameter, workPage } from '../../here.ts';
import { instant, lastMinute, money, t } from '../../i18n.ts';
import { Why } from '../../parts/why.tsx';
import { query } from '../../query.ts';
import { forOrganization } from '../../shell/for-organization.tsx';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { startPage } from '../../shell/start.tsx';
import { Explain } from './explain.tsx';
import { Leave, Offer } from './offer.tsx';

const organization = parameter('organization');
const asked = query(() => getPurchase(parameter('tenant'), parameter('purchase'), organization));
const reload = () => asked.load();

function Show({ view }: { view: PurchaseView }) {
  const { roadShow } = view.purchase;
  const [own] = roadShow?.slots ?? [];
  if (!roadShow || !own) return null;
  return (
    <section class="card">
      <h2>{t('show.title')}</h2>
      <p class="lead">{`${t('show.when')} ${instant(own.at)}`}</p>
      <p>{`${t('show.place')}: ${roadShow.place} · ${t('show.minutes', { n: roadShow.minutes })}`}</p>
    </section>
  );
}

function Middle({ view }: { view: PurchaseView }) {
  const { purchase } = view;
  const own = purchase.applications[organization];
  if (purchase.state === 'finalOffers' && own?.eligibility === 'eligible')
    return (
      <>
        <Offer view={view} application={own} organization={organization} reload={reload} />
        <Leave view={view} organization={organization} reload={reload} />
      </>
    );
  if (own?.priceReview)
    return <Explain view={view} application={own} organization={organization} reload={reload} />;
  if (purchase.state === 'finalOffers' && own)
    return <Notice kind="info" title={t('offer.left')} />;
  return (
    <Notice kind="info" title={t('offer.none')}>
      <p>{t('offer.noneText')}</p>
    </Notice>
  );
}

function OfferPage() {
  const view = asked.data.value;
  const problem = asked.problem.value;
  if (!view)
    return problem ? <Failure problem={problem} again={() => void reload()} /> : <Loading />;
  const { plan, id, tenantId: tenant, deadlines, applications } = view.purchase;
  const due = (deadlines['finalOffers'] ?? deadlines[`explanation-${organization}`])?.at;
  return (
    <div class="stack">
      <header class="card">
        <p class="small">
          <a href={workPage('organization-purchase', { organization, tenant, purchase: id })}>
            {t('offer.back')}
          </a>
        </p>
        <h1>{plan.title}</h1>
        {applications[organization] && (
          <p class="quiet">{applications[organization]?.body.title}</p>
        )}
        {due && <p class="due">{t('due.until', { at: lastMinute(due) })}</p>}
        <Why reasons={view.reasons} at={due} />
        <p class="quiet">{`${t('offer.ceiling')} ${money(plan.ceilingFen)}`}</p>
      </header>
      <Middle view={view} />
      <Show view={view} />
    </div>
  );
}

void startPage('offer.page', forOrganization(OfferPage), {
  'zh-CN': () => import('../../words/offer.zh.ts'),
  en: () => import('../../words/offer.en.ts'),
});
