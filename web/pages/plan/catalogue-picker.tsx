import { useSignal } from '@preact/signals';
import type { CatalogueItem } from '../../../shared/domain/settings/catalogue.ts';
import { getSetting } from '../../api/settings.ts';
import type { Form } from '../../form/form.ts';
import { rowsAt, textAt } from '../../form/path.ts';
import { parameter } from '../../here.ts';
import { language, money, named, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Loading } from '../../shell/notice.tsx';
import { deliverableRow, freshId } from './plan-values.ts';

export const catalogue = query(() => getSetting({ tenant: parameter('tenant'), key: 'catalogue' }));
export const catalogueItems = () => (catalogue.data.value?.value ?? []) as readonly CatalogueItem[];

const range = ({ price }: CatalogueItem) =>
  price &&
  (price.fromFen === price.toFen
    ? money(price.fromFen)
    : `${money(price.fromFen)} – ${money(price.toFen)}`);

function put(form: Form, item: CatalogueItem) {
  const row = deliverableRow({
    id: freshId(form.values.value, 'deliverables'),
    name: item.name.zh,
    unit: item.unit,
    kind: item.kind,
    catalogueId: item.id,
    evidence: item.evidence,
    minimumAttendance: item.minimumAttendance,
    minimumSessions: item.minimumSessions,
  });
  const rows = rowsAt(form.values.value, 'deliverables');
  const [last] = rows.slice(-1);
  const isBlank = last && textAt(last, 'name').trim() === '' && textAt(last, 'quantity') === '';
  form.set('deliverables', isBlank ? [...rows.slice(0, -1), row] : [...rows, row]);
}

/** The tenant's services, by whom they are for: taking one fills in its unit, its standard and what proves it. */
export function CataloguePicker({ form }: { form: Form }) {
  const audience = useSignal('');
  const chosen = useSignal('');
  const words = language() === 'en' ? 'en' : 'zh';
  if (!catalogue.data.value) return catalogue.problem.value ? null : <Loading />;
  const items = catalogueItems();
  if (items.length === 0) return <p class="hint">{t('builder.noCatalogue')}</p>;
  const audiences = [...new Set(items.flatMap((item) => item.audiences))];
  const offered = items.filter(
    (item) => audience.value === '' || item.audiences.some((one) => one === audience.value),
  );
  const item = offered.find(({ id }) => id === chosen.value);
  return (
    <div class="picker">
      <div class="line">
        <div class="field">
          <label for="pick-audience">{t('builder.audience')}</label>
          <select
            id="pick-audience"
            class="input"
            value={audience.value}
            onChange={(event) => {
              audience.value = event.currentTarget.value;
              chosen.value = '';
            }}
          >
            <option value="">{t('builder.everybody')}</option>
            {audiences.map((one) => (
              <option key={one} value={one}>
                {named(`audience.${one}`)}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="pick-service">{t('builder.service')}</label>
          <select
            id="pick-service"
            class="input"
            value={chosen.value}
            onChange={(event) => {
              chosen.value = event.currentTarget.value;
            }}
          >
            <option value="">{t('choose')}</option>
            {offered.map(({ id, name, unit }) => (
              <option key={id} value={id}>
                {`${name[words]}（${unit}）`}
              </option>
            ))}
          </select>
        </div>
        <button
          type="button"
          class="button"
          disabled={!item || rowsAt(form.values.value, 'deliverables').length >= 30}
          onClick={() => item && put(form, item)}
        >
          {t('builder.take')}
        </button>
      </div>
      {item && (
        <p class="hint">
          {item.quality[words]}
          {item.price && (
            <>
              {' '}
              {t('builder.price', { range: range(item) ?? '' })} <cite>{item.price.source}</cite>
            </>
          )}
        </p>
      )}
    </div>
  );
}
