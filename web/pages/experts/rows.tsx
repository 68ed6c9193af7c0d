import { useComputed } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Form } from '../../form/form.ts';
import { type FormValue, fieldId, rowsAt } from '../../form/path.ts';
import { t } from '../../i18n.ts';

type Props = {
  form: Form;
  path: string;
  legend: string;
  hint?: string;
  add: string;
  empty: FormValue;
  most: number;
  children(path: string): ComponentChildren;
};

/** A list somebody fills row by row; it may stay empty. */
export function Rows({ form, path, legend, hint, add, empty, most, children }: Props) {
  const rows = useComputed(() => rowsAt(form.values.value, path).length).value;
  return (
    <fieldset class="field" id={fieldId(path)} tabIndex={-1}>
      <legend>{legend}</legend>
      {hint && <p class="hint">{hint}</p>}
      {Array.from({ length: rows }, (_, row) => (
        <div class="card" key={`${path}.${row}`}>
          {children(`${path}.${row}`)}
          <p class="actions">
            <button
              type="button"
              class="button plain"
              aria-label={t('row.remove', { nth: row + 1 })}
              onClick={() => form.removeRow(path, row)}
            >
              {t('row.removeShort')}
            </button>
          </p>
        </div>
      ))}
      {rows < most && (
        <p class="actions">
          <button type="button" class="button" onClick={() => form.addRow(path, empty)}>
            {add}
          </button>
        </p>
      )}
    </fieldset>
  );
}
