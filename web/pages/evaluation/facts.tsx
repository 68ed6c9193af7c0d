import type { Facts } from '../../../shared/domain/evaluation/facts.ts';
import { Bars } from '../../charts/bars.tsx';
import { named, t } from '../../i18n.ts';

const shown = (figure: number) => String(Math.round(figure * 100) / 100);

/** The figures of a project, actual beside planned, as they stand or as they were frozen. */
export function FactBars({ facts, finding }: { facts: Facts; finding: string }) {
  const known = Object.entries(facts).flatMap(([name, figure]) =>
    figure ? [{ name, figure }] : [],
  );
  if (known.length === 0) return <p class="quiet">{t('eval.noFacts')}</p>;
  const percentOf = (actual: number, planned: number) =>
    planned === 0 ? 100 : Math.round((actual / planned) * 1000) / 10;
  return (
    <Bars
      title={t('eval.facts')}
      finding={finding}
      whole={100}
      bars={known.map(({ name, figure: { actual, planned } }) => ({
        label: named(`eval.figure.${name}`),
        value: t('eval.ofPlan', { percent: percentOf(actual, planned) }),
        parts: [
          {
            amount: Math.min(100, percentOf(actual, planned)),
            look: percentOf(actual, planned) >= 60 ? ('good' as const) : ('c2' as const),
          },
        ],
      }))}
      heads={[t('eval.figureHead'), t('eval.actual'), t('eval.planned')]}
      rows={known.map(({ name, figure }) => [
        named(`eval.figure.${name}`),
        shown(figure.actual),
        shown(figure.planned),
      ])}
    />
  );
}
