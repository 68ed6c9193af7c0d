import type { OverviewView } from '../../../shared/contracts/overview.ts';
import { getOwnOverview } from '../../api/following.ts';
import { parameter } from '../../here.ts';
import { t } from '../../i18n.ts';
import { AddressFilter } from '../../parts/address-filter.tsx';
import { lazily } from '../../parts/lazily.tsx';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { startPage } from '../../shell/start.tsx';
import { Own } from './own.tsx';
import { Places } from './places.tsx';

const Place = lazily(async () => (await import('./place.tsx')).Place);
const organization = parameter('organization');
const asked = query(() => getOwnOverview(organization));

/** Districts where the organization works, as far as its projects say. */
const districtsOf = ({ projects }: OverviewView) => [
  ...new Map(projects.map(({ tenant, tenantName }) => [tenant as string, tenantName ?? tenant])),
];

function Found({ view }: { view: OverviewView }) {
  const districts = districtsOf(view);
  const tenant = parameter('tenant') || (districts[0]?.[0] ?? '');
  const facility = parameter('facility');
  if (!tenant)
    return (
      <Notice kind="info" title={t('bk.none')}>
        <p>{t('bk.none.text')}</p>
      </Notice>
    );
  const where = { organization, tenant };
  const projects = view.projects.filter((one) => one.tenant === tenant);
  return (
    <>
      {districts.length > 1 && !facility && (
        <AddressFilter name="tenant" label={t('bk.district')} options={districts} />
      )}
      {parameter('done') && (
        <div role="status">
          <Notice kind="good" title={t('bk.done')} />
        </div>
      )}
      {facility ? (
        <Place
          key={`${facility}~${parameter('week')}~${parameter('slot')}`}
          where={where}
          facility={facility}
          projects={projects}
        />
      ) : (
        <div key={`${tenant}~${parameter('done')}`} class="stack">
          <Own where={where} projects={projects} />
          <Places where={where} />
        </div>
      )}
    </>
  );
}

/** Rooms of a district, for an organization that works there: found, booked, given back. */
function BookingsPage() {
  const view = asked.data.value;
  const problem = asked.problem.value;
  return (
    <div class="stack">
      <header class="page-title">
        <h1>{t('bk.title')}</h1>
        <p class="lead">{t('bk.lead')}</p>
      </header>
      {view && <Found view={view} />}
      {!view && problem && <Failure problem={problem} again={() => void asked.load()} />}
      {!view && !problem && <Loading />}
    </div>
  );
}

void startPage('bk.title', BookingsPage, {
  'zh-CN': () => import('../../words/bookings.zh.ts'),
  en: () => import('../../words/bookings.en.ts'),
});
