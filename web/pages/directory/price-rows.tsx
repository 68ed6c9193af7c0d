import { useComputed } from '@preact/signals';
import type { OutletStated } from '../../../shared/domain/directory/outlet.ts';
import { readYuan, text, writeYuan, yuanAmount } from '../../form/checks.ts';
import { Field } from '../../form/field.tsx';
import type { Form } from '../../form/form.ts';
import { type FormValue, type FormValues, rowsAt, textAt } from '../../form/path.ts';
import { t } from '../../i18n.ts';
import { RowList } from '../../parts/row-list.tsx';

type Prices = OutletStated['prices'];

const mostFen = 100_000_000;

export const priceValues = (prices: Prices): FormValue =>
  prices.map(({ what, fen, unit }) => ({ what, fen: writeYuan(fen), unit }));

/** What each row says, in the order of the form; nothing for what is free. */
export const pricesIn = (values: FormValues): Prices =>
  textAt(values, 'free') === 'yes'
    ? []
    : rowsAt(values, 'prices').map((row) => ({
        what: textAt(row as FormValues, 'what').trim(),
        fen: readYuan(textAt(row as FormValues, 'fen')) ?? 0,
        unit: textAt(row as FormValues, 'unit').trim(),
      }));

export const priceFaults = (values: FormValues): Record<string, string | undefined> =>
  Object.fromEntries(
    (textAt(values, 'free') === 'yes' ? [] : rowsAt(values, 'prices')).flatMap((_, row) => {
      const at = (field: string) => `prices.${row}.${field}`;
      return [
        [at('what'), text(40)(textAt(values, at('what')))],
        [at('fen'), yuanAmount(mostFen, 0)(textAt(values, at('fen')))],
        [at('unit'), text(10)(textAt(values, at('unit')))],
      ];
    }),
  );

/** What it costs: a row for each service, as residents read it. */
export function PriceRows({ form }: { form: Form }) {
  const isFree = useComputed(() => textAt(form.values.value, 'free') === 'yes').value;
  if (isFree) return null;
  return (
    <RowList
      form={form}
      path="prices"
      legend={t('dir.prices')}
      add={t('dir.prices.add')}
      blank={{ what: '', fen: '', unit: '' }}
      most={20}
    >
      {(path) => (
        <div class="line">
          <Field form={form} path={`${path}.what`} label={t('dir.price.what')} />
          <Field
            form={form}
            path={`${path}.fen`}
            kind="money"
            label={t('dir.price')}
            unit={t('dir.s.item.fee.unit')}
          />
          <Field form={form} path={`${path}.unit`} label={t('dir.price.unit')} isShort />
        </div>
      )}
    </RowList>
  );
}
