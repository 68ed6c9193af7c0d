import { parameter } from '../../here.ts';
import { lazily } from '../../parts/lazily.tsx';
import { type PageProps, startPage } from '../../shell/start.tsx';

const Today = lazily(async () => (await import('./today.tsx')).Today);
const Project = lazily(async () => (await import('./project.tsx')).Project);

/** What waits for somebody to look, or one project: for those who watch over it and for its organization. */
function SupervisionPage(_props: PageProps) {
  const [tenant, purchase, project] = ['tenant', 'purchase', 'project'].map(parameter) as [
    string,
    string,
    string,
  ];
  if (!purchase || !project) return <Today tenant={tenant} />;
  const isOwn = parameter('organization') === project;
  return (
    <Project
      key={`${purchase}${project}`}
      at={{ tenant, purchase, organization: project, isOwn }}
    />
  );
}

void startPage('supervision.title', SupervisionPage, {
  'zh-CN': () => import('../../words/supervision.zh.ts'),
  en: () => import('../../words/supervision.en.ts'),
});
