import type { OverviewView } from '../../../shared/contracts/overview.ts';
import { Bars } from '../../charts/bars.tsx';
import { parameter, workPage } from '../../here.ts';
import { count, figure, named, t } from '../../i18n.ts';
import { TableFrame } from '../../table/table.tsx';

type Step = NonNullable<OverviewView['steps']>[number];
type LateOne = NonNullable<OverviewView['late']>[number];

const days = (value: number | undefined) =>
  value === undefined ? '–' : figure(Math.round(value * 10) / 10);
const stageName = (stage: string) => named(`stage.${stage}`);

const said = ({ medianDays, running, runningDays }: Step) =>
  [
    ...(medianDays === undefined ? [] : [t('over.daysOf', { days: days(medianDays) })]),
    ...(running > 0 ? [t('over.stillOf', { n: running, days: days(runningDays) })] : []),
  ].join(' · ');

/** How long each step of the process takes, in the order of the process. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  if (steps.length === 0) return null;
  const ended = steps.filter(({ medianDays }) => medianDays !== undefined);
  const [slowest] = [...ended].sort((a, b) => (b.medianDays ?? 0) - (a.medianDays ?? 0));
  const whole = Math.max(...steps.map(({ medianDays = 0 }) => medianDays), 1);
  return (
    <section class="card">
      <Bars
        title={t('over.steps')}
        finding={
          slowest
            ? t('over.stepsFound', {
                stage: stageName(slowest.stage),
                days: days(slowest.medianDays),
              })
            : ''
        }
        whole={whole}
        bars={steps.map((step) => ({
          label: stageName(step.stage),
          value: said(step),
          parts: [{ amount: step.medianDays ?? 0 }],
        }))}
        heads={[
          t('over.step'),
          t('over.median'),
          t('over.longest'),
          t('over.through'),
          t('over.running'),
        ]}
        rows={steps.map(({ stage, medianDays, longestDays, n, running }) => [
          stageName(stage),
          days(medianDays),
          days(longestDays),
          count(n),
          count(running),
        ])}
      />
    </section>
  );
}

/** What is past its date, for the leading group. */
export function Late({ late }: { late: readonly LateOne[] }) {
  const tenant = parameter('tenant');
  return (
    <section class="card">
      <h2>{t('over.late')}</h2>
      {late.length === 0 ? (
        <p class="quiet">{t('over.lateNone')}</p>
      ) : (
        <>
          <p>{t('over.lateFound', { n: late.length })}</p>
          <TableFrame label={t('over.late')}>
            <thead>
              <tr>
                <th scope="col">{t('over.purchase')}</th>
                <th scope="col">{t('over.step')}</th>
                <th scope="col" class="num">
                  {t('over.days')}
                </th>
              </tr>
            </thead>
            <tbody>
              {late.map(({ purchase, title, stage, days: n }) => (
                <tr key={purchase}>
                  <th scope="row">
                    <a href={workPage('purchase', { tenant, purchase })}>{title}</a>
                  </th>
                  <td>{stageName(stage)}</td>
                  <td class="num">{count(n)}</td>
                </tr>
              ))}
            </tbody>
          </TableFrame>
        </>
      )}
    </section>
  );
}
