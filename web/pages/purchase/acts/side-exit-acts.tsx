import type { Act, Acts, Situation } from '../../../acts/act.ts';
import { chosen, text } from '../../../form/checks.ts';
import { Radios } from '../../../form/choices.tsx';
import { Field } from '../../../form/field.tsx';
import { textAt } from '../../../form/path.ts';
import { money, named, t } from '../../../i18n.ts';

const afterContract = ['implementation', 'midTermEvaluation', 'finalEvaluation'];

/** How the purchase could end from where it is. */
function stopsFrom({ state, stage, resumesTo }: Situation['view']['purchase']) {
  if (afterContract.includes(stage)) return ['terminateEarly'] as const;
  const here = state === 'suspended' ? resumesTo : state;
  return here === 'ranked' ? (['failCall', 'cancel'] as const) : (['cancel'] as const);
}

/** Asks the chain to end the purchase, with a reason everybody will read. */
const requestStop: Act = {
  isGrave: true,
  intro: () => t('act.requestStop.intro'),
  initial: ({ view }) => {
    const kinds = stopsFrom(view.purchase);
    return { kind: kinds.length === 1 ? kinds[0] : '', reason: '' };
  },
  checks: () => ({ kind: chosen, reason: text(500) }),
  Fields: ({ form, situation: { view } }) => (
    <>
      <Radios
        form={form}
        path="kind"
        legend={t('stop.kind')}
        options={stopsFrom(view.purchase).map((kind) => [kind, named(`stop.${kind}`)])}
        notes={{
          cancel: t('stop.cancel.note'),
          failCall: t('stop.failCall.note', { ceiling: money(view.purchase.plan.budgetFen) }),
          terminateEarly: t('stop.terminateEarly.note'),
        }}
      />
      <Field
        form={form}
        path="reason"
        kind="text"
        label={t('reason')}
        hint={t('reason.publicHint')}
      />
    </>
  ),
  facts: (values, { view }) => [
    [t('plan.title'), <span class="big">{view.purchase.plan.title}</span>],
    [t('stop.kind'), named(`stop.${textAt(values, 'kind')}`)],
    [t('reason'), textAt(values, 'reason')],
  ],
  build: (values) => ({
    type: 'requestStop',
    kind: textAt(values, 'kind') as 'cancel',
    reason: textAt(values, 'reason').trim(),
  }),
};

/** Makes everything stand still, with a reason everybody will read. */
const suspend: Act = {
  isGrave: true,
  intro: () => t('act.suspend.intro'),
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
  build: (values) => ({ type: 'suspend', reason: textAt(values, 'reason').trim() }),
};

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
  requestStop,
  suspend,
  resume,
  declineAward,
};
