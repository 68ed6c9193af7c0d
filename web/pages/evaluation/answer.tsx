import { useMemo } from 'preact/hooks';
import type { Command } from '../../api/evaluation.ts';
import { faultsOf, text } from '../../form/checks.ts';
import { Field } from '../../form/field.tsx';
import type { Form } from '../../form/form.ts';
import { textAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { named, t } from '../../i18n.ts';
import { commandForm, type Here } from './place.ts';

/** The button of a form of this page: while it is on its way, it says so. */
export const Submit = ({
  form,
  label,
  isMain,
}: {
  form: Form;
  label: string;
  isMain?: boolean;
}) => (
  <p class="actions">
    <button type="submit" class={isMain ? 'button primary' : 'button'} disabled={form.isBusy.value}>
      {form.isBusy.value ? t('act.busy') : label}
    </button>
  </p>
);

/** What somebody decided about an appeal, and why; of any other answer only the reason counts. */
export type Said = { reason: string; outcome: 'upheld' | 'dismissed' };

type Props<M extends string> = {
  here: Here;
  move: M;
  /** Some moves need no reason. */
  hasReason?: boolean;
  /** How the two outcomes are called, where the move decides. */
  outcomes?: Record<Said['outcome'], string> | undefined;
  /** What is answered to. */
  about?: string | undefined;
  does?: string;
  command(move: M, said: Said): Command;
};

/** Answering in words to what another side did: appealing, deciding, excusing. */
export function Answer<M extends string>(props: Props<M>) {
  const { here, move, hasReason = true, outcomes, about, does, command } = props;
  const { form, send } = useMemo(
    () =>
      commandForm(here, {
        initial: { reason: '', outcome: 'dismissed' },
        faultsOf: (values) => (hasReason ? faultsOf(values, { reason: text(2000, 4) }) : {}),
        said: move,
        command: (values) =>
          command(move, {
            reason: textAt(values, 'reason').trim(),
            outcome: textAt(values, 'outcome') === 'upheld' ? 'upheld' : 'dismissed',
          }),
      }),
    [move],
  );
  return (
    <PlainForm form={form} send={send}>
      {does && <p>{does}</p>}
      {about && <blockquote class="quote">{about}</blockquote>}
      {outcomes && (
        <Field
          form={form}
          path="outcome"
          kind="select"
          label={t('eval.outcome')}
          options={[
            ['dismissed', outcomes.dismissed],
            ['upheld', outcomes.upheld],
          ]}
        />
      )}
      {hasReason && (
        <Field
          form={form}
          path="reason"
          kind="text"
          rows={3}
          label={named(`eval.reason.${move}`)}
        />
      )}
      <Submit form={form} label={named(`eval.do.${move}`)} />
    </PlainForm>
  );
}
