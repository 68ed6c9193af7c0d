import type { Project, Report } from '../../shared/domain/purchase/project.ts';
import { type Bar, Bars } from '../charts/bars.tsx';
import { Facts } from '../form/facts.tsx';
import { count, instant, money, named, percent, t } from '../i18n.ts';

/** What a share of the contract is due by the end of `period`, if the work went evenly. */
const expectedBy = (period: number, periods: number, quantity: number) =>
  Math.round((quantity * period) / periods);

type Progress = { project: Project; title: string; upTo?: number };

/** Work delivered against what the contract promises, deliverable by deliverable. */
export function ProgressBars({ project, title, upTo = Number.MAX_SAFE_INTEGER }: Progress) {
  const counted = project.reports.filter((r) => r.period <= upTo && r.verdict !== 'returned');
  const lines = project.deliverables.map(({ id, name, unit, quantity }) => {
    const done = counted.reduce((sum, { delivered }) => sum + (delivered[id] ?? 0), 0);
    return { name, unit, quantity, done, share: Math.min(1, done / quantity) };
  });
  const reached = lines.filter(({ share }) => share >= 1).length;
  const bars = lines.map(
    ({ name, unit, quantity, done, share }): Bar => ({
      label: name,
      value: `${count(done)} / ${count(quantity)} ${unit}`,
      parts: [{ amount: share, ...(share >= 1 && { look: 'good' as const }) }],
    }),
  );
  return (
    <Bars
      title={title}
      finding={t('progress.finding', { reached, all: lines.length })}
      bars={bars}
      whole={1}
      heads={[t('deliverable'), t('deliverable.planned'), t('deliverable.done'), t('share')]}
      rows={lines.map(({ name, unit, quantity, done, share }) => [
        `${name} (${unit})`,
        count(quantity),
        count(done),
        percent(share),
      ])}
    />
  );
}

const verdictKind = { accepted: 'done', returned: 'stopped' } as const;

type Props = { report: Report; project: Project; periods: number; isOpen?: boolean };

/** One period's report beside what was promised, so that a verdict needs no other page. */
export function ReportView({ report, project, periods, isOpen }: Props) {
  const { period, delivered, spentFen, narrative, submittedAt, verdict, reason } = report;
  return (
    <details class="report" open={isOpen ?? verdict !== 'accepted'}>
      <summary class="report-head">
        {t('unit.round', { round: period })}
        <span class={`tag ${verdict ? verdictKind[verdict] : 'current'}`}>
          {verdict ? named(`report.${verdict}`) : t('report.unjudged')}
        </span>
        <span class="quiet small">{instant(submittedAt)}</span>
      </summary>
      <Facts
        facts={[
          ...project.deliverables.map(
            ({ id, name, unit, quantity }) =>
              [
                name,
                t('report.delivered', {
                  done: count(delivered[id] ?? 0),
                  expected: count(expectedBy(1, periods, quantity)),
                  unit,
                }),
              ] as const,
          ),
          [t('report.spent'), money(spentFen)],
          [t('report.narrative'), <span class="prose">{narrative}</span>],
          ...(reason ? ([[t('report.reason'), reason]] as const) : []),
        ]}
      />
    </details>
  );
}
