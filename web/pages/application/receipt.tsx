import type { Receipt } from '../../../shared/contracts/applications.ts';
import type { PublicPurchase } from '../../../shared/contracts/notices.ts';
import { Facts } from '../../form/facts.tsx';
import { instant, lastMinute, t } from '../../i18n.ts';
import { Notice } from '../../shell/notice.tsx';

type Props = {
  receipt: Receipt;
  call: PublicPurchase;
  organization: string;
  isOpen: boolean;
  change(): void;
};

/** Proof that the application came in, in time and as it was: to print and keep. */
export function ReceiptPage({ receipt, call, organization, isOpen, change }: Props) {
  return (
    <article class="card receipt">
      <Notice kind="good" title={t('receipt.title')}>
        <p>{t('receipt.text')}</p>
      </Notice>
      <Facts
        facts={[
          [t('plan.title'), <span class="big">{call.title}</span>],
          [t('organization'), <span class="big">{organization}</span>],
          [
            t('application.submittedAt'),
            <span class="big num">{instant(receipt.submittedAt)}</span>,
          ],
          [t('receipt.revision'), t('receipt.nth', { nth: receipt.revision })],
          [t('receipt.number'), <span class="code">{receipt.receipt}</span>],
          [t('notice.closesAt'), lastMinute(call.closesAt)],
        ]}
      />
      <p class="quiet small">{t('receipt.numberText')}</p>
      <p class="actions no-print">
        <button type="button" class="button primary" onClick={() => window.print()}>
          {t('receipt.print')}
        </button>
        {isOpen && (
          <button type="button" class="button" onClick={change}>
            {t('receipt.change')}
          </button>
        )}
        <a class="button plain" href="/work/">
          {t('tasks.title')}
        </a>
      </p>
    </article>
  );
}
