import { useComputed } from '@preact/signals';
import { type Act, type Acts, nameOf, type Situation } from '../../../acts/act.ts';
import { readWhole, readYuan, writeYuan, yuanAmount } from '../../../form/checks.ts';
import { Field, type Option } from '../../../form/field.tsx';
import type { Form } from '../../../form/form.ts';
import { type FormValues, textAt } from '../../../form/path.ts';
import { money, points, t } from '../../../i18n.ts';
import {
  TrancheRows,
  trancheChecks,
  trancheFaults,
  trancheRows,
  tranchesOf,
} from '../../../parts/tranches.tsx';
import { TableFrame } from '../../../table/table.tsx';

/** Whoever may still be recommended, best first: those who declined an award are out. */
const candidates = ({ view: { purchase } }: Situation) =>
  purchase.ranking.filter((r) => purchase.projects[r.organizationId]?.status !== 'declined');

const requested = ({ view }: Situation, id: string) =>
  view.purchase.applications[id]?.body.requestedFen ?? 0;

const chosenAwards = (values: FormValues, situation: Situation) =>
  candidates(situation)
    .slice(0, readWhole(textAt(values, 'awardCount')) ?? 0)
    .map(({ organizationId }, i) => ({
      organizationId,
      amountFen: readYuan(textAt(values, `amounts.${i}`)) ?? 0,
    }));

const sumOf = (awards: readonly { amountFen: number }[]) =>
  awards.reduce((sum, { amountFen }) => sum + amountFen, 0);

function AwardFields({ form, situation }: { form: Form; situation: Situation }) {
  const all = candidates(situation);
  const most = Math.min(all.length, situation.view.purchase.plan.maximumAwards);
  const options = Array.from(
    { length: most },
    (_, i): Option => [String(i + 1), t('award.first', { n: i + 1 })],
  );
  const chosen = useComputed(() => readWhole(textAt(form.values.value, 'awardCount')) ?? 0).value;
  const sum = useComputed(() => sumOf(chosenAwards(form.values.value, situation))).value;
  const { budgetFen } = situation.view.purchase.plan;
  return (
    <>
      <Field
        form={form}
        path="awardCount"
        kind="select"
        label={t('award.count')}
        options={options}
      />
      <TableFrame label={t('award.table')}>
        <thead>
          <tr>
            <th scope="col">{t('rank')}</th>
            <th scope="col">{t('organization')}</th>
            <th scope="col" class="num">
              {t('points.total')}
            </th>
            <th scope="col" class="num">
              {t('application.requested')}
            </th>
            <th scope="col" class="num">
              {t('award.amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {all.map((ranked, i) => (
            <tr key={ranked.organizationId} class={i < chosen ? undefined : 'faint'}>
              <td>{ranked.rank}</td>
              <th scope="row">{nameOf(situation, ranked.organizationId)}</th>
              <td class="num">{points(ranked.totalPoints)}</td>
              <td class="num">{money(requested(situation, ranked.organizationId))}</td>
              <td class="num">
                {i < chosen && (
                  <Field
                    form={form}
                    path={`amounts.${i}`}
                    kind="money"
                    isBare
                    label={t('award.amountFor', { name: nameOf(situation, ranked.organizationId) })}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={4}>
              {t('award.sum', { budget: money(budgetFen) })}
            </th>
            <td class={sum > budgetFen ? 'num sum off' : 'num'}>{money(sum)}</td>
          </tr>
        </tfoot>
      </TableFrame>
    </>
  );
}

const recommendAward: Act = {
  intro: () => t('act.recommendAward.intro'),
  initial: (situation) => ({
    awardCount: '1',
    amounts: candidates(situation).map(({ organizationId }) =>
      writeYuan(requested(situation, organizationId)),
    ),
  }),
  faults: (values, situation) => {
    const faults: Record<string, string> = {};
    const awards = chosenAwards(values, situation);
    awards.forEach(({ organizationId }, i) => {
      const path = `amounts.${i}`;
      const fault = yuanAmount(requested(situation, organizationId))(textAt(values, path));
      if (fault) faults[path] = fault;
    });
    const { budgetFen } = situation.view.purchase.plan;
    if (sumOf(awards) > budgetFen)
      faults['amounts.0'] = t('fault.overBudget', { budget: money(budgetFen) });
    return faults;
  },
  Fields: AwardFields,
  facts: (values, situation) => [
    ...chosenAwards(values, situation).map(
      ({ organizationId, amountFen }, i) =>
        [
          `${i + 1}. ${nameOf(situation, organizationId)}`,
          <span class="big">{money(amountFen)}</span>,
        ] as const,
    ),
    [t('sum'), <span class="big">{money(sumOf(chosenAwards(values, situation)))}</span>],
  ],
  build: (values, situation) => ({
    type: 'recommendAward',
    awards: chosenAwards(values, situation),
  }),
};

/** The last part takes what rounding leaves over, as the contract does. */
function split(total: number, percents: readonly number[]): number[] {
  const parts = percents.map((percent) => Math.floor((total * percent) / 100));
  const rest = total - parts.slice(0, -1).reduce((a, b) => a + b, 0);
  return [...parts.slice(0, -1), rest];
}

const draftContracts: Act = {
  intro: () => t('act.draftContracts.intro'),
  initial: ({ view }) => ({ tranches: trancheRows(view.purchase.plan.tranches) }),
  checks: () => trancheChecks,
  faults: (values, { view }) => trancheFaults(values, view.purchase.plan.periods),
  Fields: ({ form, situation }) => (
    <TrancheRows form={form} periods={situation.view.purchase.plan.periods} />
  ),
  facts: (values, situation) => {
    const percents = tranchesOf(values).map(({ percent }) => percent);
    return situation.view.purchase.awards.map(({ organizationId, amountFen }) => [
      nameOf(situation, organizationId),
      <>
        <span class="big">{money(amountFen)}</span>
        <br />
        {split(amountFen, percents)
          .map((part, i) => `${percents[i]}%: ${money(part)}`)
          .join(t('list.comma'))}
      </>,
    ]);
  },
  build: (values) => ({ type: 'draftContracts', tranches: tranchesOf(values) }),
};

export const awardActs: Acts = { recommendAward, draftContracts };
