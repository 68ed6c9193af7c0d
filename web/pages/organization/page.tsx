import type { PassportView } from '../../../shared/contracts/organizations.ts';
import { sections } from '../../../shared/domain/organization/lists.ts';
import { getPassport } from '../../api/registry.ts';
import { parameter, workPage } from '../../here.ts';
import { named, t } from '../../i18n.ts';
import { CreditOf } from '../../parts/credit/lazy.ts';
import { lazily } from '../../parts/lazily.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { query } from '../../query.ts';
import { forOrganization } from '../../shell/for-organization.tsx';
import { Failure, Loading } from '../../shell/notice.tsx';
import { startPage } from '../../shell/start.tsx';
import { PassportTab } from './passport-tab.tsx';

const SectionForm = lazily(async () => (await import('./section-form.tsx')).SectionForm);
const MembersTab = lazily(async () => (await import('./members-tab.tsx')).MembersTab);
const VerificationTab = lazily(
  async () => (await import('./verification-tab.tsx')).VerificationTab,
);
const CapacityTab = lazily(async () => (await import('./capacity-tab.tsx')).CapacityTab);
const CreditTab = ({ view }: { view: PassportView }) => (
  <CreditOf organization={view.organization.id} />
);
const ProfileTab = lazily(async () => (await import('./profile-tab.tsx')).ProfileTab);

const organization = parameter('organization');
const asked = organization ? query(() => getPassport(organization)) : undefined;

const tabs = {
  passport: PassportTab,
  members: MembersTab,
  verification: VerificationTab,
  capacity: CapacityTab,
  credit: CreditTab,
  profile: ProfileTab,
} as const;
const names = Object.keys(tabs) as (keyof typeof tabs)[];

function Head({ view: { organization: own, growth, passport } }: { view: PassportView }) {
  const { registration, assessment } = passport;
  return (
    <header class="card">
      <p class="code quiet">{own.creditCode}</p>
      <h1>{own.name}</h1>
      <p class="purchase-facts">
        {registration && <span>{named(`organizationType.${registration.type}`)}</span>}
        {registration && <span>{registration.registrar}</span>}
        {assessment && (
          <span class="tag done">{t('assessment.level', { level: assessment.level })}</span>
        )}
        <span class="tag ahead">{named(`growth.${growth}`)}</span>
      </p>
      <p>
        <a href={workPage('joint', { organization })}>{t('passport.joint')}</a>
      </p>
    </header>
  );
}

function OrganizationPage() {
  const view = asked?.data.value;
  const problem = asked?.problem.value;
  if (!view)
    return problem ? <Failure problem={problem} again={() => void asked?.load()} /> : <Loading />;
  const edit = sections.find((section) => section === parameter('edit'));
  const here = names.find((name) => name === parameter('tab')) ?? 'passport';
  const Tab = tabs[here];
  return (
    <div class="stack">
      <Head view={view} />
      {edit ? (
        <SectionForm key={edit} view={view} section={edit} onSaved={(saved) => asked?.put(saved)} />
      ) : (
        <>
          <Tabs
            label={t('passport.parts')}
            here={here}
            tabs={names.map((name) => [name, named(`tab.${name}`)])}
          />
          <Tab view={view} />
        </>
      )}
    </div>
  );
}

void startPage('passport.page', forOrganization(OrganizationPage), {
  'zh-CN': () => import('../../words/passport.zh.ts'),
  en: () => import('../../words/passport.en.ts'),
});
