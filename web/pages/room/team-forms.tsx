import { useMemo } from 'preact/hooks';
import type { TeamCommand, TeamView } from '../../../shared/contracts/room.ts';
import { dayAt } from '../../../shared/domain/day.ts';
import { supportKinds } from '../../../shared/domain/organization/lists.ts';
import { type SessionKind, workKinds } from '../../../shared/domain/room/bodies.ts';
import { intention } from '../../api/ask.ts';
import { sendToTeam } from '../../api/room.ts';
import { type Check, chosen, faultsOf, readWhole, text, whole } from '../../form/checks.ts';
import { Checkboxes } from '../../form/choices.tsx';
import { Field, type Option } from '../../form/field.tsx';
import { createForm, type Form } from '../../form/form.ts';
import { type FormValues, rowsAt, textAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { named, t } from '../../i18n.ts';
import { place } from './place.ts';

type Part = { view: TeamView; reload(): Promise<void> };

/** Hours in halves as people type them. */
const halves = (value: string): number => Number(value.replace('，', '.')) * 2;
const hours: Check = (value) => {
  if (value.trim() === '') return t('fault.required');
  const n = halves(value);
  return Number.isInteger(n) && n >= 1 && n <= 48 ? undefined : t('room.t.halves');
};

/** A form that sends one command about the team, behind a line that opens it. */
function useCommand(
  initial: FormValues,
  checks: (values: FormValues) => Readonly<Record<string, Check>>,
  commandOf: (values: FormValues) => TeamCommand,
  reload: () => Promise<void>,
): { form: Form; send(): Promise<void> } {
  const { form, wish } = useMemo(
    () => ({
      form: createForm({ initial, faultsOf: (values) => faultsOf(values, checks(values)) }),
      wish: intention(),
    }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      await sendToTeam(place, commandOf(values), wish);
      form.replace(initial);
      await reload();
    });
  return { form, send };
}

const Save = ({ form, label }: { form: Form; label: string }) => (
  <p class="actions">
    <button type="submit" class="button primary" disabled={form.isBusy.value}>
      {label}
    </button>
  </p>
);

const nobody: Option = ['', ''];
const choose = (): Option => ['', t('room.choose')];

/** The workers who are or were assigned, once each. */
const assigned = ({ assignments }: TeamView): Option[] => [
  ...new Map(assignments.map(({ worker }) => [worker.id, worker.name])).entries(),
];

export function Assign({ view, reload }: Part) {
  const { form, send } = useCommand(
    {
      worker: '',
      account: '',
      role: '',
      share: '100',
      from: dayAt(view.now),
      until: '',
      replaces: '',
    },
    () => ({ worker: chosen, role: text(60), share: whole(5, 100), from: chosen }),
    (values) => ({
      type: 'assign',
      assignment: {
        worker: textAt(values, 'worker'),
        role: textAt(values, 'role').trim(),
        sharePercent: readWhole(textAt(values, 'share')) ?? 100,
        from: textAt(values, 'from'),
        ...(textAt(values, 'account') && { account: textAt(values, 'account') as never }),
        ...(textAt(values, 'until') && { until: textAt(values, 'until') }),
        ...(textAt(values, 'replaces') && { replaces: textAt(values, 'replaces') }),
      },
    }),
    reload,
  );
  const workers = (view.workers ?? []).map(
    ({ id, name, isCertified }): Option => [
      id,
      isCertified ? `${name}（${t('room.certificate.valid')}）` : name,
    ],
  );
  const accounts = (view.accounts ?? []).map(({ personId, name }): Option => [personId, name]);
  return (
    <details>
      <summary>{t('room.t.assign')}</summary>
      <PlainForm form={form} send={send} class="act">
        <Field
          form={form}
          path="worker"
          kind="select"
          label={t('room.t.worker')}
          hint={t('room.t.workerHint')}
          options={[choose(), ...workers]}
        />
        <Field form={form} path="role" label={t('room.t.role')} />
        <Field form={form} path="share" kind="number" label={t('room.t.share')} unit="%" />
        <Field form={form} path="from" kind="date" label={t('room.t.from')} />
        <Field form={form} path="until" kind="date" label={t('room.t.until')} isOptional />
        <Field
          form={form}
          path="account"
          kind="select"
          label={t('room.t.account')}
          hint={t('room.t.accountHint')}
          options={[nobody, ...accounts]}
          isOptional
        />
        <Field
          form={form}
          path="replaces"
          kind="select"
          label={t('room.t.replaces')}
          hint={view.isConsentNeeded ? t('room.t.consentNeeded') : undefined}
          options={[nobody, ...view.assignments.map(({ id, worker }): Option => [id, worker.name])]}
          isOptional
        />
        <Save form={form} label={t('room.t.assignSave')} />
      </PlainForm>
    </details>
  );
}

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

type One<K extends 'assignments' | 'sessions'> = TeamView[K][number];

/** The office says whether somebody may take the place of one the call was won with. */
export function Consent({
  one,
  body,
  reload,
}: {
  one: One<'assignments'>;
  body: string;
  reload(): Promise<void>;
}) {
  const { form, send } = useCommand(
    { isGiven: '', reason: '' },
    (values) => ({
      isGiven: chosen,
      ...(textAt(values, 'isGiven') === 'no' && { reason: text(500) }),
    }),
    (values) => ({
      type: 'consent',
      id: one.id,
      isGiven: textAt(values, 'isGiven') === 'yes',
      reason: textAt(values, 'reason').trim(),
    }),
    reload,
  );
  const change = t('room.t.change', { name: one.replaces?.name ?? '', by: one.worker.name });
  if (body !== 'office')
    return (
      <p>
        <span class="tag current">{t('room.t.waits')}</span> {change}
      </p>
    );
  return (
    <PlainForm form={form} send={send} class="act">
      <Field
        form={form}
        path="isGiven"
        kind="select"
        label={change}
        options={[choose(), ['yes', t('room.t.give')], ['no', t('room.t.refuse')]]}
      />
      <Field form={form} path="reason" label={t('room.t.why')} isOptional />
      <Save form={form} label={t('room.t.decide')} />
    </PlainForm>
  );
}

export function ConfirmSession({ one, reload }: { one: One<'sessions'>; reload(): Promise<void> }) {
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
