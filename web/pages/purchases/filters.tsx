import type { PurchaseSummary } from '../../../shared/contracts/purchases.ts';
import { type Stage, stages } from '../../../shared/domain/purchase/lifecycle.ts';
import { parameter } from '../../here.ts';
import { named, t } from '../../i18n.ts';
import { AddressFilter, chooseFilter } from '../../parts/address-filter.tsx';

const tracks = ['PROCUREMENT', 'VENTURE', 'BELOW_LIMIT'] as const;

/** What the filters in the address let through. */
export const isWanted = ({ track, stage, waiting }: PurchaseSummary): boolean =>
  (parameter('track') === '' || track === parameter('track')) &&
  (parameter('stage') === '' || stage === (parameter('stage') as Stage)) &&
  (parameter('waiting') === '' || waiting.length > 0);

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
          onInput={(event) => chooseFilter('words', event.currentTarget.value)}
        />
      </div>
      <AddressFilter
        name="stage"
        label={t('filter.stage')}
        options={stages.map((stage) => [stage, named(`stage.${stage}`)])}
      />
      <AddressFilter
        name="track"
        label={t('filter.track')}
        options={tracks.map((track) => [track, named(`track.${track}`)])}
      />
    </form>
  );
}
