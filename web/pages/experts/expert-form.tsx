import { useMemo } from 'preact/hooks';
import type { KeepExpert, PoolEntry } from '../../../shared/contracts/experts.ts';
import { expertFields, restrictions } from '../../../shared/domain/experts/lists.ts';
import { intention } from '../../api/ask.ts';
import { keepExpert } from '../../api/experts.ts';
import { type Check, type Checks, type Faults, faultsOf, text } from '../../form/checks.ts';
import { Checkboxes } from '../../form/choices.tsx';
import { Field } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { type FormValues, rowsAt, textAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { hereWith, stayHere } from '../../here.ts';
import { named, t } from '../../i18n.ts';
import { Rows } from './rows.tsx';

const phone: Check = (value) =>
  /^[0-9+ -]{0,20}$/.test(value.trim()) ? undefined : t('experts.phoneFault');

const checks: Checks = {
  title: text(60, 0),
  poolNumber: text(40, 0),
  phone,
  address: text(120, 0),
  validFrom: text(10),
  'away.*.from': text(10),
  'away.*.to': text(10),
  reason: text(300, 2),
};

const faults = (values: FormValues): Faults => ({
  ...(rowsAt(values, 'fields').length === 0 ? { fields: t('fault.choose') } : {}),
  ...faultsOf(values, checks),
});

const valuesOf = ({ record }: PoolEntry): FormValues => ({
  fields: [...(record.fields ?? [])],
  title: record.title ?? '',
  poolNumber: record.poolNumber ?? '',
  phone: record.phone ?? '',
  address: record.address ?? '',
  validFrom: record.validFrom ?? '',
  validUntil: record.validUntil ?? '',
  restriction: record.restriction ?? '',
  away: (record.away ?? []).map(({ from, to }) => ({ from, to })),
  reason: '',
});

function recordOf(values: FormValues): KeepExpert['record'] {
  const said = (path: string) => textAt(values, path).trim();
  return {
    fields: rowsAt(values, 'fields').map(String) as KeepExpert['record']['fields'],
    title: said('title'),
    poolNumber: said('poolNumber'),
    phone: said('phone'),
    address: said('address'),
    validFrom: said('validFrom'),
    ...(said('validUntil') && { validUntil: said('validUntil') }),
    ...(said('restriction') && {
      restriction: said('restriction') as NonNullable<KeepExpert['record']['restriction']>,
    }),
    away: rowsAt(values, 'away').map((row) => ({
      from: textAt(row, 'from'),
      to: textAt(row, 'to'),
    })),
  };
}

type Props = { tenant: string; entry: PoolEntry; onDone(): void };

/** What the tenant keeps of one expert: what they know, until when, when they cannot come. */
export function ExpertForm({ tenant, entry, onDone }: Props) {
  const { form, wish } = useMemo(
    () => ({
      form: createForm({ initial: valuesOf(entry), faultsOf: faults, prefix: '/record' }),
      wish: intention(),
    }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      const { personId: person, version } = entry;
      const json = { record: recordOf(values), reason: textAt(values, 'reason').trim() };
      await keepExpert({ tenant, person, version }, json, wish);
      onDone();
    });
  return (
    <section class="card act" aria-labelledby="expert-title">
      <h2 id="expert-title">{entry.name}</h2>
      <p class="hint">{t('experts.formLead')}</p>
      <PlainForm form={form} send={send}>
        <Checkboxes
          form={form}
          path="fields"
          legend={t('experts.fields')}
          options={expertFields.map((field) => [field, named(`expertField.${field}`)])}
        />
        <Field form={form} path="title" label={t('experts.titleLabel')} />
        <Field
          form={form}
          path="poolNumber"
          label={t('experts.poolNumber')}
          hint={t('experts.poolNumberHint')}
        />
        <Field
          form={form}
          path="phone"
          label={t('experts.phone')}
          hint={t('experts.phoneHint')}
          isShort
        />
        <Field form={form} path="address" label={t('experts.address')} />
        <Field form={form} path="validFrom" kind="date" label={t('experts.validFrom')} />
        <Field form={form} path="validUntil" kind="date" label={t('experts.validUntil')} />
        <Field
          form={form}
          path="restriction"
          kind="select"
          label={t('experts.restriction')}
          hint={t('experts.restrictionHint')}
          options={[
            ['', t('experts.unrestricted')],
            ...restrictions.map((one) => [one, named(`restriction.${one}`)] as const),
          ]}
        />
        <Rows
          form={form}
          path="away"
          legend={t('experts.away')}
          add={t('experts.awayAdd')}
          empty={{ from: '', to: '' }}
          most={30}
        >
          {(path) => (
            <>
              <Field form={form} path={`${path}.from`} kind="date" label={t('experts.from')} />
              <Field form={form} path={`${path}.to`} kind="date" label={t('experts.to')} />
            </>
          )}
        </Rows>
        <Field form={form} path="reason" label={t('reason')} hint={t('experts.reasonHint')} />
        <p class="actions">
          <button type="submit" class="button primary" disabled={form.isBusy.value}>
            {form.isBusy.value ? t('act.busy') : t('experts.save')}
          </button>
          <a class="button plain" href={hereWith({ expert: '' })} onClick={stayHere}>
            {t('act.leave')}
          </a>
        </p>
      </PlainForm>
    </section>
  );
}
