import type { ComponentChildren } from 'preact';
import { ErrorSummary } from './error-summary.tsx';
import type { Form } from './form.ts';

type Props = { form: Form; send(): Promise<void>; class?: string; children: ComponentChildren };

/** A form without a page to check it on: its button sends, or leads to what is wrong. */
export function PlainForm({ form, send, class: look, children }: Props) {
  return (
    <form
      noValidate
      class={look}
      onSubmit={(event) => {
        event.preventDefault();
        if (!form.check()) return;
        form.back();
        void send();
      }}
    >
      <ErrorSummary form={form} />
      {children}
    </form>
  );
}
