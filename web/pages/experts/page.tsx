import { parameter } from '../../here.ts';
import { t } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { Notice } from '../../shell/notice.tsx';
import { type PageProps, startPage } from '../../shell/start.tsx';

const Pool = lazily(async () => (await import('./pool.tsx')).Pool);
const Own = lazily(async () => (await import('./own.tsx')).Own);

const tenant = parameter('tenant');

/** Experts keep their own declarations here; those who keep the pool find it whole. */
function ExpertsPage({ session }: PageProps) {
  const membership = session.memberships.find((one) => one.tenant === tenant);
  const posts = membership?.posts ?? [];
  const isExpert = posts.includes('expert');
  const sees = posts.some((post) =>
    ['handler', 'officeHead', 'tenantAdmin', 'auditor'].includes(post),
  );
  return (
    <div class="stack">
      <header class="page-title">
        <h1>{t(sees ? 'experts.of' : 'experts.own', { tenant: membership?.name ?? '' })}</h1>
      </header>
      {parameter('done') && (
        <div role="status">
          <Notice kind="good" title={t('experts.saved')} />
        </div>
      )}
      {isExpert && <Own tenant={tenant} />}
      {sees && <Pool tenant={tenant} />}
    </div>
  );
}

void startPage('experts.title', ExpertsPage, {
  'zh-CN': () => import('../../words/experts.zh.ts'),
  en: () => import('../../words/experts.en.ts'),
});
