import { useMemo } from 'preact/hooks';
import { resultText } from '../../../../shared/messages/result-notice-text.ts';
import type { Act, Situation } from '../../../acts/act.ts';
import { getResultNames } from '../../../api/files.ts';
import { readYuan } from '../../../form/checks.ts';
import { Field } from '../../../form/field.tsx';
import type { Form } from '../../../form/form.ts';
import { type FormValues, textAt } from '../../../form/path.ts';
import { money, t } from '../../../i18n.ts';
import {
  PublicationFields,
  publicationChecks,
  publicationFacts,
  publicationStart,
} from '../../../parts/publication.tsx';
import { query } from '../../../query.ts';
import { hashed, PublishedText } from './published-text.tsx';

const feeOf = (values: FormValues): number | undefined =>
  readYuan(textAt(values, 'reviewFee')) ?? undefined;

const feeFault = (written: string) =>
  written.trim() === '' || readYuan(written) !== undefined ? undefined : t('fault.yuan');

/** Where the result was published, and the text to hand in: with the experts, whom only this text names beforehand. */
function ResultFields({ form, situation }: { form: Form; situation: Situation }) {
  const { purchase } = situation.view;
  const { tenantId, id } = purchase;
  const asked = useMemo(() => query(() => getResultNames(tenantId, id)), [tenantId, id]);
  const found = asked.data.value;
  const reviewFeeFen = feeOf(form.values.value);
  return (
    <>
      <PublicationFields form={form} />
      <Field
        form={form}
        path="reviewFee"
        kind="money"
        label={t('award.reviewFee')}
        hint={t('award.reviewFeeHint')}
        isOptional
      />
      {found && (
        <PublishedText
          form={form}
          tenant={tenantId}
          textOf={(tenantName) =>
            resultText({
              purchase,
              tenantName,
              nameOf: (one) => found.names[one] ?? '',
              experts: found.experts,
              reviewFeeFen,
            })
          }
        />
      )}
    </>
  );
}

const spanOf = ({ view }: Situation, name: 'announcement' | 'challenge') => {
  const { count: n, unit } = view.purchase.rules.periods[name];
  return t(`unit.${unit}`, { n });
};

export const publishAwardNotice: Act = {
  intro: (situation) =>
    t('act.publishAwardNotice.intro', {
      announcement: spanOf(situation, 'announcement'),
      challenge: spanOf(situation, 'challenge'),
    }),
  initial: ({ view }) => ({ ...publicationStart(view.now), reviewFee: '' }),
  checks: () => ({ ...publicationChecks, reviewFee: feeFault }),
  Fields: ResultFields,
  facts: (values, { view }) => [
    ...view.purchase.awards.map(
      ({ organizationId, amountFen }) =>
        [
          view.names[organizationId] ?? organizationId,
          <span class="big">{money(amountFen)}</span>,
        ] as const,
    ),
    ...(feeOf(values) === undefined
      ? []
      : ([[t('award.reviewFee'), money(feeOf(values) ?? 0)]] as const)),
    ...publicationFacts(values),
  ],
  build: (values) => {
    const reviewFeeFen = feeOf(values);
    return {
      type: 'publishAwardNotice',
      publication: hashed(values),
      ...(reviewFeeFen !== undefined && { reviewFeeFen }),
    };
  },
};
