import { useComputed } from '@preact/signals';
import { bondForms, charges } from '../../../../shared/domain/contract/term-names.ts';
import { Field } from '../../../form/field.tsx';
import { textAt } from '../../../form/path.ts';
import { named, t } from '../../../i18n.ts';
import { TrancheRows } from '../../../parts/tranches.tsx';
import type { Parts } from './values.ts';

/** What is paid when, what secures it, and whether those served pay. */
export function Money({ form, draft, situation }: Parts) {
  const { limits } = draft;
  const hasBond = useComputed(() => textAt(form.values.value, 'bondForm') !== '').value;
  const isPaid = useComputed(() => textAt(form.values.value, 'charging') !== 'free').value;
  return (
    <>
      <TrancheRows form={form} periods={situation.view.purchase.plan.periods} />
      <Field
        form={form}
        path="bondForm"
        kind="select"
        label={t('draft.bond')}
        hint={
          limits.performanceBondPercent === undefined
            ? t('draft.bond.cash')
            : t('draft.bond.hint', { n: limits.performanceBondPercent })
        }
        options={[
          ['', t('draft.bond.none')],
          ...bondForms.map((one) => [one, named(`bond.form.${one}`)] as const),
        ]}
      />
      {hasBond && (
        <Field
          form={form}
          path="bondPercent"
          kind="number"
          label={t('draft.bond.percent')}
          unit="%"
        />
      )}
      <Field
        form={form}
        path="charging"
        kind="select"
        label={t('draft.charging')}
        options={charges.map((one) => [one, named(`charging.${one}`)] as const)}
      />
      {isPaid && (
        <Field
          form={form}
          path="surplus"
          kind="text"
          rows={2}
          label={t('draft.surplus')}
          hint={t('draft.surplus.hint')}
        />
      )}
    </>
  );
}
