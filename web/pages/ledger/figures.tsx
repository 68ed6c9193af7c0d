import { type Bar, Bars } from '../../charts/bars.tsx';
import { money, t } from '../../i18n.ts';
import { lineName, type Shown, sourceName } from './situation.ts';

/** Planned against actual, line by line; what is frozen is drawn after what counts. */
export function ByLine({ view: { figures } }: Pick<Shown, 'view'>) {
  const { lines, totals } = figures;
  const bars = lines.map(
    (line): Bar => ({
      label: lineName(line),
      value: t('ledger.of', { spent: money(line.spentFen), planned: money(line.plannedFen) }),
      parts: [
        { amount: line.spentFen, look: 'good' },
        { amount: line.frozenFen, look: 'c2' },
      ],
    }),
  );
  const frozen =
    totals.frozenFen > 0 ? t('ledger.byLine.frozen', { sum: money(totals.frozenFen) }) : '';
  return (
    <Bars
      title={t('ledger.byLine')}
      finding={`${t('ledger.byLine.finding', { spent: money(totals.spentFen), planned: money(totals.plannedFen) })}${frozen}`}
      bars={bars}
      whole={Math.max(1, ...lines.map(({ plannedFen }) => plannedFen))}
      heads={[t('ledger.line'), t('ledger.planned'), t('ledger.spent'), t('ledger.frozen')]}
      rows={lines.map((line) => [
        lineName(line),
        money(line.plannedFen),
        money(line.spentFen),
        money(line.frozenFen),
      ])}
    />
  );
}

/** Where the money comes from, how much of it is spent, and what would go back today. */
export function BySource({ view: { figures } }: Pick<Shown, 'view'>) {
  const sources = figures.sources.filter(
    ({ grantedFen, spentFen, frozenFen }) => grantedFen + spentFen + frozenFen > 0,
  );
  return (
    <Bars
      title={t('ledger.bySource')}
      finding={t('ledger.bySource.finding', { left: money(figures.totals.grantLeftFen) })}
      bars={sources.map((one) => ({
        label: sourceName(one.source),
        value: t('ledger.of', { spent: money(one.spentFen), planned: money(one.grantedFen) }),
        parts: [{ amount: one.spentFen, look: 'good' }],
      }))}
      whole={Math.max(
        1,
        ...sources.map(({ grantedFen, spentFen }) => Math.max(grantedFen, spentFen)),
      )}
      heads={[t('ledger.source'), t('ledger.granted'), t('ledger.spent')]}
      rows={sources.map((one) => [
        sourceName(one.source),
        money(one.grantedFen),
        money(one.spentFen),
      ])}
    />
  );
}
