import type { TeamView } from '../../../shared/contracts/room.ts';
import { dayAt } from '../../../shared/domain/day.ts';
import { chosen, readWhole, text, whole } from '../../form/checks.ts';
import { Field, type Option } from '../../form/field.tsx';
import { textAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { t } from '../../i18n.ts';
import { choose, type Part, Save, useCommand } from './team-form.tsx';

const nobody: Option = ['', ''];

/** Somebody takes up a post, in somebody's place or in a new one. */
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

type Assignment = TeamView['assignments'][number];

/** The office says whether somebody may take the place of one the call was won with. */
export function Consent({
  one,
  body,
  reload,
}: {
  one: Assignment;
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
