import { useMemo } from 'preact/hooks';
import { type Checks, faultsOf } from '../../form/checks.ts';
import { Field, type FieldProps } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { textAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { t } from '../../i18n.ts';
import { Anew } from '../../parts/anew.tsx';

export type Question = Omit<FieldProps, 'form'>;
type Read = (name: string) => string;
type Props = {
  title: string;
  lead?: string;
  questions: readonly Question[];
  checks: Checks;
  label: string;
  send(at: Read): Promise<unknown>;
};

function Asked({ title, lead, questions, checks, label, send, again }: Props & { again(): void }) {
  const form = useMemo(
    () =>
      createForm({
        initial: Object.fromEntries(questions.map(({ path }) => [path, ''])),
        faultsOf: (values) => faultsOf(values, checks),
      }),
    [],
  );
  const save = () =>
    form.submit(async (values) => {
      await send((name) => textAt(values, name).trim());
      again();
    });
  return (
    <section class="card">
      <h3>{title}</h3>
      {lead && <p class="card-lead">{lead}</p>}
      <PlainForm form={form} send={save}>
        <div class="passport-row-fields">
          {questions.map((question) => (
            <Field key={question.path} form={form} {...question} />
          ))}
        </div>
        <p class="actions">
          <button type="submit" class="button primary" disabled={form.isBusy.value}>
            {form.isBusy.value ? t('act.busy') : label}
          </button>
        </p>
      </PlainForm>
    </section>
  );
}

/** A few questions and one button; once sent it is empty again. */
export const SimpleForm = (props: Props) => (
  <Anew>{(again) => <Asked {...props} again={again} />}</Anew>
);
