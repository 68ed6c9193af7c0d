import { useMemo } from 'preact/hooks';
import type { CommandDone, PurchaseView } from '../../../shared/contracts/purchases.ts';
import { intention } from '../../api/ask.ts';
import { send } from '../../api/purchasing.ts';
import { chosen, faultsOf, text } from '../../form/checks.ts';
import { Radios } from '../../form/choices.tsx';
import { ErrorSummary } from '../../form/error-summary.tsx';
import { Facts } from '../../form/facts.tsx';
import { Field } from '../../form/field.tsx';
import { createForm, type Form } from '../../form/form.ts';
import { textAt } from '../../form/path.ts';
import { t } from '../../i18n.ts';

type Props = { view: PurchaseView; onDone(done: CommandDone): void };

const applicants = (view: PurchaseView): readonly string[] => view.applicants ?? [];

function Ask({ form, view }: { form: Form; view: PurchaseView }) {
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.check();
      }}
    >
      <ErrorSummary form={form} />
      <p class="lead">{t('declare.lead')}</p>
      <h3>{t('declare.applicants')}</h3>
      <ul class="names">
        {applicants(view).map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <Radios
        form={form}
        path="conflict"
        legend={t('declare.question')}
        hint={t('declare.hint')}
        options={[
          ['none', t('declare.none')],
          ['conflict', t('declare.conflict')],
        ]}
        notes={{ none: t('declare.noneNote'), conflict: t('declare.conflictNote') }}
      />
      <Field form={form} path="note" kind="text" label={t('declare.note')} />
      <p class="actions">
        <button type="submit" class="button primary">
          {t('act.check')}
        </button>
      </p>
    </form>
  );
}

/** Before any file opens (REG §9): does the expert stand apart from everybody who applied? */
export function Declare({ view, onDone }: Props) {
  const { form, wish } = useMemo(
    () => ({
      form: createForm({
        initial: { conflict: '', note: '' },
        faultsOf: (values) => faultsOf(values, { conflict: chosen, note: text(1000, 0) }),
      }),
      wish: intention(),
    }),
    [],
  );
  const declare = () =>
    form.submit(async (values) => {
      const { tenantId: tenant, id, version } = view.purchase;
      const conflict = textAt(values, 'conflict') === 'none' ? 'none' : 'conflict';
      const note = textAt(values, 'note').trim();
      onDone(
        await send({ tenant, id, version }, { type: 'declareConflict', conflict, note }, wish),
      );
    });
  const isNone = textAt(form.values.value, 'conflict') === 'none';
  return (
    <section class="card">
      <h2>{t('declare.title')}</h2>
      {form.isChecking.value ? (
        <>
          <ErrorSummary form={form} />
          <Facts
            facts={[
              [
                t('declare.title'),
                <span class="big">{t(isNone ? 'declare.none' : 'declare.conflict')}</span>,
              ],
              [t('declare.applicants'), applicants(view).join(t('list.comma')) || t('none')],
            ]}
          />
          <p class="actions">
            <button
              type="button"
              class="button primary"
              disabled={form.isBusy.value}
              onClick={() => void declare()}
            >
              {t('command.declareConflict')}
            </button>
            <button type="button" class="button" onClick={form.back}>
              {t('act.change')}
            </button>
          </p>
        </>
      ) : (
        <Ask form={form} view={view} />
      )}
    </section>
  );
}
