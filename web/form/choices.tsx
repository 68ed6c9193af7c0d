import { useComputed } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Option } from './field.tsx';
import type { Form } from './form.ts';
import { fieldId, rowsAt, textAt } from './path.ts';

type Props = {
  form: Form;
  path: string;
  legend: string;
  hint?: ComponentChildren;
  options: readonly Option[];
  /** A line under an option, by its value. */
  notes?: Readonly<Record<string, string>>;
  /** Two beside each other. */
  isAcross?: boolean;
};

type ChoiceProps = Props & {
  type: 'radio' | 'checkbox';
  isChosen(value: string): boolean;
  choose(value: string, isOn: boolean): void;
};

function Choice(props: ChoiceProps) {
  const { form, path, legend, hint, options, notes, type, isChosen, choose, isAcross } = props;
  const id = fieldId(path);
  form.labels.set(path, legend);
  const fault = useComputed(() => form.shown.value[path]).value;
  const about = [hint !== undefined && `${id}-hint`, fault && `${id}-fault`]
    .filter(Boolean)
    .join(' ');
  return (
    <fieldset class={fault ? 'field has-error' : 'field'} aria-describedby={about || undefined}>
      <legend>{legend}</legend>
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
      <div class={isAcross ? 'choices across' : 'choices'}>
        {options.map(([value, label], i) => (
          <label class="choice" key={value}>
            <input
              type={type}
              id={i === 0 ? id : `${id}-${value}`}
              name={path}
              value={value}
              checked={isChosen(value)}
              onChange={(event) => choose(value, event.currentTarget.checked)}
              onBlur={() => form.leave(path)}
            />
            <span>
              {label}
              {notes?.[value] && <span class="hint">{notes[value]}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** One of several. Nothing is chosen beforehand. */
export function Radios(props: Props) {
  const { form, path } = props;
  const value = useComputed(() => textAt(form.values.value, path)).value;
  return (
    <Choice
      {...props}
      type="radio"
      isChosen={(option) => option === value}
      choose={(option) => form.set(path, option)}
    />
  );
}

/** Any of several; the answer is the list of those chosen, in the order they are offered. */
export function Checkboxes(props: Props) {
  const { form, path, options } = props;
  const chosen = useComputed(() => rowsAt(form.values.value, path)).value;
  const choose = (option: string, isOn: boolean) =>
    form.set(
      path,
      options
        .map(([value]) => value)
        .filter((value) => (value === option ? isOn : chosen.includes(value))),
    );
  return (
    <Choice
      {...props}
      type="checkbox"
      isChosen={(option) => chosen.includes(option)}
      choose={choose}
    />
  );
}
