import { useComputed } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Form } from '../form/form.ts';
import { type FormValue, fieldId, rowsAt } from '../form/path.ts';
import { t } from '../i18n.ts';

type Props = {
  form: Form;
  path: string;
  legend: string;
  add: string;
  blank: FormValue;
  most: number;
  /** The fields of one row, by the path it has. */
  children(path: string): ComponentChildren;
};

/** Rows that are added and removed, each with its own fields. */
export function RowList({ form, path, legend, add, blank, most, children }: Props) {
  const rows = useComputed(() => rowsAt(form.values.value, path).length).value;
  form.labels.set(path, legend);
  return (
    <fieldset class="field" id={fieldId(path)} tabIndex={-1}>
      <legend>{legend}</legend>
      {Array.from({ length: rows }, (_, row) => (
        <div class="opened" key={row}>
          {children(`${path}.${row}`)}
          <p>
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
        <button type="button" class="button" onClick={() => form.addRow(path, blank)}>
          {add}
        </button>
      )}
    </fieldset>
  );
}
