import type { Signal } from '@preact/signals';

type Props = {
  id: string;
  label: string;
  hint?: string;
  value: Signal<string>;
  rows?: number;
  isShort?: boolean;
  inputMode?: 'numeric';
  list?: readonly string[];
};

/** One question on a phone: a label and what is typed, kept as it is typed. */
export function Line({ id, label, hint, value, rows, isShort, inputMode, list }: Props) {
  const control = {
    id,
    value: value.value,
    onInput: (event: { currentTarget: { value: string } }) => {
      value.value = event.currentTarget.value;
    },
    ...(hint && { 'aria-describedby': `${id}-hint` }),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {rows ? (
        <textarea class="input" rows={rows} {...control} />
      ) : (
        <input
          class={isShort ? 'input short' : 'input'}
          type="text"
          autocomplete="off"
          {...(inputMode && { inputMode })}
          {...(list && { list: `${id}-list` })}
          {...control}
        />
      )}
      {list && (
        <datalist id={`${id}-list`}>
          {list.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </div>
  );
}
