import { useComputed } from '@preact/signals';
import { nameOf } from '../../../acts/act.ts';
import { Field } from '../../../form/field.tsx';
import { rowsAt } from '../../../form/path.ts';
import { t } from '../../../i18n.ts';
import { type Parts, sidesOf } from './values.ts';

const emptyRole = { role: '', duty: '' };

/** Who answers for what: community, organization and social workers, and whoever else takes part. */
export function Roles({ form }: Parts) {
  const rows = useComputed(() => rowsAt(form.values.value, 'roles').length).value;
  return (
    <fieldset class="field">
      <legend>{t('draft.roles')}</legend>
      <p class="hint">{t('draft.roles.hint')}</p>
      {Array.from({ length: rows }, (_, row) => {
        const path = `roles.${row}`;
        return (
          <div class="own-clause" key={path}>
            <Field form={form} path={`${path}.role`} label={t('draft.role', { n: row + 1 })} />
            <Field
              form={form}
              path={`${path}.duty`}
              kind="text"
              rows={2}
              label={t('draft.duty', { n: row + 1 })}
            />
            {rows > 1 && (
              <button
                type="button"
                class="button plain"
                aria-label={t('row.remove', { nth: row + 1 })}
                onClick={() => form.removeRow('roles', row)}
              >
                {t('row.removeShort')}
              </button>
            )}
          </div>
        );
      })}
      {rows < 10 && (
        <p class="row-foot">
          <button type="button" class="button" onClick={() => form.addRow('roles', emptyRole)}>
            {t('draft.role.add')}
          </button>
        </p>
      )}
    </fieldset>
  );
}

/** Whom each side reaches at the other. */
export function Contacts({ form, situation }: Parts) {
  return (
    <fieldset class="field">
      <legend>{t('draft.contacts')}</legend>
      {sidesOf(situation).map((side, i) => (
        <div class="line" key={side}>
          <span class="line-name">
            {side === 'purchaser' ? t('draft.purchaser') : nameOf(situation, side)}
          </span>
          <Field form={form} path={`contacts.${i}.name`} label={t('draft.contact')} isOptional />
          <Field form={form} path={`contacts.${i}.phone`} label={t('draft.phone')} isOptional />
        </div>
      ))}
    </fieldset>
  );
}
