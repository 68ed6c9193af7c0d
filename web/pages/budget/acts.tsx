import { useMemo } from 'preact/hooks';
import type { BudgetView } from '../../../shared/contracts/budget.ts';
import { intention } from '../../api/ask.ts';
import { decideBudget, submitBudget, withdrawBudget } from '../../api/budget.ts';
import { chosen, faultsOf, text } from '../../form/checks.ts';
import { Radios } from '../../form/choices.tsx';
import { Field } from '../../form/field.tsx';
import { createForm, type Form } from '../../form/form.ts';
import { type FormValues, textAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { named, t } from '../../i18n.ts';

type Props = { tenant: string; view: BudgetView; onDone(said: string): void };

const seenOf = ({ tenant, view }: Props) => ({ tenant, year: view.year, version: view.version });

const Send = ({ form, words }: { form: Form; words: string }) => (
  <p class="actions">
    <button type="submit" class="button primary" disabled={form.isBusy.value}>
      {form.isBusy.value ? t('act.busy') : words}
    </button>
  </p>
);

function Submit(props: Props) {
  const { view, onDone } = props;
  const isAdjustment = view.inForce !== undefined;
  const { form, wish } = useMemo(
    () => ({
      form: createForm({
        initial: { reason: '' },
        faultsOf: (values) => (isAdjustment ? faultsOf(values, { reason: text(500, 4) }) : {}),
      }),
      wish: intention(),
    }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      await submitBudget(seenOf(props), textAt(values, 'reason').trim(), wish);
      onDone('submitted');
    });
  const chain = view.rules.chain.map((post) => named(`post.${post}`)).join('、');
  return (
    <section class="card act" aria-labelledby="submit-title">
      <h2 id="submit-title">{t('act.submit.title')}</h2>
      <p>{t('act.submit.text', { chain })}</p>
      <PlainForm form={form} send={send}>
        {isAdjustment && (
          <Field
            form={form}
            path="reason"
            kind="text"
            rows={2}
            label={t('act.submit.reason')}
            hint={t('act.submit.reasonHint')}
          />
        )}
        <Send form={form} words={t('act.submit.do')} />
      </PlainForm>
    </section>
  );
}

function Withdraw(props: Props) {
  const { form, wish } = useMemo(
    () => ({ form: createForm({ initial: {}, faultsOf: () => ({}) }), wish: intention() }),
    [],
  );
  const send = () =>
    form.submit(async () => {
      await withdrawBudget(seenOf(props), wish);
      props.onDone('withdrawn');
    });
  return (
    <section class="card act" aria-labelledby="withdraw-title">
      <h2 id="withdraw-title">{t('act.withdraw.title')}</h2>
      <PlainForm form={form} send={send}>
        <p class="actions">
          <button type="submit" class="button" disabled={form.isBusy.value}>
            {t('act.withdraw.do')}
          </button>
        </p>
      </PlainForm>
    </section>
  );
}

function decisionFaults(values: FormValues) {
  const isSilent =
    textAt(values, 'decision') === 'return' && textAt(values, 'opinion').trim().length < 4;
  return {
    ...faultsOf(values, { decision: chosen }),
    ...(isSilent && { opinion: t('act.decide.noReason') }),
  };
}

function Decide(props: Props) {
  const { form, wish } = useMemo(
    () => ({
      form: createForm({ initial: { decision: '', opinion: '' }, faultsOf: decisionFaults }),
      wish: intention(),
    }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      const decision = textAt(values, 'decision') === 'return' ? 'return' : 'approve';
      const json = {
        decision,
        opinion: textAt(values, 'opinion').trim(),
        contentHash: props.view.contentHash ?? '',
      } as const;
      await decideBudget(seenOf(props), json, wish);
      props.onDone('decided');
    });
  return (
    <section class="card act" aria-labelledby="decide-title">
      <h2 id="decide-title">{t('act.decide.title')}</h2>
      <p>{t('act.decide.text')}</p>
      <PlainForm form={form} send={send}>
        <Radios
          form={form}
          path="decision"
          legend={t('act.decide.decision')}
          isAcross
          options={[
            ['approve', t('act.decide.approve')],
            ['return', t('act.decide.return')],
          ]}
        />
        <Field
          form={form}
          path="opinion"
          kind="text"
          rows={3}
          label={t('act.decide.opinion')}
          hint={t('act.decide.opinionHint')}
        />
        <Send form={form} words={t('act.decide.do')} />
      </PlainForm>
    </section>
  );
}

/** What the reader can do with the plan as it stands: decide, send it up, or take it back. */
export function Acts(props: Props) {
  const { decide, submit } = props.view.may;
  if (decide) return <Decide {...props} />;
  return submit ? <Submit {...props} /> : <Withdraw {...props} />;
}
