import { useComputed } from '@preact/signals';
import type { Form } from '../../form/form.ts';
import { fieldId, textAt } from '../../form/path.ts';
import { t } from '../../i18n.ts';
import { regions } from '../../parts/regions.ts';

/** One street or community of the tenant, by name. */
export function PlaceField({
  form,
  path,
  label,
  hint,
}: {
  form: Form;
  path: string;
  label: string;
  hint?: string;
}) {
  const id = fieldId(path);
  form.labels.set(path, label);
  const value = useComputed(() => textAt(form.values.value, path)).value;
  const fault = useComputed(() => form.shown.value[path]).value;
  const about = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <div class={fault ? 'field has-error' : 'field'}>
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault && (
        <p class="error" id={`${id}-fault`}>
          {fault}
        </p>
      )}
      <select
        id={id}
        class="input"
        value={value}
        aria-describedby={about || undefined}
        aria-invalid={fault ? 'true' : undefined}
        onChange={(event) => form.set(path, event.currentTarget.value)}
      >
        <option value="">{t('choose')}</option>
        {regions().map(({ code, name, children }) => (
          <optgroup key={code} label={name}>
            <option value={code}>{name}</option>
            {children.map((child) => (
              <option key={child.code} value={child.code}>
                {child.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
