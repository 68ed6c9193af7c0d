import { useComputed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { UnitsView } from '../../../shared/contracts/units.ts';
import { intention } from '../../api/ask.ts';
import { setUnits } from '../../api/people.ts';
import { faultsOf, readWhole, text, whole } from '../../form/checks.ts';
import { Field } from '../../form/field.tsx';
import { createForm, type Form } from '../../form/form.ts';
import { type FormValues, rowsAt, textAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { hereWith, stayHere } from '../../here.ts';
import { named, t } from '../../i18n.ts';
import { type Unit, unitName } from './unit.ts';

const valuesOf = ({ duty = '', tasks, invited }: Unit): FormValues => ({
  duty,
  firms: String(invited.firms),
  organizations: String(invited.organizations),
  tasks: tasks.map((task) => ({
    text: task.text,
    due: task.due ?? '',
    status: task.isDone ? 'done' : 'open',
  })),
  reason: '',
});

function unitOf(unit: Unit, values: FormValues): Unit {
  const { duty: _former, ...rest } = unit;
  const duty = textAt(values, 'duty').trim();
  return {
    ...rest,
    ...(duty && { duty }),
    invited: {
      firms: readWhole(textAt(values, 'firms')) ?? 0,
      organizations: readWhole(textAt(values, 'organizations')) ?? 0,
    },
    tasks: rowsAt(values, 'tasks').map((_, i) => {
      const at = (name: string) => textAt(values, `tasks.${i}.${name}`).trim();
      return {
        text: at('text'),
        ...(at('due') && { due: at('due') }),
        isDone: at('status') === 'done',
      };
    }),
  };
}

function Tasks({ form }: { form: Form }) {
  const count = useComputed(() => rowsAt(form.values.value, 'tasks').length).value;
  return (
    <fieldset class="field">
      <legend>{t('unit.tasks')}</legend>
      {count === 0 && <p class="hint">{t('unit.noTasks')}</p>}
      {Array.from({ length: count }, (_, row) => (
        <div class="line" key={row}>
          <Field form={form} path={`tasks.${row}.text`} label={t('unit.task', { n: row + 1 })} />
          <Field form={form} path={`tasks.${row}.due`} kind="date" label={t('member.until')} />
          <Field
            form={form}
            path={`tasks.${row}.status`}
            kind="select"
            label={t('status')}
            options={[
              ['open', t('timeline.current')],
              ['done', t('unit.taskDone')],
            ]}
          />
          <button
            type="button"
            class="button plain"
            aria-label={t('unit.removeTask', { n: row + 1 })}
            onClick={() => form.removeRow('tasks', row)}
          >
            {t('row.removeShort')}
          </button>
        </div>
      ))}
      <button
        type="button"
        class="button"
        onClick={() => form.addRow('tasks', { text: '', due: '', status: 'open' })}
      >
        {t('unit.addTask')}
      </button>
    </fieldset>
  );
}

type Props = { tenant: string; view: UnitsView; unit: Unit; onDone(view: UnitsView): void };

/** A member unit's duty, tasks and invitations. */
export function UnitForm({ tenant, view, unit, onDone }: Props) {
  const { form, wish } = useMemo(
    () => ({
      form: createForm({
        initial: valuesOf(unit),
        faultsOf: (values) =>
          faultsOf(values, {
            duty: text(500, 0),
            firms: whole(0, 100_000),
            organizations: whole(0, 100_000),
            'tasks.*.text': text(200),
            reason: text(300, 2),
          }),
      }),
      wish: intention(),
    }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      const units = view.units.map((one) => (one.id === unit.id ? unitOf(unit, values) : one));
      const json = { units, reason: textAt(values, 'reason').trim() };
      onDone(await setUnits({ tenant, version: view.version }, json, wish));
    });
  return (
    <section class="card act" aria-labelledby="unit-title">
      <h2 id="unit-title">{t('unit.edit', { name: unitName(unit) })}</h2>
      <PlainForm form={form} send={send}>
        <Field
          form={form}
          path="duty"
          kind="text"
          rows={3}
          label={t('unit.duty')}
          hint={`${t('unit.dutyHint')}${named(`unitDuty.${unit.id}`, '')}`}
        />
        <div class="line">
          <Field form={form} path="firms" kind="number" label={t('unit.firms')} />
          <Field form={form} path="organizations" kind="number" label={t('unit.organizations')} />
        </div>
        <Tasks form={form} />
        <Field form={form} path="reason" label={t('member.reason')} />
        <p class="actions">
          <button type="submit" class="button primary" disabled={form.isBusy.value}>
            {form.isBusy.value ? t('act.busy') : t('unit.save')}
          </button>
          <a class="button plain" href={hereWith({ unit: '' })} onClick={stayHere}>
            {t('act.leave')}
          </a>
        </p>
      </PlainForm>
    </section>
  );
}
