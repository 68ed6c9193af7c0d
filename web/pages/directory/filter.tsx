import { goTo, hereWith, parameter } from '../../here.ts';

export type Option = readonly [value: string, label: string];
type Props = { name: string; label: string; options: readonly Option[]; clears?: string };

/** A choice that is part of the address; another begins the list anew. */
export function Filter({ name, label, options, clears }: Props) {
  return (
    <div class="field">
      <label for={`filter-${name}`}>{label}</label>
      <select
        id={`filter-${name}`}
        class="input"
        value={parameter(name)}
        onChange={(event) =>
          goTo(
            hereWith({
              [name]: event.currentTarget.value,
              ...(clears && { [clears]: '' }),
              from: '',
              done: '',
            }),
          )
        }
      >
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
