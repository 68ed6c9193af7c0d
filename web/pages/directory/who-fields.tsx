import { useComputed } from '@preact/signals';
import { ownershipForms } from '../../../shared/domain/directory/names.ts';
import { Field, type Option } from '../../form/field.tsx';
import type { Form } from '../../form/form.ts';
import { type FormValues, textAt } from '../../form/path.ts';
import { named, t } from '../../i18n.ts';

const passport = /(?:^|\/)([0-9a-hjkmnp-tv-z]{26})\/?(?:[?#].*)?$/i;

/** Its passport, named by the address of the page of it: a social organization alone has one. */
export function passportIn(values: FormValues): { organizationId?: string } | undefined {
  const written = textAt(values, 'passport').trim();
  if (written === '' || textAt(values, 'form') !== 'socialOrganization') return {};
  const organizationId = passport.exec(written)?.[1]?.toLowerCase();
  return organizationId ? { organizationId } : undefined;
}

export const passportFault = (values: FormValues): string | undefined =>
  passportIn(values) ? undefined : t('dir.passport.bad');

/** Who runs an outlet. */
export function WhoFields({ form }: { form: Form }) {
  const hasPassport = useComputed(
    () => textAt(form.values.value, 'form') === 'socialOrganization',
  ).value;
  return (
    <>
      <Field
        form={form}
        path="form"
        kind="select"
        label={t('dir.form')}
        options={ownershipForms.map((one): Option => [one, named(`dir.form.${one}`)])}
      />
      <div class="line">
        <Field
          form={form}
          path="provider"
          label={t('dir.provider')}
          hint={t('dir.provider.hint')}
          isOptional
        />
        <Field
          form={form}
          path="creditCode"
          label={t('dir.code')}
          hint={t('dir.code.hint')}
          isOptional
        />
      </div>
      {hasPassport && (
        <Field
          form={form}
          path="passport"
          label={t('dir.passport')}
          hint={t('dir.passport.hint')}
          isOptional
        />
      )}
    </>
  );
}
