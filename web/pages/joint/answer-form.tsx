import { useComputed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { JointRequest } from '../../../shared/contracts/joint.ts';
import { answerJoint, type JointPlace } from '../../api/joint.ts';
import { Radios } from '../../form/choices.tsx';
import { Field } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { type FormValues, textAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { t } from '../../i18n.ts';

type Props = { place: JointPlace; request: JointRequest; onDone(next: JointRequest): void };

function faultsOf(values: FormValues): Record<string, string> {
  const decision = textAt(values, 'decision');
  if (!decision) return { decision: t('joint.fault.decision') };
  return decision === 'decline' && textAt(values, 'reason').trim().length < 2
    ? { reason: t('joint.fault.reason') }
    : {};
}

/** Nothing is chosen beforehand; what is confirmed is what stands above. */
export function AnswerForm({ place, request, onDone }: Props) {
  const { state, terms, termsHash, isElsewhere } = request;
  const form = useMemo(() => createForm({ initial: { decision: '', reason: '' }, faultsOf }), []);
  const isDeclining = useComputed(() => textAt(form.values.value, 'decision') === 'decline').value;
  const mayConfirm = state !== 'confirmed' && terms !== undefined && !isElsewhere;
  const send = () =>
    form.submit(async (values) => {
      const reason = textAt(values, 'reason').trim();
      onDone(
        await answerJoint(
          place,
          textAt(values, 'decision') === 'confirm'
            ? { decision: 'confirm', termsHash }
            : { decision: 'decline', reason },
        ),
      );
    });
  return (
    <section class="card">
      <PlainForm form={form} send={send}>
        <Radios
          form={form}
          path="decision"
          legend={t('joint.answer')}
          hint={t('joint.changeMind')}
          options={[
            ...(mayConfirm ? ([['confirm', t('joint.confirm')]] as const) : []),
            ...(state !== 'declined' ? ([['decline', t('joint.decline')]] as const) : []),
          ]}
          notes={{ confirm: t('joint.confirmNote'), decline: t('joint.declineNote') }}
        />
        {isDeclining && <Field form={form} path="reason" kind="text" label={t('joint.reason')} />}
        <p class="actions">
          <button type="submit" class="button primary" disabled={form.isBusy.value}>
            {t('joint.send')}
          </button>
        </p>
      </PlainForm>
    </section>
  );
}
