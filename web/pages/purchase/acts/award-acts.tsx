import { useComputed } from '@preact/signals';
import { type Act, type Acts, nameOf, type Situation } from '../../../acts/act.ts';
import { readWhole, readYuan, writeYuan, yuanAmount } from '../../../form/checks.ts';
import { Field, type Option } from '../../../form/field.tsx';
import type { Form } from '../../../form/form.ts';
import { type FormValues, textAt } from '../../../form/path.ts';
import { money, points, t } from '../../../i18n.ts';

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

type CandidateProps = { form: Form; situation: Situation; place: number; isChosen: boolean };

/** One applicant in order of points; whoever is recommended gets an amount. */
function Candidate({ form, situation, place, isChosen }: CandidateProps) {
  const ranked = candidates(situation)[place];
  if (!ranked) return null;
  const { organizationId, rank, totalPoints } = ranked;
  return (
    <li class={isChosen ? 'line award-line' : 'line award-line faint'}>
      <p>
        <strong>{`${rank}. ${nameOf(situation, organizationId)}`}</strong>
        <span class="block small quiet">
          {[
            t('unit.points', { points: points(totalPoints) }),
            t('award.asked', { sum: money(requested(situation, organizationId)) }),
          ].join(' · ')}
        </span>
      </p>
      {isChosen && (
        <Field form={form} path={`amounts.${place}`} kind="money" label={t('award.amountYuan')} />
      )}
    </li>
  );
}

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
      <ol class="award-lines" aria-label={t('award.table')}>
        {all.map((ranked, i) => (
          <Candidate
            key={ranked.organizationId}
            form={form}
            situation={situation}
            place={i}
            isChosen={i < chosen}
          />
        ))}
      </ol>
      <p class="row-foot">
        <span>{t('award.sum', { budget: money(budgetFen) })}</span>
        <output class={sum > budgetFen ? 'sum off' : 'sum good'}>{money(sum)}</output>
      </p>
      <Field
        form={form}
        path="reason"
        kind="text"
        rows={3}
        label={t('award.reason')}
        hint={t('award.reasonHint')}
        isOptional
      />
    </>
  );
}

const recommendAward: Act = {
  intro: () => t('act.recommendAward.intro'),
  initial: (situation) => ({
    awardCount: '1',
    reason: '',
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
    ...(textAt(values, 'reason').trim()
      ? ([[t('award.reason'), textAt(values, 'reason').trim()]] as const)
      : []),
    [t('sum'), <span class="big">{money(sumOf(chosenAwards(values, situation)))}</span>],
  ],
  build: (values, situation) => ({
    type: 'recommendAward',
    awards: chosenAwards(values, situation),
    ...(textAt(values, 'reason').trim() && { reason: textAt(values, 'reason').trim() }),
  }),
};

export const awardActs: Acts = { recommendAward };
