import { useComputed } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { Field } from '../../form/field.tsx';
import type { Form } from '../../form/form.ts';
import { rowsAt } from '../../form/path.ts';
import { named, t } from '../../i18n.ts';
import { Findings } from './findings.tsx';
import { Flag } from './flag.tsx';
import { freshId } from './plan-values.ts';

type Props = { form: Form };

const useRows = (form: Form, list: string) => {
  const rows = useComputed(() => rowsAt(form.values.value, list).length).value;
  return Array.from({ length: rows }, (_, row) => row);
};

function Rows({
  form,
  list,
  most,
  blank,
  children,
}: Props & {
  list: 'bonusItems' | 'performanceGoals';
  most: number;
  blank: object;
  children(path: string, row: number): ComponentChildren;
}) {
  const rows = useRows(form, list);
  return (
    <fieldset class="field">
      <legend>{t(`builder.${list}`)}</legend>
      <p class="hint">{t(`builder.${list}Hint`)}</p>
      {rows.map((row) => (
        <div class="line" key={row}>
          {children(`${list}.${row}`, row)}
          <button
            type="button"
            class="button plain"
            aria-label={t('row.remove', { nth: row + 1 })}
            onClick={() => form.removeRow(list, row)}
          >
            {t('row.removeShort')}
          </button>
        </div>
      ))}
      {rows.length < most && (
        <button
          type="button"
          class="button"
          onClick={() => form.addRow(list, { id: freshId(form.values.value, list), ...blank })}
        >
          {t(`builder.${list}Add`)}
        </button>
      )}
    </fieldset>
  );
}

const goalKinds = ['quantity', 'quality', 'timeliness', 'cost', 'benefit', 'satisfaction'] as const;

/** How it is judged besides by the experts' sheets. */
const Review = ({ form }: Props) => (
  <fieldset class="field">
    <legend>{t('builder.review')}</legend>
    <p class="hint">{t('builder.reviewHint')}</p>
    <div class="line">
      <Field
        form={form}
        path="voices.residents"
        kind="number"
        label={t('builder.residents')}
        unit="%"
        isOptional
      />
      <Field
        form={form}
        path="voices.organizations"
        kind="number"
        label={t('builder.organizations')}
        unit="%"
        isOptional
      />
      <Field
        form={form}
        path="voices.quorum"
        kind="number"
        label={t('builder.quorum')}
        isOptional
      />
    </div>
    <Flag form={form} path="isBlind" label={t('builder.isBlind')} />
    <p class="hint">{t('builder.isBlindHint')}</p>
    <Flag form={form} path="areScoresShownLive" label={t('builder.live')} />
  </fieldset>
);

/** What not every plan needs: goals to be measured by, points beyond the hundred, terms. */
export function Further({ form }: Props) {
  return (
    <>
      <Rows
        form={form}
        list="performanceGoals"
        most={20}
        blank={{ kind: 'quantity', indicator: '', target: '' }}
      >
        {(path) => (
          <>
            <Field
              form={form}
              path={`${path}.kind`}
              kind="select"
              label={t('builder.goalKind')}
              options={goalKinds.map((kind) => [kind, named(`goal.${kind}`)])}
            />
            <Field form={form} path={`${path}.indicator`} label={t('builder.goalIndicator')} />
            <Field form={form} path={`${path}.target`} label={t('builder.goalTarget')} />
          </>
        )}
      </Rows>
      <Rows
        form={form}
        list="bonusItems"
        most={10}
        blank={{ name: '', max: '', indicator: '', isFactual: false }}
      >
        {(path, row) => (
          <>
            <Field form={form} path={`${path}.name`} label={t('criterion')} />
            <Field form={form} path={`${path}.max`} isShort label={t('points')} />
            <Field form={form} path={`${path}.indicator`} label={t('builder.indicator')} />
            <Flag form={form} path={`${path}.isFactual`} label={t('builder.isFactual')} />
            <Findings form={form} pointer={`/bonusItems/${row}/name`} />
            <Findings form={form} pointer={`/bonusItems/${row}/indicator`} />
          </>
        )}
      </Rows>
      <Findings form={form} pointer="/bonusItems" />
      <div class="line">
        <Field
          form={form}
          path="contractMonths"
          kind="number"
          label={t('builder.contractMonths')}
          unit={t('months')}
          isOptional
        />
        <Field
          form={form}
          path="questionsUntil"
          kind="number"
          label={t('builder.questionsUntil')}
          hint={t('builder.questionsHint')}
          isOptional
        />
      </div>
      <Review form={form} />
      <Flag form={form} path="isRecurring" label={t('builder.isRecurring')} />
      <Flag form={form} path="isPriceFixed" label={t('builder.isPriceFixed')} />
      <Field
        form={form}
        path="needIds"
        kind="text"
        rows={2}
        label={t('builder.needIds')}
        hint={t('builder.needIdsHint')}
        isOptional
      />
      <Field
        form={form}
        path="individualReason"
        kind="text"
        rows={2}
        label={t('builder.individual')}
        hint={t('builder.individualHint')}
        isOptional
      />
    </>
  );
}
