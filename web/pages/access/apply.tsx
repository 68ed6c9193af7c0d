import { useMemo } from 'preact/hooks';
import type { AccessCommand, AccessView } from '../../../shared/contracts/task-access.ts';
import { payWays, taskAreas, taskForms, taskRoles } from '../../../shared/domain/access/lists.ts';
import { intention } from '../../api/ask.ts';
import { sendAccess } from '../../api/communities.ts';
import type { Kept } from '../../form/autosave.ts';
import {
  type Check,
  chosen,
  type Faults,
  faultsOf,
  readYuan,
  text,
  yuanAmount,
} from '../../form/checks.ts';
import { Radios } from '../../form/choices.tsx';
import { Field, type Option } from '../../form/field.tsx';
import { createForm, type Form } from '../../form/form.ts';
import { type FormValues, rowsAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { SavedLine } from '../../form/saved-line.tsx';
import { hereWith, stayHere } from '../../here.ts';
import { named, t } from '../../i18n.ts';
import { RegionPicker } from '../../parts/region-picker.tsx';
import { keepAs, WithDraft } from '../../parts/with-draft.tsx';
import { said } from './deed.tsx';

type Props = { tenant: string; view: AccessView; onDone(after: AccessView): void };
type Apply = Extract<AccessCommand, { type: 'apply' }>;

const number =
  (least: number, most: number): Check =>
  (value) => {
    const number = Number(value.trim());
    if (value.trim() === '') return t('fault.required');
    return /^\d{1,4}(\.\d)?$/.test(value.trim()) && number >= least && number <= most
      ? undefined
      : t('fault.range', { min: least, max: most });
  };

const checks = {
  ...{ department: text(60), title: text(80, 4), form: chosen, area: chosen, role: chosen },
  ...{ what: text(2000, 4), basis: text(300), startsOn: chosen },
  ...{ timesPerMonth: number(0.1, 1000), hoursPerMonth: number(0.5, 2000) },
  ...{ way: chosen, amount: yuanAmount(), source: text(120) },
};

const faultsIn = (values: FormValues): Faults => ({
  ...faultsOf(values, checks),
  ...(rowsAt(values, 'regions').length === 0 && { regions: t('fault.required') }),
});

/** Halves, as the contract counts hours. */
const half = (value: string) => Math.round(Number(value) * 2) / 2;

function commandOf(values: FormValues): Apply {
  const endsOn = said(values, 'endsOn');
  return {
    type: 'apply',
    asked: {
      department: said(values, 'department'),
      title: said(values, 'title'),
      form: said(values, 'form') as Apply['asked']['form'],
      area: said(values, 'area') as Apply['asked']['area'],
      role: said(values, 'role') as Apply['asked']['role'],
      what: said(values, 'what'),
      basis: said(values, 'basis'),
      regions: rowsAt(values, 'regions').map(String),
      startsOn: said(values, 'startsOn'),
      ...(endsOn && { endsOn }),
      timesPerMonth: Number(said(values, 'timesPerMonth')),
      hoursPerMonth: half(said(values, 'hoursPerMonth')),
      money: {
        way: said(values, 'way') as (typeof payWays)[number],
        amountFen: readYuan(said(values, 'amount')) ?? 0,
        source: said(values, 'source'),
      },
    },
  };
}

const empty = (view: AccessView): FormValues => ({
  department: view.department ?? '',
  ...{ title: '', form: '', area: '', role: '', what: '', basis: '', regions: [] },
  startsOn: view.earliest ?? view.day,
  ...{ endsOn: '', timesPerMonth: '', hoursPerMonth: '', way: '', amount: '', source: '' },
});

/** Money lies in a group of its own on the server. */
const fieldOf = (path: string) => {
  const names: Record<string, string> = { amountFen: 'amount' };
  const inside = path.replace(/^money\./, '');
  return names[inside] ?? inside;
};

const optionsOf = (words: string, keys: readonly string[]): Option[] => [
  ['', t('choose')],
  ...keys.map((key): Option => [key, named(`${words}.${key}`)]),
];

const Money = ({ form }: { form: Form }) => (
  <fieldset class="field">
    <legend>{t('ac.money')}</legend>
    <p class="hint">{t('ac.money.hint')}</p>
    <Field
      form={form}
      path="way"
      kind="select"
      label={t('ac.money.way')}
      options={optionsOf('ac.way', payWays)}
    />
    <Field form={form} path="amount" kind="money" label={t('ac.money.amount')} unit={t('yuan')} />
    <Field form={form} path="source" label={t('ac.money.source')} />
  </fieldset>
);

function Asked({ form, view }: { form: Form; view: AccessView }) {
  return (
    <>
      <Field form={form} path="department" label={t('ac.department')} />
      <Field form={form} path="title" label={t('ac.name')} hint={t('ac.name.hint')} />
      <Field
        form={form}
        path="form"
        kind="select"
        label={t('ac.form')}
        options={optionsOf('ac.form', taskForms)}
      />
      <Field
        form={form}
        path="area"
        kind="select"
        label={t('ac.area')}
        options={optionsOf('ac.area', taskAreas)}
      />
      <Radios
        form={form}
        path="role"
        legend={t('ac.role')}
        options={taskRoles.map((one): Option => [one, t(`ac.role.${one}`)])}
        isAcross
      />
      <Field form={form} path="what" kind="text" rows={4} label={t('ac.what')} />
      <Field form={form} path="basis" label={t('ac.basis')} hint={t('ac.basis.hint')} />
      <RegionPicker form={form} path="regions" />
      <Field
        form={form}
        path="startsOn"
        kind="date"
        label={t('ac.startsOn')}
        {...(view.earliest && { hint: t('ac.startsOn.hint', { on: view.earliest }) })}
      />
      <Field
        form={form}
        path="endsOn"
        kind="date"
        label={t('ac.endsOn')}
        hint={t('ac.endsOn.hint')}
      />
      <Field form={form} path="timesPerMonth" kind="money" label={t('ac.timesPerMonth')} />
      <Field form={form} path="hoursPerMonth" kind="money" label={t('ac.hoursPerMonth')} />
      <Money form={form} />
    </>
  );
}

function Filled({ tenant, view, onDone, name, kept }: Props & { name: string; kept: Kept }) {
  const { form, wish, saving } = useMemo(() => {
    const form = createForm({
      initial: { ...empty(view), ...kept.values },
      faultsOf: faultsIn,
      prefix: '/asked',
      fieldOf,
    });
    return { form, wish: intention(), saving: keepAs(form, name, kept) };
  }, []);
  const send = () =>
    form.submit(async (values) => {
      const after = await sendAccess(tenant, commandOf(values), wish);
      saving.spend();
      onDone(after);
    });
  return (
    <section class="card act" aria-labelledby="apply-title">
      <h2 id="apply-title">{t('ac.apply')}</h2>
      {view.rules && <p class="small quiet">{view.rules.source}</p>}
      <PlainForm form={form} send={send}>
        <Asked form={form} view={view} />
        <SavedLine saving={saving} />
        <p class="actions">
          <button type="submit" class="button primary" disabled={form.isBusy.value}>
            {form.isBusy.value ? t('act.busy') : t('ac.send')}
          </button>
          <a class="button plain" href={hereWith({ act: '' })} onClick={stayHere}>
            {t('ac.cancel')}
          </a>
        </p>
      </PlainForm>
    </section>
  );
}

/** A department's application. What is typed is kept as it is typed, also on another machine. */
export function ApplyForm(props: Props) {
  const name = `access.${props.tenant}`;
  return (
    <WithDraft name={name}>{(kept) => <Filled {...props} name={name} kept={kept} />}</WithDraft>
  );
}
