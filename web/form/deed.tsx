import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { intention, type Wish } from '../api/ask.ts';
import { t } from '../i18n.ts';
import { type Check, type Faults, faultsOf } from './checks.ts';
import { createForm, type Form } from './form.ts';
import { type FormValues, textAt } from './path.ts';
import { PlainForm } from './plain-form.tsx';

export type DeedProps = {
  label: string;
  send: string;
  cancel: string;
  isMain?: boolean;
  initial: FormValues;
  checks: Readonly<Record<string, Check>>;
  /** What no single field says. */
  alsoFaults?: (values: FormValues) => Faults;
  /** Where the server's fields lie, and what they are called here. */
  prefix?: string;
  fieldOf?: (path: string) => string;
  act(values: FormValues, wish: Wish): Promise<void>;
  fields(form: Form): ComponentChildren;
};

export const said = (values: FormValues, path: string): string => textAt(values, path).trim();

function Opened(props: DeedProps & { close(): void }) {
  const { initial, checks, alsoFaults, act, fields, send: label, cancel, close } = props;
  const { prefix, fieldOf } = props;
  const { form, wish } = useMemo(
    () => ({
      form: createForm({
        initial,
        faultsOf: (values) => ({ ...faultsOf(values, checks), ...alsoFaults?.(values) }),
        ...(prefix !== undefined && { prefix }),
        ...(fieldOf && { fieldOf }),
      }),
      wish: intention(),
    }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      await act(values, wish);
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
          {cancel}
        </button>
      </p>
    </PlainForm>
  );
}

/** One thing to do: a button, and the form it opens in its place. What was typed stays when sending fails. */
export function Deed(props: DeedProps) {
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
