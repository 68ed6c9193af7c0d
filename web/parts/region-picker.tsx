import { useComputed, useSignal } from '@preact/signals';
import type { Form } from '../form/form.ts';
import { fieldId, rowsAt } from '../form/path.ts';
import { t } from '../i18n.ts';
import { regionNames, regions } from './regions.ts';

/** Towns and communities, chosen from the published divisions: nobody types a code. */
export function RegionPicker({ form, path }: { form: Form; path: string }) {
  const town = useSignal('');
  const community = useSignal('');
  const codes = useComputed(() => rowsAt(form.values.value, path).map(String)).value;
  const fault = useComputed(() => form.shown.value[path]).value;
  const items = regions();
  const children = items.find(({ code }) => code === town.value)?.children ?? [];
  const id = fieldId(path);
  const add = () => {
    const code = community.value || town.value;
    if (code && !codes.includes(code)) form.set(path, [...codes, code]);
    community.value = '';
  };
  return (
    <fieldset class={fault ? 'field has-error' : 'field'}>
      <legend>{t('plan.regionCodes')}</legend>
      <p class="hint">{t('plan.regionHint')}</p>
      {fault && <p class="error">{fault}</p>}
      <div class="line region">
        <div class="field">
          <label for={id}>{t('region.town')}</label>
          <select
            id={id}
            class="input"
            value={town.value}
            onChange={(event) => {
              town.value = event.currentTarget.value;
              community.value = '';
            }}
          >
            <option value="">{t('choose')}</option>
            {items.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for={`${id}-community`}>{t('region.community')}</label>
          <select
            id={`${id}-community`}
            class="input"
            value={community.value}
            disabled={children.length === 0}
            onChange={(event) => {
              community.value = event.currentTarget.value;
            }}
          >
            <option value="">{t('region.whole')}</option>
            {children.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <button type="button" class="button" disabled={!town.value} onClick={add}>
          {t('region.add')}
        </button>
      </div>
      <ul class="chips">
        {codes.map((code) => (
          <li key={code}>
            <span>{regionNames([code])}</span>
            <button
              type="button"
              aria-label={t('region.remove', { name: regionNames([code]) })}
              onClick={() =>
                form.set(
                  path,
                  codes.filter((one) => one !== code),
                )
              }
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
