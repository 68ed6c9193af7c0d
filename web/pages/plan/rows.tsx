import { useComputed } from '@preact/signals';
import { Field } from '../../form/field.tsx';
import type { Form } from '../../form/form.ts';
import { fieldId, rowsAt } from '../../form/path.ts';
import { t } from '../../i18n.ts';
import { Findings } from './findings.tsx';
import { Flag } from './flag.tsx';
import { Opened } from './opened.tsx';
import { CataloguePicker, DeliverableMore, RubricPick } from './parts.tsx';
import { freshId, isPriced, pointsOf } from './plan-values.ts';

type Props = { form: Form };

function Remove({ form, list, row }: Props & { list: string; row: number }) {
  return (
    <button
      type="button"
      class="button plain"
      aria-label={t('row.remove', { nth: row + 1 })}
      onClick={() => form.removeRow(list, row)}
    >
      {t('row.removeShort')}
    </button>
  );
}

const useRows = (form: Form, list: string) => {
  const rows = useComputed(() => rowsAt(form.values.value, list).length).value;
  return Array.from({ length: rows }, (_, row) => row);
};

/** What is counted when the work is accepted: a name, how many, of what. */
export function DeliverableRows({ form }: Props) {
  const rows = useRows(form, 'deliverables');
  const add = () =>
    form.addRow('deliverables', {
      id: freshId(form.values.value, 'deliverables'),
      name: '',
      unit: '',
      quantity: '',
    });
  return (
    <fieldset class="field" id={fieldId('deliverables')} tabIndex={-1}>
      <legend>{t('deliverables')}</legend>
      <p class="hint">{t('deliverables.hint')}</p>
      {rows.map((row) => {
        const path = `deliverables.${row}`;
        return (
          <div class="line deliverable" key={path}>
            <Field form={form} path={`${path}.name`} label={t('deliverable')} />
            <Field form={form} path={`${path}.quantity`} kind="number" label={t('quantity')} />
            <Field form={form} path={`${path}.unit`} label={t('unit')} isShort />
            {rows.length > 1 && <Remove form={form} list="deliverables" row={row} />}
            <Opened summary={t('builder.open.more')}>
              {() => <DeliverableMore form={form} row={row} />}
            </Opened>
          </div>
        );
      })}
      <Opened summary={t('builder.open.catalogue')}>{() => <CataloguePicker form={form} />}</Opened>
      {rows.length < 30 && (
        <button type="button" class="button" onClick={add}>
          {t('deliverables.add')}
        </button>
      )}
    </fieldset>
  );
}

/** How the applications are judged. All points together, price included, are a hundred. */
export function CriterionRows({ form }: Props) {
  const rows = useRows(form, 'criteria');
  const isScored = useComputed(() => isPriced(form.values.value)).value;
  const sum = useComputed(() => pointsOf(form.values.value)).value;
  const fault = useComputed(() => form.shown.value['criteria']).value;
  const add = () =>
    form.addRow('criteria', {
      id: freshId(form.values.value, 'criteria'),
      name: '',
      max: '',
      indicator: '',
      isObjective: false,
    });
  return (
    <fieldset class={fault ? 'field has-error' : 'field'} id={fieldId('criteria')} tabIndex={-1}>
      <legend>{t('criteria')}</legend>
      <p class="hint">{t('criteria.hint')}</p>
      {fault && <p class="error">{fault}</p>}
      {rows.map((row) => {
        const path = `criteria.${row}`;
        return (
          <div class="line criterion" key={path}>
            <Field form={form} path={`${path}.name`} label={t('criterion')} />
            <Field form={form} path={`${path}.max`} kind="number" label={t('points')} />
            {rows.length > 1 && <Remove form={form} list="criteria" row={row} />}
            <div class="wide">
              <Field
                form={form}
                path={`${path}.indicator`}
                label={t('plan.indicator')}
                hint={t('plan.indicatorHint')}
              />
              <Findings form={form} pointer={`/criteria/${row}/name`} />
              <Findings form={form} pointer={`/criteria/${row}/indicator`} />
              <Flag form={form} path={`${path}.isObjective`} label={t('plan.isObjective')} />
            </div>
          </div>
        );
      })}
      <Opened summary={t('builder.open.rubric')}>{() => <RubricPick form={form} />}</Opened>
      {isScored && (
        <Field
          form={form}
          path="priceWeight"
          kind="number"
          label={t('criteria.price')}
          hint={t('criteria.priceHint')}
        />
      )}
      <p class="row-foot">
        {rows.length < 20 && (
          <button type="button" class="button" onClick={add}>
            {t('criteria.add')}
          </button>
        )}
        <output class={sum === 100 ? 'sum good' : 'sum off'}>{t('criteria.sum', { sum })}</output>
      </p>
    </fieldset>
  );
}
