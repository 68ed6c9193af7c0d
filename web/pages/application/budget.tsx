import { useComputed } from '@preact/signals';
import { Field } from '../../form/field.tsx';
import type { Form } from '../../form/form.ts';
import { type FormValue, fieldId, rowsAt } from '../../form/path.ts';
import { money, percent, t, yuan } from '../../i18n.ts';
import { emptyLine, lineSum, requestedOf } from './application-values.ts';

type Props = { form: Form; ceilingFen: number };

/** Rows copied out of a spreadsheet: item, quantity, price per unit, separated by tabs. */
function pasted(text: string): FormValue[] {
  return text
    .split(/\r?\n/)
    .map((row) => row.split('\t').map((cell) => cell.trim()))
    .filter(([item]) => item)
    .map(([item = '', quantity = '', unitFen = '']) => ({ item, quantity, unitFen }));
}

function paste(event: ClipboardEvent, form: Form) {
  const text = event.clipboardData?.getData('text') ?? '';
  if (!text.includes('\t')) return;
  event.preventDefault();
  const written = rowsAt(form.values.value, 'budget').filter((row) => lineSum(row) > 0);
  form.set('budget', [...written, ...pasted(text)].slice(0, 60));
}

function Line({ form, row, isOnly }: { form: Form; row: number; isOnly: boolean }) {
  const path = `budget.${row}`;
  const sum = useComputed(() => lineSum(rowsAt(form.values.value, 'budget')[row] ?? '')).value;
  const nth = row + 1;
  return (
    <fieldset class="line budget-line">
      <legend class="unseen">{t('budget.nth', { nth })}</legend>
      <Field form={form} path={`${path}.item`} label={t('budget.item')} />
      <Field form={form} path={`${path}.quantity`} kind="number" label={t('quantity')} />
      <Field form={form} path={`${path}.unitFen`} kind="money" label={t('budget.unitYuan')} />
      <p class="budget-sum">
        <span class="budget-sum-label">{t('budget.lineYuan')}</span>
        <output class="num">{yuan(sum)}</output>
      </p>
      <button
        type="button"
        class="button plain"
        disabled={isOnly}
        aria-label={t('row.remove', { nth })}
        onClick={() => form.removeRow('budget', row)}
      >
        {t('row.removeShort')}
      </button>
    </fieldset>
  );
}

/** How much of what may be asked for is asked for, as a bar and in words. */
function Total({ form, ceilingFen }: Props) {
  const sum = useComputed(() => requestedOf(form.values.value)).value;
  const share = ceilingFen > 0 ? sum / ceilingFen : 0;
  const isOver = sum > ceilingFen;
  return (
    <div class="budget-total" id={fieldId('requestedFen')} tabIndex={-1}>
      <output class={isOver ? 'sum off' : 'sum'}>
        {t('budget.sum', { sum: money(sum), ceiling: money(ceilingFen), share: percent(share) })}
      </output>
      <svg class="bar" viewBox="0 0 1000 12" preserveAspectRatio="none" aria-hidden="true">
        <rect class="track" width="1000" height="12" />
        <rect
          class={isOver ? 'fill c2' : 'fill'}
          width={Math.min(1000, share * 1000)}
          height="12"
        />
      </svg>
    </div>
  );
}

export function Budget({ form, ceilingFen }: Props) {
  const rows = useComputed(() => rowsAt(form.values.value, 'budget').length).value;
  const fault = useComputed(() => form.shown.value['budget']).value;
  return (
    <section class="card" id={fieldId('budget')} tabIndex={-1}>
      <h2>{t('application.budget')}</h2>
      <p class="hint">{t('budget.hint')}</p>
      {fault && <p class="error">{fault}</p>}
      <div class="budget-lines" onPaste={(event) => paste(event, form)}>
        {Array.from({ length: rows }, (_, row) => (
          <Line key={`budget.${row}`} form={form} row={row} isOnly={rows === 1} />
        ))}
      </div>
      <p class="row-foot">
        {rows < 60 && (
          <button type="button" class="button" onClick={() => form.addRow('budget', emptyLine)}>
            {t('budget.add')}
          </button>
        )}
      </p>
      <Total form={form} ceilingFen={ceilingFen} />
    </section>
  );
}
