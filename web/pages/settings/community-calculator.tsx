import { useSignal } from '@preact/signals';
import {
  communityFundFen,
  communityFundKinds,
  communityFundOn,
  fundGapFen,
} from '../../../shared/domain/settings/community-fund-reckoning.ts';
import type { CommunityFund } from '../../../shared/domain/settings/community-funds.ts';
import { Bars } from '../../charts/bars.tsx';
import { pickerOf, readWhole, readYuan } from '../../form/checks.ts';
import { count, language, money, t } from '../../i18n.ts';

type Given = { fund: CommunityFund; amountFen: number };

const givenTo = (funds: readonly CommunityFund[], households: number, day: string): Given[] =>
  communityFundKinds.flatMap((kind) => {
    const fund = communityFundOn(funds, kind, day);
    return fund ? [{ fund, amountFen: communityFundFen(fund, households) }] : [];
  });

function Typed(props: { id: string; label: string; value: string; onType(value: string): void }) {
  return (
    <div class="field">
      <label for={props.id}>{props.label}</label>
      <input
        class="input short"
        id={props.id}
        inputMode="decimal"
        autocomplete="off"
        value={props.value}
        onInput={(event) => props.onType(event.currentTarget.value)}
      />
    </div>
  );
}

function Reckoned({ given, neededFen }: { given: readonly Given[]; neededFen: number }) {
  const sumFen = given.reduce((sum, { amountFen }) => sum + amountFen, 0);
  const gapFen = fundGapFen(neededFen, sumFen);
  const nameOf = ({ fund }: Given) => (language() === 'en' ? fund.name.en : fund.name.zh);
  const lines = [
    ...given.map((one) => ({ label: nameOf(one), fen: one.amountFen, source: one.fund.source })),
    { label: t('set.fund.sum'), fen: sumFen, source: '' },
    ...(neededFen > 0 ? [{ label: t('set.fund.gap'), fen: gapFen, source: '' }] : []),
  ];
  return (
    <Bars
      title={t('set.fund.reckoned')}
      finding={
        neededFen > 0 && gapFen > 0
          ? t('set.fund.lacking', { gap: money(gapFen) })
          : t('set.fund.given', { sum: money(sumFen) })
      }
      whole={Math.max(sumFen, neededFen)}
      bars={lines.map(({ label, fen }) => ({
        label,
        value: money(fen),
        parts: [{ amount: fen, ...(label === t('set.fund.gap') && { look: 'rest' as const }) }],
      }))}
      heads={[t('set.fund.what'), t('set.fund.amount'), t('set.source')]}
      rows={lines.map(({ label, fen, source }) => [label, money(fen), source])}
    />
  );
}

/** What a community of so many households is given by the formulas in force today, against what it needs. */
export function CommunityCalculator({
  funds,
  now,
}: {
  funds: readonly CommunityFund[];
  now: string;
}) {
  const households = useSignal('1290');
  const needed = useSignal('');
  const number = readWhole(households.value);
  const given = number === undefined ? [] : givenTo(funds, number, pickerOf(now).slice(0, 10));
  return (
    <section class="card" aria-labelledby="fund-title">
      <h2 id="fund-title">{t('set.fund.title')}</h2>
      <div>
        <Typed
          id="fund-households"
          label={t('set.fund.households')}
          value={households.value}
          onType={(text) => {
            households.value = text;
          }}
        />
        <Typed
          id="fund-needed"
          label={t('set.fund.needed')}
          value={needed.value}
          onType={(text) => {
            needed.value = text;
          }}
        />
      </div>
      {number === undefined && <p class="error">{t('fault.whole')}</p>}
      {number !== undefined && given.length === 0 && (
        <p class="quiet">{t('set.fund.none', { n: count(funds.length) })}</p>
      )}
      {given.length > 0 && <Reckoned given={given} neededFen={readYuan(needed.value) ?? 0} />}
    </section>
  );
}
