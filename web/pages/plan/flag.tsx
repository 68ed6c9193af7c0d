import { useComputed } from '@preact/signals';
import type { Form } from '../../form/form.ts';
import { fieldId, valueAt } from '../../form/path.ts';

type Props = { form: Form; path: string; label: string };

/** A yes that stands by itself. */
export function Flag({ form, path, label }: Props) {
  const isOn = useComputed(() => valueAt(form.values.value, path) === true).value;
  return (
    <label class="choice" for={fieldId(path)}>
      <input
        type="checkbox"
        id={fieldId(path)}
        checked={isOn}
        onChange={(event) => form.set(path, event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
