import type { Act, Acts } from '../../../acts/act.ts';
import { chosen, text } from '../../../form/checks.ts';
import { Radios } from '../../../form/choices.tsx';
import { Field } from '../../../form/field.tsx';
import { textAt } from '../../../form/path.ts';
import { named, t } from '../../../i18n.ts';

/** Stops something, with a reason everybody will read. */
const withReason = (type: 'cancel' | 'suspend' | 'terminateEarly'): Act => ({
  isGrave: true,
  intro: () => t(`act.${type}.intro`),
  initial: () => ({ reason: '' }),
  checks: () => ({ reason: text(500) }),
  Fields: ({ form }) => (
    <Field
      form={form}
      path="reason"
      kind="text"
      label={t('reason')}
      hint={t('reason.publicHint')}
    />
  ),
  facts: (values, { view }) => [
    [t('plan.title'), <span class="big">{view.purchase.plan.title}</span>],
    [t('reason'), textAt(values, 'reason')],
  ],
  build: (values) => ({ type, reason: textAt(values, 'reason').trim() }),
});

const resume: Act = {
  intro: () => t('act.resume.intro'),
  facts: (_values, { view: { purchase } }) => [
    [t('reason'), purchase.reason ?? t('none')],
    [t('suspended.to'), named(`state.${purchase.resumesTo ?? ''}`)],
  ],
  build: () => ({ type: 'resume' }),
};

/** Whoever let the signing date pass has refused the award (LAW §46). */
const declineAward: Act = {
  isGrave: true,
  intro: () => t('act.declineAward.official'),
  initial: () => ({ organizationId: '', reason: '' }),
  checks: () => ({ organizationId: chosen, reason: text(500) }),
  Fields: ({ form, situation: { view } }) => (
    <>
      <Radios
        form={form}
        path="organizationId"
        legend={t('organization')}
        options={Object.values(view.purchase.projects)
          .filter(({ status }) => status === 'awarded')
          .map(({ organizationId }) => [
            organizationId,
            view.names[organizationId] ?? organizationId,
          ])}
      />
      <Field form={form} path="reason" kind="text" label={t('reason')} />
    </>
  ),
  facts: (values, { view }) => [
    [
      t('organization'),
      <span class="big">{view.names[textAt(values, 'organizationId')] ?? ''}</span>,
    ],
    [t('reason'), textAt(values, 'reason')],
  ],
  build: (values) => ({
    type: 'declineAward',
    organizationId: textAt(values, 'organizationId'),
    reason: textAt(values, 'reason').trim(),
  }),
};

export const sideExitActs: Acts = {
  cancel: withReason('cancel'),
  suspend: withReason('suspend'),
  terminateEarly: withReason('terminateEarly'),
  resume,
  declineAward,
};
