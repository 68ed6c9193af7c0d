import { useMemo } from 'preact/hooks';
import { getNeeds } from '../../api/needs.ts';
import { Field, type Option } from '../../form/field.tsx';
import type { Form } from '../../form/form.ts';
import { rowsAt, textAt } from '../../form/path.ts';
import { t } from '../../i18n.ts';
import { regions } from '../../parts/regions.ts';
import { query } from '../../query.ts';

/** A street or one of its communities; the server knows where somebody may call residents together. */
export function RegionField({ form }: { form: Form }) {
  const options: Option[] = regions().flatMap(({ code, name, children }): Option[] => [
    [code, name],
    ...children.map((one): Option => [one.code, `${name} ${one.name}`]),
  ]);
  return (
    <Field
      form={form}
      path="region"
      kind="select"
      label={t('dl.region')}
      options={[['', t('choose')], ...options]}
    />
  );
}

const statuses = ['listed', 'verified'] as const;
const isCommunity = (region: string) => region.length === 12;

type Props = { tenant: string; form: Form; region: string; legend: string };

function Boxes({ tenant, form, region, legend }: Props) {
  const asked = useMemo(
    () =>
      query(async () => {
        const pages = await Promise.all(
          statuses.map((status) =>
            getNeeds(tenant, { status, ...(isCommunity(region) && { community: region }) }),
          ),
        );
        return pages
          .flatMap(({ items }) => items)
          .filter(({ community }) => community.startsWith(region))
          .slice(0, 30);
      }),
    [],
  );
  const rows = asked.data.value ?? [];
  const chosen = rowsAt(form.values.value, 'needs').map(String);
  const toggle = (id: string) =>
    form.set('needs', chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <fieldset class="field">
      <legend>{legend}</legend>
      {asked.data.value && rows.length === 0 && <p class="hint">{t('dl.needs.none')}</p>}
      {rows.map(({ id, text }) => (
        <label key={id} class="choice">
          <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
          <span lang="zh-CN">{text}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Needs that were checked, of the place it is about. */
export function NeedBoxes(props: Omit<Props, 'region'> & { region?: string }) {
  const region = props.region ?? textAt(props.form.values.value, 'region');
  if (!region) return null;
  return <Boxes key={region} {...props} region={region} />;
}

export const said = (values: Parameters<typeof textAt>[0], path: string): string =>
  textAt(values, path).trim();
