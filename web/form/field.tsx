import { useComputed } from '@preact/signals';
import type { ComponentChildren, TargetedEvent } from 'preact';
import type { Form } from './form.ts';
import { fieldId, textAt } from './path.ts';

export type Option = readonly [value: string, label: string];

export type FieldProps = {
  form: Form;
  path: string;
  label: string;
  hint?: ComponentChildren;
  kind?: 'line' | 'text' | 'number' | 'money' | 'time' | 'date' | 'select';
  options?: readonly Option[];
  /** Rows of a text. */
  rows?: number;
  /** The answer is a few characters: a number, a time. */
  isShort?: boolean;
  unit?: string;
  /** For cells of a table: the label is read out, not shown. */
  isBare?: boolean;
  isOptional?: boolean;
};

const joined = (...ids: (string | false | undefined)[]) =>
  ids.filter(Boolean).join(' ') || undefined;

const inputKind = {
  number: { type: 'text', inputMode: 'numeric', autocomplete: 'off' },
  money: { type: 'text', inputMode: 'decimal', autocomplete: 'off' },
  time: { type: 'datetime-local' },
  date: { type: 'date' },
  line: { type: 'text' },
} as const;

/** What all three controls share: identity, value, and what assistive technology must hear. */
function useControl({ form, path, hint, label }: FieldProps) {
  const id = fieldId(path);
  form.labels.set(path, label);
  const value = useComputed(() => textAt(form.values.value, path)).value;
  const fault = useComputed(() => form.shown.value[path]).value;
  const control = {
    id,
    name: path,
    value,
    'aria-invalid': fault ? ('true' as const) : undefined,
    'aria-describedby': joined(hint !== undefined && `${id}-hint`, fault && `${id}-fault`),
    onBlur: () => form.leave(path),
  };
  const onInput = (
    event: TargetedEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>,
  ) => form.set(path, event.currentTarget.value);
  return { id, fault, control: { ...control, onInput } };
}

function Control(props: FieldProps & { control: ReturnType<typeof useControl>['control'] }) {
  const { kind = 'line', options = [], rows = 4, isShort, control } = props;
  if (kind === 'text') return <textarea class="input" rows={rows} {...control} />;
  if (kind === 'select')
    return (
      <select class="input" {...control}>
        {options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    );
  const size = isShort || kind !== 'line' ? 'input short' : 'input';
  return <input class={size} {...inputKind[kind]} {...control} />;
}

/** One question: label, hint, what is wrong with the answer, the answer. */
export function Field(props: FieldProps) {
  const { label, hint, unit, isBare = false } = props;
  const { id, fault, control } = useControl(props);
  return (
    <div class={fault ? 'field has-error' : 'field'}>
      <label class={isBare ? 'unseen' : undefined} for={id}>
        {label}
      </label>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault && (
        <p class="error" id={`${id}-fault`}>
          {fault}
        </p>
      )}
      {unit ? (
        <div class="input-row">
          <Control {...props} control={control} />
          <span aria-hidden="true">{unit}</span>
        </div>
      ) : (
        <Control {...props} control={control} />
      )}
    </div>
  );
}
