import { fundOrigins, fundTargets } from '../../../shared/domain/communities/lists.ts';
import { Bars } from '../../charts/bars.tsx';
import { figure, money, named, t } from '../../i18n.ts';
import { shareOf } from './sums.ts';

type Props = {
  /** Fen by column, `from-government`, `for-office` … */
  amounts: Readonly<Record<string, number | undefined>>;
  targetPercent: number | undefined;
};

const barsOf = (amounts: Props['amounts'], keys: readonly string[], words: string, whole: number) =>
  keys
    .map((key) => ({ label: named(`cm.${words}.${key}`), fen: amounts[`${words}-${key}`] ?? 0 }))
    .filter(({ fen }) => fen > 0)
    .map(({ label, fen }) => ({
      label,
      fen,
      value: `${money(fen)} · ${figure(shareOf(fen, whole))}%`,
    }));

/** Money by where it comes from, against the share the government is to have, and by what it is for. */
export function Mix({ amounts, targetPercent }: Props) {
  const whole = fundOrigins.reduce((sum, origin) => sum + (amounts[`from-${origin}`] ?? 0), 0);
  if (whole === 0) return null;
  const percent = figure(shareOf(amounts['from-government'] ?? 0, whole));
  const from = barsOf(amounts, fundOrigins, 'from', whole);
  const uses = barsOf(amounts, fundTargets, 'for', whole);
  const heads = [t('cm.fund.origin'), t('cm.fund.amount')];
  return (
    <>
      <Bars
        title={t('cm.mix')}
        finding={
          targetPercent === undefined
            ? t('cm.mix.finding', { percent })
            : t('cm.mix.target', { percent, target: targetPercent })
        }
        whole={whole}
        bars={from.map(({ label, value, fen }) => ({ label, value, parts: [{ amount: fen }] }))}
        heads={heads}
        rows={from.map(({ label, value }) => [label, value])}
      />
      <Bars
        title={t('cm.use')}
        finding={t('cm.use.finding', { sum: money(whole) })}
        whole={whole}
        bars={uses.map(({ label, value, fen }) => ({
          label,
          value,
          parts: [{ amount: fen, look: 'c2' as const }],
        }))}
        heads={[t('cm.fund.target'), t('cm.fund.amount')]}
        rows={uses.map(({ label, value }) => [label, value])}
      />
    </>
  );
}
