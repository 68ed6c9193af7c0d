import { useMemo } from 'preact/hooks';
import { getProject, type ProjectAt } from '../../api/supervision.ts';
import { Bars } from '../../charts/bars.tsx';
import { hereWith, parameter, stayHere } from '../../here.ts';
import { named, percent, t } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';
import type { Shown } from './looks.ts';

const Flags = lazily(async () => (await import('./flags.tsx')).Flags);
const Visits = lazily(async () => (await import('./visits.tsx')).Visits);
const Orders = lazily(async () => (await import('./orders.tsx')).Orders);
const Incidents = lazily(async () => (await import('./incidents.tsx')).Incidents);
const Complaints = lazily(async () => (await import('./incidents.tsx')).Complaints);
const Log = lazily(async () => (await import('./log.tsx')).Log);

const parts = {
  flags: Flags,
  visits: Visits,
  orders: Orders,
  incidents: Incidents,
  complaints: Complaints,
  log: Log,
} as const;
type Part = keyof typeof parts;

const openIn = ({ view }: Shown): Partial<Record<Part, number>> => ({
  flags: view.flags?.filter(({ judgement }) => !judgement).length ?? 0,
  visits: view.visits.filter(({ status }) => status === 'planned').length,
  orders: view.orders.filter(({ status }) => status === 'ordered' || status === 'handedIn').length,
  incidents: view.incidents.filter(({ closing }) => !closing).length,
  complaints: view.complaints.filter(({ answer }) => !answer).length,
});

/** Work, time and money side by side: how far each has come of what was agreed. */
function Figures({ view }: Pick<Shown, 'view'>) {
  const { timePercent, donePercent, spentPercent = 0 } = view.figures;
  const rows = [
    [t('supervision.time'), timePercent, 'rest'],
    [t('supervision.done'), donePercent, donePercent + 10 < timePercent ? undefined : 'good'],
    [t('supervision.spent'), spentPercent, 'c2'],
  ] as const;
  return (
    <section class="card">
      <Bars
        title={t('supervision.stand')}
        finding={t('supervision.stand.finding', {
          time: timePercent,
          done: donePercent,
          spent: spentPercent,
        })}
        whole={100}
        bars={rows.map(([label, amount, look]) => ({
          label,
          value: percent(amount / 100),
          parts: [{ amount, ...(look && { look }) }],
        }))}
        heads={[t('supervision.figure'), t('supervision.percent')]}
        rows={rows.map(([label, amount]) => [label, `${amount} %`])}
      />
      <p class="small quiet">
        {view.deliverables
          .map(({ name, done, planned }) => `${name} ${done}/${planned}`)
          .join(' · ')}
      </p>
    </section>
  );
}

function Ready(shown: Shown) {
  const { view, at } = shown;
  const isOffice = view.side === 'office';
  const names: Part[] = isOffice
    ? [
        ...(view.flags ? (['flags'] as const) : []),
        'visits',
        'orders',
        'incidents',
        ...(view.flags ? (['complaints'] as const) : []),
        'log',
      ]
    : ['orders', 'visits', 'incidents', 'log'];
  const here = names.find((name) => name === parameter('tab')) ?? names[0] ?? 'visits';
  const Here = parts[here];
  const open = openIn(shown);
  return (
    <div class="stack">
      <header class="page-title">
        {!at.isOwn && (
          <p>
            <a href={hereWith({ purchase: '', project: '', tab: '' })} onClick={stayHere}>
              {t('supervision.back')}
            </a>
          </p>
        )}
        <h1>{view.title}</h1>
        <p class="lead">{view.organizationName}</p>
      </header>
      <Figures view={view} />
      <Tabs
        label={t('supervision.parts')}
        here={here}
        tabs={names.map((name) => [
          name,
          `${named(`supervision.tab.${name}`)}${open[name] ? ` ${open[name]}` : ''}`,
        ])}
      />
      <Here {...shown} />
    </div>
  );
}

/** One project: what is found in it, what is asked of whom, what came of it. */
export function Project({ at }: { at: ProjectAt }) {
  const asked = useMemo(() => query(() => getProject(at)), []);
  const view = asked.data.value;
  const problem = asked.problem.value;
  if (view) return <Ready at={at} view={view} put={asked.put} />;
  return problem ? <Failure problem={problem} again={() => void asked.load()} /> : <Loading />;
}
