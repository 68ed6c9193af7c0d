import { useSignal } from '@preact/signals';
import type { CommunityView } from '../../../shared/contracts/communities.ts';
import { fundOrigins, fundTargets } from '../../../shared/domain/communities/lists.ts';
import type { StatedOf } from '../../../shared/domain/communities/statement.ts';
import {
  communityFundFen,
  communityFundKinds,
  communityFundOn,
  fundGapFen,
} from '../../../shared/domain/settings/community-fund-reckoning.ts';
import { Bars } from '../../charts/bars.tsx';
import { readWhole } from '../../form/checks.ts';
import { count, money, t } from '../../i18n.ts';
import { nameIn } from './figures.tsx';
import { GroupCard } from './group-card.tsx';
import { Mix } from './mix.tsx';

type Props = { view: CommunityView };
type Item = StatedOf<'funds'>['items'][number];

const sumOf = (items: readonly Item[], isWanted: (item: Item) => boolean) =>
  items.filter(isWanted).reduce((sum, { amountFen }) => sum + amountFen, 0);

const amountsOf = (items: readonly Item[]) =>
  Object.fromEntries([
    ...fundOrigins.map((origin) => [
      `from-${origin}`,
      sumOf(items, (item) => item.origin === origin),
    ]),
    ...fundTargets.map((target) => [
      `for-${target}`,
      sumOf(items, (item) => item.target === target),
    ]),
  ]);

/** What the formulas in force give a community of so many households, beside what the government gave. */
function Due({ view, items }: Props & { items: readonly Item[] }) {
  const { funds = [], own, day } = view;
  const typed = useSignal(String(own.households ?? 1290));
  const households = readWhole(typed.value);
  const lines = communityFundKinds.flatMap((kind) => {
    const fund = communityFundOn(funds, kind, day);
    if (!fund || households === undefined) return [];
    const dueFen = communityFundFen(fund, households);
    const givenFen = sumOf(
      items,
      ({ origin, target }) => origin === 'government' && target === kind,
    );
    return [{ kind, fund, dueFen, givenFen, gapFen: fundGapFen(dueFen, givenFen) }];
  });
  if (funds.length === 0) return <p class="quiet">{t('cm.due.none')}</p>;
  const dueFen = lines.reduce((sum, line) => sum + line.dueFen, 0);
  const gapFen = lines.reduce((sum, line) => sum + line.gapFen, 0);
  const about = { n: count(households ?? 0), due: money(dueFen), gap: money(gapFen) };
  return (
    <>
      <div class="field">
        <label for="due-households">{t('cm.due.households')}</label>
        <input
          class="input short"
          id="due-households"
          inputMode="numeric"
          autocomplete="off"
          value={typed.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
          }}
        />
      </div>
      {households === undefined && <p class="error">{t('fault.whole')}</p>}
      {lines.length > 0 && (
        <Bars
          title={t('cm.due')}
          finding={t(gapFen > 0 ? 'cm.due.finding' : 'cm.due.enough', about)}
          whole={Math.max(1, ...lines.map((line) => Math.max(line.dueFen, line.givenFen)))}
          bars={lines.map(({ kind, dueFen: due, givenFen, gapFen: gap }) => ({
            label: t(`cm.kind.${kind}`),
            value: `${money(givenFen)} / ${money(due)}`,
            parts: [
              { amount: Math.min(givenFen, due), look: 'good' as const },
              { amount: gap, look: 'rest' as const },
            ],
          }))}
          heads={[t('cm.fund.target'), t('cm.due'), t('cm.due.given'), t('cm.due.gap')]}
          rows={lines.map(({ kind, dueFen: due, givenFen, gapFen: gap }) => [
            t(`cm.kind.${kind}`),
            money(due),
            money(givenFen),
            money(gap),
          ])}
        />
      )}
      {lines.map(({ kind, fund }) => (
        <p class="small quiet" key={kind}>
          {t('cm.due.lead', {
            name: nameIn(fund),
            base: money(fund.baseFen),
            per: money(fund.perHouseholdFen),
            above: count(fund.aboveHouseholds),
          })}{' '}
          {fund.source}
        </p>
      ))}
    </>
  );
}

/** Where money comes from and goes to, and what is lacking to what is due. */
export function Money({ view }: Props) {
  const what = view.latest.funds?.what as StatedOf<'funds'> | undefined;
  const items = what?.items ?? [];
  return (
    <GroupCard view={view} title={t('cm.funds')} group="funds">
      {what && (
        <p class="small quiet">
          {t('cm.year')} {what.year}
        </p>
      )}
      <Mix amounts={amountsOf(items)} targetPercent={view.setting?.governmentSharePercent} />
      <Due key={view.version} view={view} items={items} />
    </GroupCard>
  );
}
