import type { TeamView } from '../../../shared/contracts/room.ts';
import { dayAt } from '../../../shared/domain/day.ts';
import { supportKinds } from '../../../shared/domain/organization/lists.ts';
import { type SessionKind, workKinds } from '../../../shared/domain/room/bodies.ts';
import { type Check, chosen, text } from '../../form/checks.ts';
import { Checkboxes } from '../../form/choices.tsx';
import { Field, type Option } from '../../form/field.tsx';
import { rowsAt, textAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { named, t } from '../../i18n.ts';
import { choose, type Part, Save, useCommand } from './team-form.tsx';

/** Hours in halves as people type them. */
const halves = (value: string): number => Number(value.replace('，', '.')) * 2;
const hours: Check = (value) => {
  if (value.trim() === '') return t('fault.required');
  const n = halves(value);
  return Number.isInteger(n) && n >= 1 && n <= 48 ? undefined : t('room.t.halves');
};

/** The workers who are or were assigned, once each. */
const assigned = ({ assignments }: TeamView): Option[] => [
  ...new Map(assignments.map(({ worker }) => [worker.id, worker.name])).entries(),
];

/** Hours of work that no activity counts. */
export function LogHours({ view, reload }: Part) {
  const { form, send } = useCommand(
    { worker: '', on: dayAt(view.now), hours: '', kind: 'preparation', note: '' },
    () => ({ worker: chosen, on: chosen, hours }),
    (values) => ({
      type: 'logHours',
      hours: {
        worker: textAt(values, 'worker'),
        on: textAt(values, 'on'),
        halfHours: halves(textAt(values, 'hours')),
        kind: textAt(values, 'kind') as (typeof workKinds)[number],
        note: textAt(values, 'note').trim(),
      },
    }),
    reload,
  );
  return (
    <details>
      <summary>{t('room.t.log')}</summary>
      <PlainForm form={form} send={send} class="act">
        <Field
          form={form}
          path="worker"
          kind="select"
          label={t('room.t.name')}
          options={[choose(), ...assigned(view)]}
        />
        <Field form={form} path="on" kind="date" label={t('room.t.on')} />
        <Field
          form={form}
          path="hours"
          kind="money"
          label={t('room.t.howLong')}
          hint={t('room.t.logHint')}
        />
        <Field
          form={form}
          path="kind"
          kind="select"
          label={t('room.t.kind')}
          options={workKinds.map((one): Option => [one, named(`room.work.${one}`)])}
        />
        <Field form={form} path="note" label={t('room.t.note')} isOptional />
        <Save form={form} label={t('room.t.save')} />
      </PlainForm>
    </details>
  );
}

const kindsFor = (body: string): SessionKind[] => {
  if (body === 'office') return ['support'];
  return body === 'organization'
    ? ['supervision', 'training', 'support']
    : ['supervision', 'training'];
};

/** Supervision, training or support that was held. */
export function LogSession({ view, reload }: Part) {
  const kinds = kindsFor(view.me.body);
  const { form, send } = useCommand(
    {
      kind: kinds[0] ?? 'supervision',
      area: supportKinds[2],
      on: dayAt(view.now),
      hours: '',
      title: '',
      led: '',
      attended: [],
    },
    () => ({ on: chosen, hours, title: text(120), led: text(60) }),
    (values) => {
      const kind = textAt(values, 'kind') as SessionKind;
      return {
        type: 'logSession',
        session: {
          kind,
          ...(kind === 'support' && {
            area: textAt(values, 'area') as (typeof supportKinds)[number],
          }),
          on: textAt(values, 'on'),
          halfHours: halves(textAt(values, 'hours')),
          title: textAt(values, 'title').trim(),
          led: textAt(values, 'led').trim(),
          attended: rowsAt(values, 'attended').map(String),
        },
      };
    },
    reload,
  );
  const people = assigned(view);
  return (
    <details>
      <summary>{t(view.me.body === 'office' ? 'room.t.logSupport' : 'room.t.logSession')}</summary>
      <PlainForm form={form} send={send} class="act">
        {kinds.length > 1 && (
          <Field
            form={form}
            path="kind"
            kind="select"
            label={t('room.t.kind')}
            options={kinds.map((one): Option => [one, named(`room.session.${one}`)])}
          />
        )}
        {textAt(form.values.value, 'kind') === 'support' && (
          <Field
            form={form}
            path="area"
            kind="select"
            label={t('room.t.area')}
            options={supportKinds.map((one): Option => [one, named(`room.area.${one}`)])}
          />
        )}
        <Field form={form} path="title" label={t('room.t.topic')} />
        <Field form={form} path="led" label={t('room.t.led')} />
        <Field form={form} path="on" kind="date" label={t('room.t.on')} />
        <Field form={form} path="hours" kind="money" label={t('room.t.howLong')} />
        {people.length > 0 && (
          <Checkboxes form={form} path="attended" legend={t('room.t.attended')} options={people} />
        )}
        <Save form={form} label={t('room.t.save')} />
      </PlainForm>
    </details>
  );
}

type Session = TeamView['sessions'][number];

/** The side that did not log it says that the support was given. */
export function ConfirmSession({ one, reload }: { one: Session; reload(): Promise<void> }) {
  const { form, send } = useCommand(
    {},
    () => ({}),
    () => ({ type: 'confirmSession', id: one.id }),
    reload,
  );
  return (
    <PlainForm form={form} send={send}>
      <button type="submit" class="button small" disabled={form.isBusy.value}>
        {t('room.t.confirm')}
      </button>
    </PlainForm>
  );
}
