import { useComputed } from '@preact/signals';
import { Checkboxes } from '../../form/choices.tsx';
import { Field } from '../../form/field.tsx';
import type { Form } from '../../form/form.ts';
import { type FormValue, fieldId, rowsAt } from '../../form/path.ts';
import { named, t } from '../../i18n.ts';
import type { Shape } from './shape/kinds.ts';
import { toForm } from './shape-values.ts';
import { labelOf } from './words.ts';

type Props = { form: Form; shape: Shape; path: string };

const hintOf = ({ hint, name, kind }: Shape) =>
  hint ? named(`set.f.${kind === 'days' ? 'days' : name}.hint`) : undefined;

function Faulty({ form, path }: { form: Form; path: string }) {
  const fault = useComputed(() => form.shown.value[path]).value;
  return fault ? (
    <p class="error" id={`${fieldId(path)}-fault`}>
      {fault}
    </p>
  ) : null;
}

function Group({ form, shape, path }: Props & { shape: Shape & { kind: 'group' } }) {
  form.labels.set(path, labelOf(shape));
  return (
    <fieldset class="set-group" id={fieldId(path)} tabIndex={-1}>
      <legend>{labelOf(shape)}</legend>
      <Faulty form={form} path={path} />
      <div class={shape.isLine ? 'line set-line' : undefined}>
        {shape.fields
          .filter((field) => !isFurther(field))
          .map((field) => (
            <div key={field.name} class={`field set-${field.name}`}>
              <Part form={form} shape={field} path={`${path}.${field.name}`} />
            </div>
          ))}
      </div>
      <Further form={form} fields={shape.fields} path={path} />
    </fieldset>
  );
}

/** What only some tracks and methods have. */
const isFurther = ({ kind, isOptional }: Shape) => kind === 'group' && isOptional === true;

/** Folded away: most rule sets have few of them. */
function Further({ form, fields, path }: Omit<Props, 'shape'> & { fields: readonly Shape[] }) {
  const further = fields.filter(isFurther);
  if (further.length === 0) return null;
  return (
    <details class="set-further">
      <summary>{t('set.further', { n: further.length })}</summary>
      {further.map((field) => (
        <Part key={field.name} form={form} shape={field} path={`${path}.${field.name}`} />
      ))}
    </details>
  );
}

function emptyEntry(shape: Shape & { kind: 'list' }): FormValue {
  return toForm({ kind: 'group', name: '', fields: shape.fields }, {});
}

const movedUp = (rows: readonly FormValue[], row: number): FormValue[] =>
  rows.map(
    (one, at) => (at === row - 1 ? rows[row] : at === row ? rows[row - 1] : undefined) ?? one,
  );

function List({ form, shape, path }: Props & { shape: Shape & { kind: 'list' } }) {
  const count = useComputed(() => rowsAt(form.values.value, path).length).value;
  const label = labelOf(shape);
  form.labels.set(path, label);
  return (
    <fieldset class="set-group" id={fieldId(path)} tabIndex={-1}>
      <legend>{label}</legend>
      <Faulty form={form} path={path} />
      {Array.from({ length: count }, (_, row) => (
        <div key={row} class={shape.isLine ? 'line set-line' : 'set-entry'}>
          {shape.fields.map((field) => (
            <Part
              key={field.name}
              form={form}
              shape={field}
              path={`${path}.${row}.${field.name}`}
            />
          ))}
          {shape.isOrdered && row > 0 && (
            <button
              type="button"
              class="button plain"
              aria-label={t('set.up', { nth: row + 1 })}
              onClick={() => form.set(path, movedUp(rowsAt(form.values.value, path), row))}
            >
              {t('set.upShort')}
            </button>
          )}
          <button
            type="button"
            class="button plain"
            aria-label={t('set.remove', { nth: row + 1 })}
            onClick={() => form.removeRow(path, row)}
          >
            {t('set.removeShort')}
          </button>
        </div>
      ))}
      <button type="button" class="button" onClick={() => form.addRow(path, emptyEntry(shape))}>
        {t('set.add')}
      </button>
    </fieldset>
  );
}

const choicesOf = ({ options, words }: { options: readonly string[]; words: string }) =>
  options.map((value) => [value, named(`${words}.${value}`)] as const);

/** One part of a setting to fill in, whatever it is made of. */
export function Part({ form, shape, path }: Props) {
  const label = labelOf(shape);
  const hint = hintOf(shape);
  const common = { form, path, label, ...(hint !== undefined && { hint }) };
  switch (shape.kind) {
    case 'group':
      return <Group form={form} shape={shape} path={path} />;
    case 'list':
      return <List form={form} shape={shape} path={path} />;
    case 'many':
      return (
        <Checkboxes form={form} path={path} legend={label} options={choicesOf(shape)} isAcross />
      );
    case 'choice':
      return <Field {...common} kind="select" options={[['', '–'], ...choicesOf(shape)]} />;
    case 'flag':
      return (
        <Field
          {...common}
          kind="select"
          options={[
            ...(shape.isOptional ? [['', '–'] as const] : []),
            ['yes', t('set.yes')],
            ['no', t('set.no')],
          ]}
        />
      );
    case 'days':
      return <Field {...common} kind="text" rows={8} />;
    case 'number':
      return <Field {...common} kind="number" />;
    case 'yuan':
      return <Field {...common} kind="money" />;
    default:
      return <Field {...common} isShort={shape.kind === 'day'} />;
  }
}

/** The entries of a setting, each folded to its name until somebody opens it. */
export function Entries({
  form,
  shape,
  nameOf,
}: {
  form: Form;
  shape: Shape & { kind: 'list' };
  nameOf(row: number): string;
}) {
  const count = useComputed(() => rowsAt(form.values.value, 'value').length).value;
  return (
    <>
      {Array.from({ length: count }, (_, row) => (
        <details key={row} class="set-fold" open={count === 1}>
          <summary>{nameOf(row)}</summary>
          {shape.fields
            .filter((field) => !isFurther(field))
            .map((field) => (
              <Part
                key={field.name}
                form={form}
                shape={field}
                path={`value.${row}.${field.name}`}
              />
            ))}
          <Further form={form} fields={shape.fields} path={`value.${row}`} />
          <button
            type="button"
            class="button plain"
            aria-label={t('set.remove', { nth: row + 1 })}
            onClick={() => form.removeRow('value', row)}
          >
            {t('set.removeShort')}
          </button>
        </details>
      ))}
      <p>
        <button
          type="button"
          class="button"
          onClick={() => form.addRow('value', emptyEntry(shape))}
        >
          {t('set.add')}
        </button>
      </p>
    </>
  );
}
