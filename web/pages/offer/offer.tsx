import { useMemo } from 'preact/hooks';
import type { PurchaseView } from '../../../shared/contracts/purchases.ts';
import type { ApplicationSummary } from '../../../shared/domain/purchase/in-short.ts';
import { intention } from '../../api/ask.ts';
import { getApplication, send, sendFinalOffer } from '../../api/purchasing.ts';
import { faultsOf, readYuan, text, yuanAmount } from '../../form/checks.ts';
import { Facts } from '../../form/facts.tsx';
import { Field } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { textAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { instant, money, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Notice } from '../../shell/notice.tsx';

type Props = { view: PurchaseView; organization: string; reload(): Promise<void> };

/** The last price after talks, sealed as soon as it is sent. */
export function Offer({
  view,
  application,
  organization,
  reload,
}: Props & { application: ApplicationSummary }) {
  const { tenantId: tenant, id } = view.purchase;
  const place = { organization, tenant, purchase: id };
  const { form, sent } = useMemo(
    () => ({
      form: createForm({
        initial: { price: '' },
        faultsOf: (values) => faultsOf(values, { price: yuanAmount(Number.MAX_SAFE_INTEGER) }),
      }),
      sent: query(() => getApplication(place)),
    }),
    [],
  );
  const { body } = application;
  const finalOffer = sent.data.value?.finalOffer;
  const offer = () =>
    form.submit(async (values) => {
      const requestedFen = readYuan(textAt(values, 'price')) ?? 0;
      await sendFinalOffer(place, requestedFen);
      form.set('price', '');
      await Promise.all([sent.load(), reload()]);
    });
  return (
    <section class="card">
      <h2>{t('offer.title')}</h2>
      <p>{t('offer.lead')}</p>
      {finalOffer && (
        <div role="status">
          <Notice kind="good" title={t('offer.sent')}>
            <p class="break">
              {t('offer.sentText', {
                at: instant(finalOffer.at),
                receipt: finalOffer.receipt.slice(0, 16),
              })}
            </p>
          </Notice>
        </div>
      )}
      <Facts facts={[[t('offer.former'), <span class="big">{money(body.requestedFen)}</span>]]} />
      <p class="hint">{t('offer.silence')}</p>
      <PlainForm form={form} send={offer}>
        <Field
          form={form}
          path="price"
          kind="money"
          label={t('offer.price')}
          hint={t('offer.priceHint')}
          unit={t('yuan')}
        />
        <p class="actions">
          <button type="submit" class="button primary" disabled={form.isBusy.value}>
            {form.isBusy.value ? t('act.busy') : t('offer.send')}
          </button>
        </p>
      </PlainForm>
    </section>
  );
}

/** Whoever does not want to go on leaves before final offers are opened. */
export function Leave({ view, organization, reload }: Props) {
  const { form, wish } = useMemo(
    () => ({
      form: createForm({
        initial: { reason: '' },
        faultsOf: (values) => faultsOf(values, { reason: text(500) }),
      }),
      wish: intention(),
    }),
    [],
  );
  const leave = () =>
    form.submit(async (values) => {
      const { tenantId: tenant, id, version } = view.purchase;
      const reason = textAt(values, 'reason').trim();
      await send({ tenant, id, version, organization }, { type: 'leaveTalks', reason }, wish);
      await reload();
    });
  return (
    <details class="card">
      <summary>{t('offer.leave')}</summary>
      <p>{t('offer.leaveText')}</p>
      <PlainForm form={form} send={leave}>
        <Field form={form} path="reason" kind="text" label={t('offer.leaveReason')} />
        <p class="actions">
          <button type="submit" class="button danger" disabled={form.isBusy.value}>
            {t('offer.leave')}
          </button>
        </p>
      </PlainForm>
    </details>
  );
}
