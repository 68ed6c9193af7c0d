import { useComputed } from '@preact/signals';
import type { Act, Situation } from '../../../acts/act.ts';
import { beijingTime, instantOf, pickerOf, text } from '../../../form/checks.ts';
import { Field } from '../../../form/field.tsx';
import type { Form } from '../../../form/form.ts';
import { fieldId, rowsAt, textAt } from '../../../form/path.ts';
import { instant, t } from '../../../i18n.ts';
import {
  PublicationFields,
  publicationChecks,
  publicationFacts,
  publicationOf,
  publicationStart,
} from '../../../parts/publication.tsx';
import { TrancheRows } from '../../../parts/tranches.tsx';
import { amendFacts } from './amend-facts.tsx';
import { amendChecks, amendFaults, amendValues, changesIn, pointsIn } from './amend-values.ts';

const dayMillis = 86_400_000;
const clarificationOf = ({ view }: Situation) => view.purchase.rules.periods.clarification;

/** As late as the clarification period asks, with room to spare: the server counts the days exactly. */
function likelyClosing(situation: Situation): string {
  const { view } = situation;
  const period = clarificationOf(situation);
  const days = period
    ? period.unit === 'workingDays'
      ? Math.ceil(period.count * 1.6) + 3
      : period.count + 2
    : 0;
  const now = Date.parse(view.now) + days * dayMillis;
  const closes = Date.parse(view.purchase.closesAt ?? view.now);
  return `${pickerOf(new Date(Math.max(now, closes)).toISOString()).slice(0, 10)}T17:00`;
}

const closingHint = (situation: Situation) => {
  const period = clarificationOf(situation);
  return period
    ? t('call.amendClosingRule', {
        span: t(`unit.${period.unit}`, { n: period.count }),
        source: period.source,
      })
    : t('call.amendClosingHint');
};

type Props = { form: Form };

function Criteria({ form }: Props) {
  const rows = useComputed(() => rowsAt(form.values.value, 'criteria')).value;
  const sum = useComputed(() => pointsIn(form.values.value)).value;
  const fault = useComputed(() => form.shown.value['criteria']).value;
  const fresh = () => {
    const used = rows.map((row) => textAt(row, 'id'));
    let n = used.length + 1;
    while (used.includes(`c${n}`)) n += 1;
    return { id: `c${n}`, name: '', max: '', indicator: '', isObjective: false };
  };
  return (
    <fieldset class={fault ? 'field has-error' : 'field'} id={fieldId('criteria')} tabIndex={-1}>
      <legend>{t('criteria')}</legend>
      {fault && <p class="error">{fault}</p>}
      {rows.map((_row, row) => (
        <div class="line criterion" key={row}>
          <Field form={form} path={`criteria.${row}.name`} label={t('criterion')} />
          <Field form={form} path={`criteria.${row}.max`} kind="number" label={t('points')} />
          {rows.length > 1 && (
            <button
              type="button"
              class="button plain"
              aria-label={t('row.remove', { nth: row + 1 })}
              onClick={() => form.removeRow('criteria', row)}
            >
              {t('row.removeShort')}
            </button>
          )}
          <div class="wide">
            <Field form={form} path={`criteria.${row}.indicator`} label={t('call.indicator')} />
          </div>
        </div>
      ))}
      <Field form={form} path="priceWeight" kind="number" label={t('criteria.price')} />
      <p class="row-foot">
        {rows.length < 20 && (
          <button type="button" class="button" onClick={() => form.addRow('criteria', fresh())}>
            {t('call.addCriterion')}
          </button>
        )}
        <output class={sum === 100 ? 'sum good' : 'sum off'}>{t('call.points', { sum })}</output>
      </p>
    </fieldset>
  );
}

function Fields({ form, situation }: Props & { situation: Situation }) {
  const { plan } = situation.view.purchase;
  return (
    <>
      <Field form={form} path="goals" kind="text" rows={4} label={t('plan.goals')} />
      {plan.deliverables.map(({ id, name, unit }, at) => (
        <Field
          form={form}
          key={id}
          path={`quantities.${at}.quantity`}
          kind="number"
          label={name}
          unit={unit}
        />
      ))}
      <Criteria form={form} />
      <Field
        form={form}
        path="requiredDocuments"
        kind="text"
        rows={4}
        label={t('plan.requiredDocuments')}
        hint={t('plan.documentsHint')}
      />
      <Field
        form={form}
        path="ceilingFen"
        kind="money"
        label={t('plan.ceilingFen')}
        unit={t('yuan')}
      />
      <TrancheRows form={form} periods={plan.periods} />
      <Field
        form={form}
        path="contractMonths"
        kind="number"
        label={t('call.contractMonths')}
        unit={t('months')}
        isOptional
      />
      <Field
        form={form}
        path="closesAt"
        kind="time"
        label={t('notice.newClosesAt')}
        hint={closingHint(situation)}
      />
      <Field
        form={form}
        path="reason"
        kind="text"
        label={t('reason')}
        hint={t('reason.publicHint')}
      />
      <PublicationFields form={form} />
    </>
  );
}

/** Changes an open call: what it judges, asks for and pays, and the closing moved as far as the rules want. */
export const amendCall: Act = {
  isLong: true,
  intro: ({ view }) => t('call.amendIntro', { at: instant(view.purchase.closesAt ?? view.now) }),
  initial: (situation) => ({
    ...amendValues(situation.view.purchase.plan),
    closesAt: likelyClosing(situation),
    reason: '',
    ...publicationStart(situation.view.now),
  }),
  checks: () => ({
    ...amendChecks,
    closesAt: beijingTime,
    reason: text(500),
    ...publicationChecks,
  }),
  faults: (values, { view }) => amendFaults(values, view.purchase.plan),
  Fields,
  facts: (values, { view }) => [
    ...amendFacts(changesIn(values, view.purchase.plan), view.purchase.plan),
    [
      t('notice.newClosesAt'),
      <span class="big">{instant(instantOf(textAt(values, 'closesAt')))}</span>,
    ],
    [t('reason'), textAt(values, 'reason')],
    ...publicationFacts(values),
  ],
  build: (values, { view }) => ({
    type: 'amendCall',
    changes: changesIn(values, view.purchase.plan),
    reason: textAt(values, 'reason').trim(),
    closesAt: instantOf(textAt(values, 'closesAt')),
    publication: publicationOf(values),
  }),
};
