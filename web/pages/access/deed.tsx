import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { AccessCommand, AccessView } from '../../../shared/contracts/task-access.ts';
import { intention } from '../../api/ask.ts';
import { sendAccess } from '../../api/communities.ts';
import type { Check, Faults } from '../../form/checks.ts';
import { createForm, type Form } from '../../form/form.ts';
import { type FormValues, textAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { t } from '../../i18n.ts';

export type Shown = { tenant: string; view: AccessView; put(view: AccessView): void };

type Props = Shown & {
  label: string;
  send: string;
  isMain?: boolean;
  initial: FormValues;
  checks: Readonly<Record<string, Check>>;
  command(values: FormValues): AccessCommand;
  fields(form: Form): ComponentChildren;
};

export const said = (values: FormValues, path: string): string => textAt(values, path).trim();

const faultsBy =
  (checks: Props['checks']) =>
  (values: FormValues): Faults =>
    Object.fromEntries(
      Object.entries(checks).flatMap(([path, check]) => {
        const fault = check(textAt(values, path));
        return fault ? [[path, fault] as const] : [];
      }),
    );

function Opened(props: Props & { close(): void }) {
  const { tenant, put, initial, checks, command, fields, send: label, close } = props;
  const { form, wish } = useMemo(
    () => ({ form: createForm({ initial, faultsOf: faultsBy(checks) }), wish: intention() }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      put(await sendAccess(tenant, command(values), wish));
      close();
    });
  return (
    <PlainForm form={form} send={send} class="act">
      {fields(form)}
      <p class="actions">
        <button type="submit" class="button primary" disabled={form.isBusy.value}>
          {form.isBusy.value ? t('act.busy') : label}
        </button>
        <button type="button" class="button" onClick={close}>
          {t('ac.cancel')}
        </button>
      </p>
    </PlainForm>
  );
}

/** One thing to do: a button, and the form it opens in its place. What was typed stays when sending fails. */
export function Deed(props: Props) {
  const isOpen = useSignal(false);
  const set = (to: boolean) => () => {
    isOpen.value = to;
  };
  if (isOpen.value) return <Opened {...props} close={set(false)} />;
  return (
    <p class="actions">
      <button type="button" class={props.isMain ? 'button primary' : 'button'} onClick={set(true)}>
        {props.label}
      </button>
    </p>
  );
}
