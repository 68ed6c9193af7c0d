import type { PurchaseSummary } from '../../../shared/contracts/purchases.ts';
import { type Stage, stages } from '../../../shared/domain/purchase/lifecycle.ts';
import { goTo, hereWith, parameter } from '../../here.ts';
import { named, t } from '../../i18n.ts';

const tracks = ['PROCUREMENT', 'VENTURE'] as const;

/** What the filters in the address let through. */
export const isWanted = ({ track, stage, waiting }: PurchaseSummary): boolean =>
  (parameter('track') === '' || track === parameter('track')) &&
  (parameter('stage') === '' || stage === (parameter('stage') as Stage)) &&
  (parameter('waiting') === '' || waiting.length > 0);

const choose = (name: string, value: string) =>
  goTo(hereWith({ [name]: value, page: '' }), 'replace');

type SelectProps = { name: string; label: string; options: readonly (readonly [string, string])[] };

function Select({ name, label, options }: SelectProps) {
  return (
    <div class="field">
      <label for={`filter-${name}`}>{label}</label>
      <select
        id={`filter-${name}`}
        class="input"
        value={parameter(name)}
        onChange={(event) => choose(name, event.currentTarget.value)}
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

export function Filters() {
  return (
    <form
      class="filters"
      aria-label={t('filter.words')}
      onSubmit={(event) => event.preventDefault()}
    >
      <div class="field">
        <label for="filter-words">{t('filter.words')}</label>
        <input
          id="filter-words"
          class="input"
          type="search"
          value={parameter('words')}
          onInput={(event) => choose('words', event.currentTarget.value)}
        />
      </div>
      <Select
        name="stage"
        label={t('filter.stage')}
        options={stages.map((stage) => [stage, named(`stage.${stage}`)])}
      />
      <Select
        name="track"
        label={t('filter.track')}
        options={tracks.map((track) => [track, named(`track.${track}`)])}
      />
    </form>
  );
}
