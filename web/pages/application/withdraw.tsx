import { useSignal } from '@preact/signals';
import type { Receipt } from '../../../shared/contracts/applications.ts';
import { withdraw } from '../../api/applying.ts';
import { lastMinute, t } from '../../i18n.ts';
import { ProblemError } from '../../problem.ts';
import { Notice } from '../../shell/notice.tsx';
import { place } from './place.ts';

type Props = { receipt: Receipt; closesAt: string; onDone(receipt: Receipt): void; keep(): void };

/** Asks once more before what is sealed is taken back. */
export function Withdraw({ receipt, closesAt, onDone, keep }: Props) {
  const isBusy = useSignal(false);
  const problem = useSignal('');
  const takeBack = async () => {
    isBusy.value = true;
    problem.value = '';
    try {
      onDone(await withdraw(place, receipt.revision));
    } catch (cause) {
      problem.value = (cause instanceof ProblemError && cause.title) || t('problem.unreachable');
      isBusy.value = false;
    }
  };
  return (
    <div class="no-print" role="alert">
      <Notice kind="warn" title={t('withdraw.title')}>
        <p>{t('withdraw.text', { at: lastMinute(closesAt) })}</p>
        {problem.value && <p class="error">{problem.value}</p>}
        <p class="actions">
          <button
            type="button"
            class="button primary"
            disabled={isBusy.value}
            onClick={() => void takeBack()}
          >
            {t('withdraw.do')}
          </button>
          <button type="button" class="button" onClick={keep}>
            {t('withdraw.keep')}
          </button>
        </p>
      </Notice>
    </div>
  );
}
