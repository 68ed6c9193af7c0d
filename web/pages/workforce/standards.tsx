import { useMemo } from 'preact/hooks';
import type { Workforce } from '../../../shared/contracts/workforce.ts';
import { intention } from '../../api/ask.ts';
import { setStandards } from '../../api/people.ts';
import { type Check, faultsOf, text, whole } from '../../form/checks.ts';
import { Field } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { type FormValues, textAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { t } from '../../i18n.ts';

const optional =
  (check: Check): Check =>
  (value) =>
    value.trim() === '' ? undefined : check(value);
const plain = (values: FormValues, path: string) =>
  Number(textAt(values, path).replace(/[,，\s]/g, ''));

function standardsOf(values: FormValues): Workforce['standards'] {
  const said = (path: string) => textAt(values, path).trim();
  return {
    workersPer10000: plain(values, 'workersPer10000'),
    workersSource: said('workersSource'),
    ...(said('residents') && { residents: plain(values, 'residents') }),
    ...(said('certifiedPercent') && { certifiedPercent: plain(values, 'certifiedPercent') }),
    ...(said('residentIncomeYuan') && { residentIncomeYuan: plain(values, 'residentIncomeYuan') }),
    ...(said('incomeSource') && { incomeSource: said('incomeSource') }),
  };
}

type Props = { tenant: string; all: Workforce; onDone(): void };

/** What the workforce is measured by, each figure with its source. */
export function StandardsForm({ tenant, all, onDone }: Props) {
  const { form, wish } = useMemo(() => {
    const initial = Object.entries(all.standards).map(([name, value]) => [name, String(value)]);
    return {
      form: createForm({
        initial: { reason: '', ...Object.fromEntries(initial) },
        faultsOf: (values) =>
          faultsOf(values, {
            residents: optional(whole(1, 50_000_000)),
            workersPer10000: whole(1, 200),
            workersSource: text(200),
            certifiedPercent: optional(whole(0, 100)),
            residentIncomeYuan: optional(whole(1, 1_000_000)),
            incomeSource: text(200, textAt(values, 'residentIncomeYuan').trim() ? 1 : 0),
            reason: text(300, 2),
          }),
        prefix: '/standards',
      }),
      wish: intention(),
    };
  }, []);
  const send = () =>
    form.submit(async (values) => {
      const json = { standards: standardsOf(values), reason: textAt(values, 'reason').trim() };
      await setStandards({ tenant, version: all.standardsVersion }, json, wish);
      onDone();
    });
  return (
    <section class="card act" aria-label={t('workforce.tab.standards')}>
      <p class="lead">{t('standards.lead')}</p>
      <PlainForm form={form} send={send}>
        <Field
          form={form}
          path="residents"
          kind="number"
          label={t('standards.residents')}
          hint={t('standards.residentsHint')}
        />
        <Field
          form={form}
          path="workersPer10000"
          kind="number"
          label={t('standards.workersPer10000')}
        />
        <Field form={form} path="workersSource" label={t('standards.workersSource')} />
        <Field
          form={form}
          path="certifiedPercent"
          kind="number"
          label={t('standards.certifiedPercent')}
        />
        <Field
          form={form}
          path="residentIncomeYuan"
          kind="number"
          label={t('standards.residentIncome')}
        />
        <Field form={form} path="incomeSource" label={t('standards.incomeSource')} />
        <Field form={form} path="reason" label={t('standards.reason')} />
        <p class="actions">
          <button type="submit" class="button primary" disabled={form.isBusy.value}>
            {form.isBusy.value ? t('act.busy') : t('standards.save')}
          </button>
        </p>
      </PlainForm>
    </section>
  );
}
