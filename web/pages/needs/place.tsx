import { useComputed } from '@preact/signals';
import { Field, type Option } from '../../form/field.tsx';
import type { Form } from '../../form/form.ts';
import { textAt } from '../../form/path.ts';
import { t } from '../../i18n.ts';
import { regions } from '../../parts/regions.ts';

/** Street and community, kept as `town` and `community`. */
export function Place({ form }: { form: Form }) {
  const towns = regions();
  const town = useComputed(() => textAt(form.values.value, 'town')).value;
  const children = towns.find(({ code }) => code === town)?.children ?? [];
  const all = (places: readonly { code: string; name: string }[]): Option[] => [
    ['', t('choose')],
    ...places.map(({ code, name }): Option => [code, name]),
  ];
  return (
    <div class="line">
      <Field form={form} path="town" kind="select" label={t('needs.street')} options={all(towns)} />
      <Field
        form={form}
        path="community"
        kind="select"
        label={t('needs.community')}
        options={all(children)}
      />
    </div>
  );
}
