import { useMemo } from 'preact/hooks';
import type { CommunityView } from '../../../shared/contracts/communities.ts';
import { statementGroups } from '../../../shared/domain/communities/lists.ts';
import { getCommunity } from '../../api/communities.ts';
import { goTo, hereWith, parameter, stayHere } from '../../here.ts';
import { t } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { TableFrame } from '../../table/table.tsx';
import { Bodies, Elections, Matters } from './bodies.tsx';
import { Money } from './due.tsx';
import { People, Rooms, Told, Workers } from './figures.tsx';
import { groupName } from './group-name.ts';
import { PlaceCrumbs } from './place-crumbs.tsx';

const StateForm = lazily(async () => (await import('./state-form.tsx')).StateForm);

type Props = { view: CommunityView };

const yearBefore = (day: string) => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;

/** What is to be filled in next. */
function Todo({ view }: Props) {
  const { latest, mayState, day } = view;
  if (!mayState) return null;
  const missing = statementGroups.filter((group) => latest[group] === undefined);
  const stale = statementGroups.filter((group) => (latest[group]?.on ?? day) < yearBefore(day));
  const next = missing[0] ?? stale[0];
  if (!next) return null;
  const title =
    missing.length > 0 ? t('cm.todo', { n: missing.length }) : t('cm.stale', { n: stale.length });
  return (
    <Notice kind="info" title={title}>
      {next === 'people' && <p>{t('cm.todo.text')}</p>}
      <p class="actions">
        <a class="button primary" href={hereWith({ act: next, done: '' })} onClick={stayHere}>
          {t('cm.state')}：{groupName(next)}
        </a>
      </p>
    </Notice>
  );
}

function History({ view: { history, latest } }: Props) {
  return (
    <section class="card">
      <h2>{t('cm.history')}</h2>
      <p class="quiet">{t('cm.history.lead')}</p>
      {history.length === 0 ? (
        <div class="empty">
          <p class="empty-title">{t('cm.notStated')}</p>
        </div>
      ) : (
        <TableFrame label={t('cm.history')}>
          <tbody>
            {history.map(({ id, on, by, what, reason }) => (
              <tr key={id}>
                <th scope="row">
                  {groupName(what.group)}{' '}
                  <span class={latest[what.group]?.id === id ? 'tag done' : 'tag ahead'}>
                    {t(latest[what.group]?.id === id ? 'cm.now' : 'cm.former')}
                  </span>
                </th>
                <td>
                  {t('cm.of', { on, by })}
                  {reason && (
                    <span class="block small quiet">{t('cm.history.why', { reason })}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
    </section>
  );
}

const Register = ({ view }: Props) => (
  <>
    <Todo view={view} />
    <People view={view} />
    <Bodies view={view} />
    <Elections view={view} />
    <Matters view={view} />
    <Rooms view={view} />
    <Money view={view} />
    <Workers view={view} />
    <Told view={view} />
  </>
);

function Shown({ view, tenant, put }: Props & { tenant: string; put(view: CommunityView): void }) {
  const act = statementGroups.find((group) => group === parameter('act'));
  if (act && view.mayState)
    return (
      <StateForm
        key={act}
        tenant={tenant}
        view={view}
        group={act}
        onDone={(after: CommunityView) => {
          put(after);
          goTo(hereWith({ act: '', done: 'stated' }));
          window.scrollTo(0, 0);
        }}
      />
    );
  const tab = parameter('tab') === 'history' ? 'history' : 'overview';
  return (
    <>
      {parameter('done') === 'stated' && (
        <div role="status">
          <Notice kind="good" title={t('cm.saved')} />
        </div>
      )}
      <Tabs
        label={t('cm.tabs')}
        here={tab}
        tabs={[
          ['overview', t('cm.overview')],
          ['history', t('cm.history')],
        ]}
      />
      {tab === 'history' ? <History view={view} /> : <Register view={view} />}
    </>
  );
}

/** One community: what holds of it, what it lacks, and what was stated before. */
export function One({ tenant, community }: { tenant: string; community: string }) {
  const asked = useMemo(() => query(() => getCommunity(tenant, community)), [tenant, community]);
  const view = asked.data.value;
  const problem = asked.problem.value;
  return (
    <>
      {view && <PlaceCrumbs above={view.above} here={view.place} />}
      <header class="page-title title-row">
        <div>
          <h1>{view?.place.name ?? t('cm.title')}</h1>
          <p class="lead">{t('cm.lead')}</p>
        </div>
        {view && !parameter('act') && (
          <a class="button plain" href={`/t/${tenant}/communities/${community}`}>
            {t('cm.public')}
          </a>
        )}
      </header>
      {view && <Shown view={view} tenant={tenant} put={asked.put} />}
      {!view && problem && <Failure problem={problem} again={() => void asked.load()} />}
      {!view && !problem && <Loading />}
    </>
  );
}
