import { parameter } from '../../here.ts';
import { t } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { Notice } from '../../shell/notice.tsx';
import { type PageProps, startPage } from '../../shell/start.tsx';

const List = lazily(async () => (await import('./list.tsx')).List);
const One = lazily(async () => (await import('./one.tsx')).One);
const OpenForm = lazily(async () => (await import('./open-form.tsx')).OpenForm);
const Partners = lazily(async () => (await import('./partners.tsx')).Partners);

const opening = ['handler', 'officeHead'];

/** A tenant's collections of ideas, or what one organization was asked to carry out. */
function IdeasPage({ session }: PageProps) {
  const tenant = parameter('tenant');
  const organization = parameter('organization');
  const place = session.memberships.find((one) => one.tenant === tenant);
  const mayOpen = (place?.posts ?? []).some((post) => opening.includes(post));
  const said = parameter('done');
  return (
    <div class="stack">
      {said && (
        <div role="status">
          <Notice kind="good" title={t(said === 'opened' ? 'ideas.opened' : 'ideas.done')} />
        </div>
      )}
      {organization && <Partners organization={organization} />}
      {!organization && parameter('act') === 'open' && <OpenForm tenant={tenant} />}
      {!organization && parameter('act') !== 'open' && parameter('collection') && (
        <One tenant={tenant} id={parameter('collection')} />
      )}
      {!organization && parameter('act') !== 'open' && !parameter('collection') && (
        <List tenant={tenant} name={place?.name ?? ''} mayOpen={mayOpen} />
      )}
    </div>
  );
}

void startPage('ideas.title', IdeasPage, {
  'zh-CN': () => import('../../words/ideas.zh.ts'),
  en: () => import('../../words/ideas.en.ts'),
});
