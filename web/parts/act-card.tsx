import type { ComponentChildren } from 'preact';
import type { Form } from '../form/form.ts';
import { PlainForm } from '../form/plain-form.tsx';
import { hereWith, stayHere } from '../here.ts';
import { t } from '../i18n.ts';

type Props = {
  /** The `act` of the address that opens it. */
  id: string;
  title: string;
  form: Form;
  send(): Promise<void>;
  label: string;
  /** What the address leaves out again, beside the act, for whoever goes back. */
  leaving?: Record<string, ''>;
  children: ComponentChildren;
};

/** A form that stands in the page of what it adds to: sent, or left as if it had never been opened. */
export function ActCard({ id, title, form, send, label, leaving, children }: Props) {
  return (
    <section class="card act" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <PlainForm form={form} send={send}>
        {children}
        <p class="actions">
          <button type="submit" class="button primary" disabled={form.isBusy.value}>
            {label}
          </button>
          <a class="button plain" href={hereWith({ act: '', ...leaving })} onClick={stayHere}>
            {t('act.leave')}
          </a>
        </p>
      </PlainForm>
    </section>
  );
}
