import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { SupervisionCommand } from '../../../shared/contracts/supervision.ts';
import { intention } from '../../api/ask.ts';
import { sendSupervision } from '../../api/supervision.ts';
import type { Faults } from '../../form/checks.ts';
import { createForm, type Form } from '../../form/form.ts';
import type { FormValues } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { t } from '../../i18n.ts';
import type { Shown } from './looks.ts';

type Props = Shown & {
  /** Of the button that opens the form, and of the one that sends it. */
  label: string;
  send: string;
  isMain?: boolean;
  initial: FormValues;
  faultsOf(values: FormValues): Faults;
  command(values: FormValues): SupervisionCommand;
  fields(form: Form): ComponentChildren;
};

function Opened(props: Props & { close(): void }) {
  const { at, put, initial, faultsOf, command, fields, send: label, close } = props;
  const { form, wish } = useMemo(
    () => ({ form: createForm({ initial, faultsOf }), wish: intention() }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      put(await sendSupervision(at, command(values), wish));
      close();
    });
  return (
    <PlainForm form={form} send={send} class="act">
      {fields(form)}
      <p class="actions">
        <button type="submit" class="button primary" disabled={form.isBusy.value}>
          {label}
        </button>
        <button type="button" class="button" onClick={close}>
          {t('supervision.cancel')}
        </button>
      </p>
    </PlainForm>
  );
}

/** One thing to do: a button, and the form it opens in its place. What was typed stays when sending fails. */
export function Deed(props: Props) {
  const isOpen = useSignal(false);
  if (isOpen.value)
    return (
      <Opened
        {...props}
        close={() => {
          isOpen.value = false;
        }}
      />
    );
  return (
    <p class="actions">
      <button
        type="button"
        class={props.isMain ? 'button primary' : 'button'}
        onClick={() => {
          isOpen.value = true;
        }}
      >
        {props.label}
      </button>
    </p>
  );
}
