import type { LinkageView } from '../../../shared/contracts/linkage.ts';
import { Bars } from '../../charts/bars.tsx';
import { t, wan } from '../../i18n.ts';
import { share } from './acting.ts';

type Part = { name: string; n: number; fen: number; shareN: number };

function Tags({
  title,
  finding,
  head,
  parts,
}: {
  title: string;
  finding: string;
  head: string;
  parts: Part[];
}) {
  return (
    <Bars
      title={title}
      finding={finding}
      bars={parts.map(({ name, n, shareN }) => ({
        label: name,
        value: `${n} · ${share(shareN)}`,
        parts: [{ amount: shareN }],
      }))}
      whole={1000}
      heads={[head, t('lk.col.n'), t('lk.col.share'), t('lk.col.sum')]}
      rows={parts.map(({ name, n, fen, shareN }) => [name, String(n), share(shareN), wan(fen)])}
    />
  );
}

/** How many projects use each strategy, and which of the six diversifications nobody answers. */
export function StrategiesAndSegments({ shares }: Pick<LinkageView, 'shares'>) {
  if (shares.all.n === shares.undecided.n) return null;
  const missing = shares.segments.filter(({ n }) => n === 0).map(({ is }) => t(`lk.segment.${is}`));
  return (
    <section class="card">
      <h2>{t('lk.strategies')}</h2>
      <div class="two-up">
        <Tags
          title={t('lk.strategies')}
          finding={t('lk.strategies.finding')}
          head={t('lk.col.strategy')}
          parts={shares.strategies.map((one) => ({ ...one, name: t(`lk.strategy.${one.is}`) }))}
        />
        <Tags
          title={t('lk.segments')}
          finding={
            missing.length > 0
              ? t('lk.segments.finding', { names: missing.join(t('list.comma')) })
              : t('lk.segments.all')
          }
          head={t('lk.col.segment')}
          parts={shares.segments.map((one) => ({ ...one, name: t(`lk.segment.${one.is}`) }))}
        />
      </div>
    </section>
  );
}
