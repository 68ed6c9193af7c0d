import { useSignal } from '@preact/signals';
import type { Receipt } from '../../../shared/contracts/applications.ts';
import type { PublicPurchase } from '../../../shared/contracts/notices.ts';
import { confirmEdition } from '../../api/calls.ts';
import { lastMinute, t } from '../../i18n.ts';
import { ProblemError } from '../../problem.ts';
import { Notice } from '../../shell/notice.tsx';

type Props = {
  place: { organization: string; tenant: string; purchase: string };
  call: PublicPurchase;
  onDone(receipt: Receipt): void;
};

/** The call was amended: what is sealed is opened only once somebody says that it still holds. */
export function Amended({ place, call, onDone }: Props) {
  const isBusy = useSignal(false);
  const problem = useSignal('');
  const confirm = async () => {
    isBusy.value = true;
    problem.value = '';
    try {
      onDone(await confirmEdition(place, call.edition ?? 1));
    } catch (cause) {
      problem.value = (cause instanceof ProblemError && cause.title) || t('problem.unreachable');
    }
    isBusy.value = false;
  };
  const last = [...(call.amendments ?? [])].reverse().find(({ kind }) => kind === 'amendment');
  return (
    <Notice kind="warn" title={t('amended.title')}>
      <p>{t('amended.text', { at: lastMinute(call.closesAt) })}</p>
      {last && (
        <p>
          {t('reason')} <span lang="zh-CN">{last.reason}</span>
        </p>
      )}
      <p>
        <a href={`/t/${place.tenant}/purchases/${place.purchase}/#editions`}>{t('amended.read')}</a>
      </p>
      {problem.value && <p class="error">{problem.value}</p>}
      <p class="actions">
        <button
          type="button"
          class="button primary"
          disabled={isBusy.value}
          onClick={() => void confirm()}
        >
          {t('amended.confirm')}
        </button>
      </p>
    </Notice>
  );
}
