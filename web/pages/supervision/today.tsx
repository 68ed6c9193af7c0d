import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { SupervisionOverview, Waiting } from '../../../shared/contracts/supervision.ts';
import { intention } from '../../api/ask.ts';
import { getSupervision, lookAgain } from '../../api/supervision.ts';
import { hereWith, stayHere } from '../../here.ts';
import { instant, lastMinute, named, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { TableFrame } from '../../table/table.tsx';
import { severityLook, waitingTab } from './looks.ts';

type Row = SupervisionOverview['projects'][number];

const projectHref = (purchase: string, organization: string, tab = '') =>
  hereWith({ purchase, project: organization, tab });

/** A line somebody wrote, or the name of a flag. */
const textOf = ({ kind, text, state }: Waiting): string => {
  if (kind === 'flag') return named(`supervision.flag.${text}`);
  if (kind === 'visit') return named(`supervision.visit.${state}`);
  return text;
};

const stateOf = ({ kind, state }: Waiting): string => {
  if (kind === 'flag') return named(`supervision.severity.${state}`);
  if (kind === 'order') return named(`supervision.order.${state}`);
  if (kind === 'incident') return named(`supervision.grave.${state}`);
  return kind === 'complaint' ? named(`supervision.about.${state}`) : named('supervision.planned');
};

function Line({ row, projects }: { row: Waiting; projects: readonly Row[] }) {
  const project = projects.find(
    ({ purchase, organization }) =>
      purchase === row.purchase && (!row.organization || organization === row.organization),
  );
  const look = row.isOverdue
    ? 'stopped'
    : row.kind === 'flag'
      ? severityLook(row.state)
      : 'current';
  return (
    <tr>
      <td>
        <span class={`tag ${look}`}>
          {row.isOverdue ? t('supervision.overdue') : named(`supervision.kind.${row.kind}`)}
        </span>{' '}
        <a
          href={projectHref(row.purchase, project?.organization ?? '', waitingTab[row.kind])}
          onClick={stayHere}
        >
          {textOf(row)}
        </a>
        <span class="small quiet"> {stateOf(row)}</span>
        {row.due && (
          <span class="small quiet block">
            {named('supervision.col.due')} {lastMinute(row.due)}
          </span>
        )}
      </td>
      <td>
        {project?.title}
        <span class="small quiet block">{project?.organizationName}</span>
      </td>
    </tr>
  );
}

const Waits = ({ view }: { view: SupervisionOverview }) => (
  <section class="card">
    <h2>{t('supervision.waits')}</h2>
    {view.waiting.length === 0 ? (
      <p class="quiet">{t('supervision.waits.none')}</p>
    ) : (
      <TableFrame label={t('supervision.waits')}>
        <thead>
          <tr>
            {['what', 'project'].map((name) => (
              <th key={name} scope="col">
                {named(`supervision.col.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.waiting.map((row) => (
            <Line key={`${row.kind}${row.id}`} row={row} projects={view.projects} />
          ))}
        </tbody>
      </TableFrame>
    )}
  </section>
);

const openKinds = ['flag', 'order', 'visit', 'incident'] as const;

function ProjectRow({ row }: { row: Row }) {
  const open = openKinds.filter((kind) => (row.open[kind] ?? 0) > 0);
  return (
    <li class="row-line">
      <p>
        <a href={projectHref(row.purchase, row.organization)} onClick={stayHere}>
          {row.title}
        </a>
        <br />
        <span class="small quiet">{row.organizationName}</span>
      </p>
      <p class="small">
        {row.gravest && (
          <span class={`tag ${severityLook(row.gravest)}`}>
            {named(`supervision.severity.${row.gravest}`)}
          </span>
        )}{' '}
        {open.length === 0
          ? t('supervision.nothingOpen')
          : open
              .map((kind) => `${named(`supervision.kind.${kind}`)} ${row.open[kind]}`)
              .join(' · ')}
        {row.lookedAt && (
          <>
            <br />
            <span class="quiet">{t('supervision.lookedAt', { at: instant(row.lookedAt) })}</span>
          </>
        )}
      </p>
    </li>
  );
}

/** The office's morning: what needs a look today, and every project under contract. */
export function Today({ tenant }: { tenant: string }) {
  const asked = useMemo(() => query(() => getSupervision(tenant)), [tenant]);
  const isLooking = useSignal(false);
  const view = asked.data.value;
  const problem = asked.problem.value;
  const look = async () => {
    isLooking.value = true;
    await lookAgain(tenant, intention()).catch(() => undefined);
    await asked.load();
    isLooking.value = false;
  };
  if (!view)
    return problem ? <Failure problem={problem} again={() => void asked.load()} /> : <Loading />;
  return (
    <div class="stack">
      <header class="page-title title-row">
        <div>
          <h1>{t('supervision.title')}</h1>
          <p class="lead">{t('supervision.lead')}</p>
        </div>
        {view.mayLook && (
          <button
            type="button"
            class="button"
            disabled={isLooking.value}
            onClick={() => void look()}
          >
            {t(isLooking.value ? 'supervision.looking' : 'supervision.look')}
          </button>
        )}
      </header>
      {view.projects.length === 0 ? (
        <Notice kind="info" title={t('supervision.noProjects')} />
      ) : (
        <>
          <Waits view={view} />
          <section class="card" aria-labelledby="projects">
            <h2 id="projects">{t('supervision.projects')}</h2>
            <ul class="people-list">
              {view.projects.map((row) => (
                <ProjectRow key={`${row.purchase}${row.organization}`} row={row} />
              ))}
            </ul>
          </section>
        </>
      )}
    </div>
  );
}
