import { useMemo } from 'preact/hooks';
import type { CommandDone, PurchaseView } from '../../../shared/contracts/purchases.ts';
import type { ApplicationSummary } from '../../../shared/domain/purchase/in-short.ts';
import type { PriceReview } from '../../../shared/domain/purchase/review.ts';
import { intention } from '../../api/ask.ts';
import { send } from '../../api/purchasing.ts';
import { chosen, faultsOf, text } from '../../form/checks.ts';
import { Radios } from '../../form/choices.tsx';
import { Facts } from '../../form/facts.tsx';
import { Field } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { textAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { money, named, t } from '../../i18n.ts';
import { Notice } from '../../shell/notice.tsx';

type Props = { view: PurchaseView; onDone(done: CommandDone): void };

function Judge({ view, organizationId, onDone }: Props & { organizationId: string }) {
  const { form, wish } = useMemo(
    () => ({
      form: createForm({
        initial: { verdict: '', reason: '' },
        faultsOf: (values) => faultsOf(values, { verdict: chosen, reason: text(1000) }),
      }),
      wish: intention(),
    }),
    [],
  );
  const judge = () =>
    form.submit(async (values) => {
      const { tenantId: tenant, id, version } = view.purchase;
      const command = {
        type: 'judgePrice',
        organizationId,
        isValid: textAt(values, 'verdict') === 'valid',
        reason: textAt(values, 'reason').trim(),
      } as const;
      onDone(await send({ tenant, id, version }, command, wish));
    });
  return (
    <PlainForm form={form} send={judge}>
      <Radios
        form={form}
        path="verdict"
        legend={t('price.question')}
        options={[
          ['valid', t('price.valid')],
          ['invalid', t('price.invalid')],
        ]}
      />
      <Field form={form} path="reason" kind="text" label={t('price.reason')} />
      <p class="actions">
        <button type="submit" class="button primary" disabled={form.isBusy.value}>
          {t('price.send')}
        </button>
      </p>
    </PlainForm>
  );
}

function One({
  view,
  onDone,
  application,
  review,
}: Props & { application: ApplicationSummary; review: PriceReview }) {
  const { organization, body } = application;
  const { explanation, signs, reason, judgements } = review;
  const why = [...signs.map((sign) => named(`price.sign.${sign}`)), reason].filter(Boolean);
  return (
    <section class="card">
      <h2>{organization.name}</h2>
      <Facts
        facts={[
          [t('price.price'), <span class="big">{money(body.requestedFen)}</span>],
          [t('price.signs'), why.join(t('list.comma'))],
          [t('price.text'), <span class="prose">{explanation?.text ?? ''}</span>],
          [t('price.evidence'), explanation?.evidence.join(t('list.comma')) ?? ''],
        ]}
      />
      {judgements.length > 0 ? (
        <Notice kind="good" title={t('price.judged')}>
          <p>{judgements[0]?.reason}</p>
        </Notice>
      ) : (
        <Judge view={view} organizationId={organization.id} onDone={onDone} />
      )}
    </section>
  );
}

/** Each expert judges alone whether a low price is proved. */
export function PriceJudgements({ view, onDone }: Props) {
  const open = Object.values(view.purchase.applications).flatMap((application) => {
    const review = application.priceReview;
    return review?.explanation && !review.outcome ? [{ application, review }] : [];
  });
  if (open.length === 0) return <Notice kind="info" title={t('price.waiting')} />;
  return (
    <>
      <Notice kind="info" title={t('price.title')}>
        <p>{t('price.lead')}</p>
      </Notice>
      {open.map((one) => (
        <One key={one.application.organization.id} view={view} onDone={onDone} {...one} />
      ))}
    </>
  );
}
