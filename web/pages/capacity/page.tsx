import type { CapacityOverview } from '../../../shared/contracts/capacity.ts';
import { getCapacity } from '../../api/registry.ts';
import { type Bar, Bars } from '../../charts/bars.tsx';
import { hereWith, parameter, stayHere } from '../../here.ts';
import { count, named, t } from '../../i18n.ts';
import { stageKind } from '../../parts/capacity/plan-view.tsx';
import { lazily } from '../../parts/lazily.tsx';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';
import { type PageProps, startPage } from '../../shell/start.tsx';
import { TableFrame } from '../../table/table.tsx';
import { tenant } from './place.ts';

const One = lazily(async () => (await import('./one.tsx')).One);
const Enrol = lazily(async () => (await import('./enrol.tsx')).Enrol);
const Indicators = lazily(async () => (await import('./indicators.tsx')).Indicators);

const asked = query(() => getCapacity(tenant));

const perTenThousand = (hundredths: number) =>
  t('capacity.per10k', { n: (hundredths / 100).toFixed(2) });

/** How dense organizations are, against what the tenant wants (seed 4-36). */
function Density({ found }: { found: CapacityOverview }) {
  const { density, indicators } = found;
  const { targetPer10k: target, years } = indicators;
  const latest = density[density.length - 1];
  if (!latest)
    return (
      <div class="empty">
        <p class="empty-title">{t('capacity.noYears')}</p>
        <p>{t('capacity.noYearsText')}</p>
      </div>
    );
  const bars: Bar[] = [
    ...density.map(({ year, per10k }) => ({
      label: String(year),
      value: perTenThousand(per10k),
      parts: [{ amount: per10k, ...(target && per10k >= target && { look: 'good' as const }) }],
    })),
    ...(target
      ? [
          {
            label: t('capacity.target'),
            value: perTenThousand(target),
            parts: [{ amount: target, look: 'rest' as const }],
          },
        ]
      : []),
  ];
  return (
    <Bars
      title={t('capacity.density')}
      finding={
        target
          ? t(latest.per10k >= target ? 'capacity.reachedTarget' : 'capacity.belowTarget', {
              now: perTenThousand(latest.per10k),
              target: perTenThousand(target),
            })
          : t('capacity.noTarget', { now: perTenThousand(latest.per10k) })
      }
      bars={bars}
      whole={Math.max(...density.map(({ per10k }) => per10k), target ?? 0)}
      heads={[
        t('record.year'),
        t('indicator.organizations'),
        t('indicator.members'),
        t('indicator.activities'),
        t('indicator.participants'),
        t('indicator.residents'),
      ]}
      rows={years.map((one) => [
        String(one.year),
        count(one.organizations),
        count(one.members),
        count(one.activities),
        count(one.participants),
        count(one.residents),
      ])}
    />
  );
}

function Enrolled({ items }: Pick<CapacityOverview, 'items'>) {
  if (items.length === 0)
    return (
      <div class="empty">
        <p class="empty-title">{t('capacity.nobody')}</p>
        <p>{t('capacity.nobodyText')}</p>
      </div>
    );
  return (
    <TableFrame label={t('capacity.enrolled', { n: items.length })}>
      <thead>
        <tr>
          <th scope="col">{t('organization')}</th>
          <th scope="col">{t('capacity.stage')}</th>
          <th scope="col">{t('capacity.startedOn')}</th>
          <th scope="col" class="num">
            {t('capacity.hoursHead')}
          </th>
          <th scope="col" class="num">
            {t('capacity.milestones')}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ organization, stage, startedOn, hours, reached, milestones }) => (
          <tr key={organization.id}>
            <th scope="row">
              <a href={hereWith({ organization: organization.id })} onClick={stayHere}>
                {organization.name}
              </a>
            </th>
            <td>
              <span class={`tag ${stageKind[stage]}`}>{named(`incubation.${stage}`)}</span>
            </td>
            <td class="nowrap">{startedOn}</td>
            <td class="num">{hours}</td>
            <td class="num">{`${reached}/${milestones}`}</td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

function Overview({ found }: { found: CapacityOverview }) {
  return (
    <>
      <section class="card">
        <div class="title-row">
          <h2>{t('capacity.enrolled', { n: found.items.length })}</h2>
          <a class="button primary" href={hereWith({ act: 'enrol' })} onClick={stayHere}>
            {t('capacity.enrol')}
          </a>
        </div>
        <Enrolled items={found.items} />
      </section>
      <section class="card">
        <div class="title-row">
          <h2>{t('capacity.density')}</h2>
          <a class="button" href={hereWith({ act: 'indicators' })} onClick={stayHere}>
            {t('capacity.editYears')}
          </a>
        </div>
        <Density found={found} />
      </section>
    </>
  );
}

function Shown({ found }: { found: CapacityOverview }) {
  const organization = parameter('organization');
  const act = parameter('act');
  const reload = () => void asked.load();
  if (organization) return <One organization={organization} onChanged={reload} />;
  if (act === 'enrol') return <Enrol onDone={reload} />;
  if (act === 'indicators') return <Indicators found={found} onDone={asked.put} />;
  return <Overview found={found} />;
}

function CapacityPage({ session }: PageProps) {
  const found = asked.data.value;
  const problem = asked.problem.value;
  const name = session.memberships.find((one) => one.tenant === tenant)?.name ?? '';
  const isInside = parameter('organization') !== '' || parameter('act') !== '';
  return (
    <div class="stack">
      <header class="page-title">
        <h1>{t('capacity.of', { tenant: name })}</h1>
        {isInside && (
          <p>
            <a href={hereWith({ organization: '', act: '' })} onClick={stayHere}>
              {t('capacity.back')}
            </a>
          </p>
        )}
      </header>
      {found && <Shown found={found} />}
      {!found && problem && <Failure problem={problem} again={() => void asked.load()} />}
      {!found && !problem && <Loading />}
    </div>
  );
}

void startPage('capacity.page', CapacityPage, {
  'zh-CN': () => import('../../words/passport.zh.ts'),
  en: () => import('../../words/passport.en.ts'),
});
