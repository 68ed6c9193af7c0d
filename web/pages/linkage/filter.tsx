import { parameter } from '../../here.ts';
import { t } from '../../i18n.ts';
import { tenant, where } from './acting.ts';

type Props = {
  year: number;
  years: readonly number[];
  places: readonly { code: string; name: string }[];
  /** The place that is looked at, where it is not one of `places`. */
  place?: { code: string; name: string } | undefined;
};

/** Another year or place: an address of its own, so that it can be sent to somebody. */
export function Filter({ year, years, places, place }: Props) {
  const known = place && !places.some(({ code }) => code === place.code);
  const shown = known ? [...places, place] : places;
  const all = [...new Set([...years, year])].sort((a, b) => b - a);
  return (
    <form class="filters" aria-label={t('lk.filter')} method="get">
      <input type="hidden" name="tenant" value={tenant} />
      <input type="hidden" name="tab" value={parameter('tab') || 'shares'} />
      <div class="field">
        <label for="li-year">{t('lk.year')}</label>
        <select id="li-year" name="year" class="input short">
          {all.map((one) => (
            <option key={one} value={one} selected={one === year}>
              {one}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="li-place">{t('lk.place')}</label>
        <select id="li-place" name="place" class="input">
          <option value="">{t('lk.place.all')}</option>
          {shown.map(({ code, name }) => (
            <option key={code} value={code} selected={code === where.place}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <p class="actions">
        <button type="submit" class="button">
          {t('lk.look')}
        </button>
      </p>
    </form>
  );
}
