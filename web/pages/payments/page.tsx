import { parameter } from '../../here.ts';
import { lazily } from '../../parts/lazily.tsx';
import { type PageProps, startPage } from '../../shell/start.tsx';

const Office = lazily(async () => (await import('./office.tsx')).Office);
const Project = lazily(async () => (await import('./project.tsx')).Project);
const One = lazily(async () => (await import('./one.tsx')).One);

/** Every payment of a tenant, those of one project, or one of them with what it bought. */
function PaymentsPage(_props: PageProps) {
  const [tenant, purchase, project] = ['tenant', 'purchase', 'project'].map(parameter) as [
    string,
    string,
    string,
  ];
  if (!purchase || !project) return <Office tenant={tenant} />;
  const isOwn = parameter('organization') === project;
  const at = { tenant, purchase, organization: project, isOwn };
  const number = Number(parameter('payment'));
  const key = `${purchase}${project}${number}`;
  return number > 0 ? <One key={key} at={at} number={number} /> : <Project key={key} at={at} />;
}

void startPage('pay.title', PaymentsPage, {
  'zh-CN': () => import('../../words/payments.zh.ts'),
  en: () => import('../../words/payments.en.ts'),
});
