import { goTo, hereWith, parameter } from '../here.ts';
import { t } from '../i18n.ts';

/** A filter is a part of the address: back, reload and a link sent to somebody show the same list. */
export const chooseFilter = (name: string, value: string): void =>
  goTo(hereWith({ [name]: value, page: '' }), 'replace');

type Props = { name: string; label: string; options: readonly (readonly [string, string])[] };

/** One of several, or all. */
export function AddressFilter({ name, label, options }: Props) {
  return (
    <div class="field">
      <label for={`filter-${name}`}>{label}</label>
      <select
        id={`filter-${name}`}
        class="input"
        value={parameter(name)}
        onChange={(event) => chooseFilter(name, event.currentTarget.value)}
      >
        <option value="">{t('filter.all')}</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
