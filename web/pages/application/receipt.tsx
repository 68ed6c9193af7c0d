import { useSignal } from '@preact/signals';
import type { Receipt } from '../../../shared/contracts/applications.ts';
import type { PublicPurchase } from '../../../shared/contracts/notices.ts';
import { Facts } from '../../form/facts.tsx';
import { instant, lastMinute, t } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { Notice } from '../../shell/notice.tsx';

const Withdraw = lazily(async () => (await import('./withdraw.tsx')).Withdraw);

type Props = {
  receipt: Receipt;
  call: PublicPurchase;
  organization: string;
  isOpen: boolean;
  change(): void;
  onDone(receipt: Receipt): void;
};

/** Proof that the application came in, in time and as it was, or that it was taken back: to print and keep. */
export function ReceiptPage({ receipt, call, organization, isOpen, change, onDone }: Props) {
  const isAsking = useSignal(false);
  const { withdrawnAt } = receipt;
  return (
    <article class="card receipt">
      {withdrawnAt ? (
        <Notice kind="warn" title={t('withdrawn.title')}>
          <p>{t(isOpen ? 'withdrawn.text' : 'withdrawn.closed')}</p>
        </Notice>
      ) : (
        <Notice kind="good" title={t('receipt.title')}>
          <p>{t('receipt.text')}</p>
        </Notice>
      )}
      <Facts
        facts={[
          [t('plan.title'), <span class="big">{call.title}</span>],
          [t('organization'), <span class="big">{organization}</span>],
          [
            t('application.submittedAt'),
            <span class="big num">{instant(receipt.submittedAt)}</span>,
          ],
          ...(withdrawnAt
            ? ([[t('withdrawn.at'), <span class="big num">{instant(withdrawnAt)}</span>]] as const)
            : []),
          [t('receipt.revision'), t('receipt.nth', { nth: receipt.revision })],
          [t('receipt.number'), <span class="code">{receipt.receipt}</span>],
          [t('notice.closesAt'), lastMinute(call.closesAt)],
        ]}
      />
      <p class="quiet small">{t('receipt.numberText')}</p>
      {isAsking.value && (
        <Withdraw
          receipt={receipt}
          closesAt={call.closesAt}
          onDone={(next) => {
            isAsking.value = false;
            onDone(next);
          }}
          keep={() => {
            isAsking.value = false;
          }}
        />
      )}
      <p class="actions no-print">
        <button type="button" class="button primary" onClick={() => window.print()}>
          {t('receipt.print')}
        </button>
        {isOpen && (
          <button type="button" class="button" onClick={change}>
            {t(withdrawnAt ? 'withdrawn.anew' : 'receipt.change')}
          </button>
        )}
        {isOpen && !withdrawnAt && !isAsking.value && (
          <button
            type="button"
            class="button"
            onClick={() => {
              isAsking.value = true;
            }}
          >
            {t('withdraw.ask')}
          </button>
        )}
        <a class="button plain" href="/work/">
          {t('tasks.title')}
        </a>
      </p>
    </article>
  );
}
