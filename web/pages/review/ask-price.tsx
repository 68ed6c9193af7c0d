import { useMemo, useState } from 'preact/hooks';
import type { CommandDone, PurchaseView } from '../../../shared/contracts/purchases.ts';
import type { ApplicationSummary } from '../../../shared/domain/purchase/in-short.ts';
import { intention } from '../../api/ask.ts';
import { sendAlone } from '../../api/purchasing.ts';
import { faultsOf, text } from '../../form/checks.ts';
import { Field } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { textAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { money, named, t } from '../../i18n.ts';
import { Notice } from '../../shell/notice.tsx';

type Props = {
  view: PurchaseView;
  application: ApplicationSummary;
  onDone(done: CommandDone): void;
};

/** A price the panel itself finds too low is explained before anybody scores on (财库〔2026〕2号). */
export function AskPrice({ view, application, onDone }: Props) {
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
  const [isOpen, setOpen] = useState(false);
  const { organization, body, priceReview } = application;
  if (priceReview?.outcome) {
    const outcome = named(`price.outcome.${priceReview.outcome}`);
    return <Notice kind="info" title={t('price.asked', { outcome })} />;
  }
  if (priceReview || !view.commands.includes('askPriceReview')) return null;
  const send = () =>
    form.submit(async (values) => {
      const reason = textAt(values, 'reason').trim();
      const command = { type: 'askPriceReview', organizationId: organization.id, reason } as const;
      onDone(await sendAlone(view.purchase, command, wish));
    });
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('price.ask')}</summary>
      {isOpen && (
        <>
          <p>{`${t('price.price')} ${money(body.requestedFen)}. ${t('price.askText')}`}</p>
          <PlainForm form={form} send={send}>
            <Field form={form} path="reason" kind="text" label={t('price.askReason')} />
            <p class="actions">
              <button type="submit" class="button" disabled={form.isBusy.value}>
                {t('command.askPriceReview')}
              </button>
            </p>
          </PlainForm>
        </>
      )}
    </details>
  );
}
