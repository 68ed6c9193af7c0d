import { getJointRows, type JointPlace } from '../../api/joint.ts';
import { hereWith, parameter, stayHere } from '../../here.ts';
import { instant, named, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { forOrganization } from '../../shell/for-organization.tsx';
import { Failure, Loading } from '../../shell/notice.tsx';
import { type PageProps, startPage } from '../../shell/start.tsx';
import { looks } from './looks.ts';
import { One } from './one.tsx';

const organization = parameter('organization');
const rows = organization ? query(() => getJointRows(organization)) : undefined;

function List() {
  const found = rows?.data.value;
  const problem = rows?.problem.value;
  if (!found)
    return problem ? <Failure problem={problem} again={() => void rows?.load()} /> : <Loading />;
  if (found.items.length === 0)
    return (
      <div class="empty">
        <p class="empty-title">{t('joint.none')}</p>
        <p>{t('joint.noneText')}</p>
      </div>
    );
  const sorted = [...found.items].sort((a, b) => b.askedAt.localeCompare(a.askedAt));
  return (
    <section class="card">
      <ul class="tasks">
        {sorted.map(({ tenant, purchase, leader, title, state, askedAt }) => (
          <li class="task" key={`${tenant}${purchase}${leader.id}`}>
            <div>
              <a
                href={hereWith({ tenant, purchase, leader: leader.id })}
                onClick={stayHere}
                lang="zh-CN"
              >
                <strong>{title}</strong>
              </a>
              <p class="small quiet">{t('joint.asks', { name: leader.name })}</p>
            </div>
            <p class="task-due">
              <span class={looks[state]}>{named(`joint.state.${state}`)}</span>
              <span class="small quiet">{instant(askedAt)}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function JointPage({ session }: PageProps) {
  const own = session.organizations.find(({ id }) => id === organization);
  const place: JointPlace = {
    organization,
    tenant: parameter('tenant'),
    purchase: parameter('purchase'),
    leader: parameter('leader'),
  };
  const mayAnswer = own?.role === 'owner' || own?.role === 'manager';
  return (
    <div class="stack">
      <header class="page-title">
        <h1>{t('joint.page')}</h1>
        {place.leader ? (
          <p>
            <a href={hereWith({ tenant: '', purchase: '', leader: '' })} onClick={stayHere}>
              {t('joint.all')}
            </a>
          </p>
        ) : (
          <p class="lead">{t('joint.lead')}</p>
        )}
      </header>
      {place.leader ? (
        <One
          key={`${place.purchase}${place.leader}`}
          place={place}
          mayAnswer={mayAnswer}
          onAnswered={() => void rows?.load()}
        />
      ) : (
        <List />
      )}
    </div>
  );
}

void startPage('joint.page', forOrganization(JointPage), {
  'zh-CN': () => import('../../words/joint.zh.ts'),
  en: () => import('../../words/joint.en.ts'),
});
