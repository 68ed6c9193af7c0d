import { useComputed } from '@preact/signals';
import type { Tranche } from '../../shared/domain/purchase/plan.ts';
import { type Checks, chosen, type Faults, readWhole, whole } from '../form/checks.ts';
import { Field, type Option } from '../form/field.tsx';
import type { Form } from '../form/form.ts';
import { type FormValue, type FormValues, fieldId, rowsAt, textAt } from '../form/path.ts';
import { named, t } from '../i18n.ts';

/** A payment is tied to the acceptance it waits for: `period-2`, `midTerm`, `final`. */
const tieOf = ({ after, period }: Tranche) =>
  after === 'period' ? `period-${period ?? 1}` : after;

export const trancheRows = (tranches: readonly Tranche[]): FormValue[] =>
  tranches.map((tranche) => ({ percent: String(tranche.percent), after: tieOf(tranche) }));

export const tieOptions = (periods: number): Option[] => [
  ['', t('choose')],
  ...Array.from(
    { length: Math.min(12, Math.max(1, periods)) },
    (_, i): Option => [`period-${i + 1}`, t('after.period', { period: i + 1 })],
  ),
  ['midTerm', t('after.midTerm')],
  ['final', t('after.final')],
];

export const tieName = (tie: string): string =>
  tie.startsWith('period-')
    ? t('after.period', { period: tie.slice('period-'.length) })
    : named(`after.${tie}`);

export const trancheChecks: Checks = {
  'tranches.*.percent': whole(1, 100),
  'tranches.*.after': chosen,
};

export const trancheSum = (values: FormValues): number =>
  rowsAt(values, 'tranches').reduce<number>(
    (sum, row) => sum + (readWhole(textAt(row, 'percent')) ?? 0),
    0,
  );

export const trancheFaults = (values: FormValues, periods: number): Faults => {
  const sum = trancheSum(values);
  const isLate = rowsAt(values, 'tranches').some((row) => {
    const tie = textAt(row, 'after');
    return tie.startsWith('period-') && Number(tie.slice('period-'.length)) > periods;
  });
  if (isLate) return { tranches: t('fault.tranchePeriod') };
  return sum === 100 ? {} : { tranches: t('fault.trancheSum', { sum }) };
};

export const tranchesOf = (values: FormValues): Tranche[] =>
  rowsAt(values, 'tranches').map((row): Tranche => {
    const tie = textAt(row, 'after');
    const percent = readWhole(textAt(row, 'percent')) ?? 0;
    if (tie.startsWith('period-'))
      return { percent, after: 'period', period: Number(tie.slice('period-'.length)) };
    return { percent, after: tie === 'midTerm' ? 'midTerm' : 'final' };
  });

const emptyRow = { percent: '', after: '' };

/** Payments in parts, each after an acceptance; together exactly 100 %. */
export function TrancheRows({ form, periods }: { form: Form; periods: number }) {
  const rows = useComputed(() => rowsAt(form.values.value, 'tranches').length).value;
  const sum = useComputed(() => trancheSum(form.values.value)).value;
  const fault = useComputed(() => form.shown.value['tranches']).value;
  const options = tieOptions(periods);
  return (
    <fieldset class={fault ? 'field has-error' : 'field'} id={fieldId('tranches')} tabIndex={-1}>
      <legend>{t('tranches')}</legend>
      <p class="hint">{t('tranches.hint')}</p>
      {fault && <p class="error">{fault}</p>}
      {Array.from({ length: rows }, (_, row) => {
        const path = `tranches.${row}`;
        return (
          <div class="line tranche" key={path}>
            <span class="line-name">{t('tranches.nth', { nth: row + 1 })}</span>
            <Field
              form={form}
              path={`${path}.percent`}
              kind="number"
              label={t('tranches.percent')}
              unit="%"
            />
            <Field
              form={form}
              path={`${path}.after`}
              kind="select"
              label={t('tranches.after')}
              options={options}
            />
            {rows > 1 && (
              <button
                type="button"
                class="button plain"
                aria-label={t('row.remove', { nth: row + 1 })}
                onClick={() => form.removeRow('tranches', row)}
              >
                {t('row.removeShort')}
              </button>
            )}
          </div>
        );
      })}
      <p class="row-foot">
        {rows < 12 && (
          <button type="button" class="button" onClick={() => form.addRow('tranches', emptyRow)}>
            {t('tranches.add')}
          </button>
        )}
        <output class={sum === 100 ? 'sum good' : 'sum off'}>{t('tranches.sum', { sum })}</output>
      </p>
    </fieldset>
  );
}
