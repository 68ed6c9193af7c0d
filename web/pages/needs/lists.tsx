import { useMemo } from 'preact/hooks';
import { getNeedProjects, getResources } from '../../api/needs.ts';
import { hereWith, stayHere, workPage } from '../../here.ts';
import { count, named, t } from '../../i18n.ts';
import { regionNames } from '../../parts/regions.ts';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';

/** The three lists: what is needed, what can be put in, and the projects that came of it. */
export function Lists({ tenant }: { tenant: string }) {
  const asked = useMemo(
    () => query(() => Promise.all([getResources(tenant), getNeedProjects(tenant)])),
    [],
  );
  const both = asked.data.value;
  const problem = asked.problem.value;
  if (problem) return <Failure problem={problem} again={() => void asked.load()} />;
  if (!both) return <Loading />;
  const [{ items: resources }, { items: projects }] = both;
  return (
    <>
      <section class="card">
        <h2>{t('needs.lists.needs')}</h2>
        <p>
          <a class="button" href={hereWith({ tab: 'list', status: 'listed' })} onClick={stayHere}>
            {t('needs.lists.toNeeds')}
          </a>
        </p>
      </section>
      <section class="card">
        <h2>{t('needs.lists.resources')}</h2>
        {resources.length === 0 && <p class="quiet">{t('needs.lists.noResources')}</p>}
        <ul class="plain-list">
          {resources.map(({ id, kind, title, provider, community, state }) => (
            <li key={id}>
              <span class={state === 'offered' ? 'tag done' : 'tag'}>
                {named(`needs.r.${state}`)}
              </span>{' '}
              {named(`needs.r.${kind}`)} · <span lang="zh-CN">{title}</span>
              <span class="block small quiet" lang="zh-CN">
                {provider} · {regionNames([community])}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section class="card">
        <h2>{t('needs.lists.projects')}</h2>
        {projects.length === 0 && <p class="quiet">{t('needs.lists.noProjects')}</p>}
        <ul class="plain-list">
          {projects.map(({ purchase, title, needs, forms }) => (
            <li key={purchase}>
              <a href={workPage('purchase', { tenant, purchase })} lang="zh-CN">
                {title}
              </a>
              <span class="block small quiet">
                {t('needs.lists.answers', { needs: count(needs), forms: count(forms) })}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
