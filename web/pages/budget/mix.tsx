import type { BudgetView } from '../../../shared/contracts/budget.ts';
import { type Bar, Bars } from '../../charts/bars.tsx';
import { Facts } from '../../form/facts.tsx';
import { figure, money, named, t } from '../../i18n.ts';

type Share = BudgetView['mix'][number];

function offOf({ targetPercent, offBy }: Share): string {
  if (targetPercent === undefined || offBy === undefined) return '';
  const n = figure(Math.abs(offBy));
  const off = offBy === 0 ? t('mix.onTarget') : t(offBy < 0 ? 'mix.short' : 'mix.over', { n });
  return t('mix.target', { percent: targetPercent, off });
}

const barOf = (share: Share): Bar => {
  const { source, percent, targetPercent, amountFen } = share;
  const isShort = targetPercent !== undefined && percent < targetPercent;
  const gap = isShort ? targetPercent - percent : 0;
  return {
    label: named(`fundSource.${source}`),
    value: [`${figure(percent)}%`, money(amountFen), offOf(share)].filter(Boolean).join(' · '),
    parts: [
      {
        amount: percent,
        ...(targetPercent !== undefined && !isShort && { look: 'good' as const }),
      },
      { amount: gap, look: 'rest' },
    ],
  };
};

function Limits({ view }: { view: BudgetView }) {
  const { openTender, procurementLimit } = view.limits;
  const shown = (fen: number | undefined) => (fen === undefined ? t('split.none') : money(fen));
  return (
    <section class="card">
      <h2>{t('split.title')}</h2>
      <p>{t('split.text')}</p>
      <Facts
        facts={[
          [t('split.openTender'), shown(openTender)],
          [t('split.procurementLimit'), shown(procurementLimit)],
        ]}
      />
    </section>
  );
}

/** Where the money comes from, against the mix that is wanted, and the limits purchases are summed against. */
export function Mix({ view }: { view: BudgetView }) {
  const { mix } = view;
  const largest = [...mix].sort((a, b) => b.amountFen - a.amountFen)[0];
  const total = mix.reduce((sum, { amountFen }) => sum + amountFen, 0);
  const hasTarget = mix.some(({ targetPercent }) => targetPercent !== undefined);
  return (
    <>
      <section class="card">
        <Bars
          title={t('mix.title')}
          finding={t('mix.finding', {
            total: money(total),
            n: mix.filter(({ amountFen }) => amountFen > 0).length,
            source: largest ? named(`fundSource.${largest.source}`) : '',
            percent: figure(largest?.percent ?? 0),
          })}
          whole={100}
          bars={mix.map(barOf)}
          heads={[t('line.source'), t('line.amount'), t('mix.share')]}
          rows={mix.map((share) => [
            named(`fundSource.${share.source}`),
            money(share.amountFen),
            [`${figure(share.percent)}%`, offOf(share)].filter(Boolean).join(' · '),
          ])}
        />
        {!hasTarget && <p class="small quiet">{t('mix.noTarget')}</p>}
      </section>
      <Limits view={view} />
    </>
  );
}
