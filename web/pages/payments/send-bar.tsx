import { useSignal } from '@preact/signals';
import type { BatchMade } from '../../../shared/contracts/payment-batches.ts';
import { intention } from '../../api/ask.ts';
import { sendBatch } from '../../api/payments.ts';
import { count, money, named, t } from '../../i18n.ts';
import { ProblemError } from '../../problem.ts';
import { Notice } from '../../shell/notice.tsx';
import { SaveButtons } from './batches.tsx';
import { keyOf, type Row, sumOf } from './looks.ts';

export type Sent = BatchMade;

/** The same choice sent again after the line broke is the same batch. */
export function sending(tenant: string) {
  const wish = intention();
  return (picked: readonly Row[]) => sendBatch(tenant, picked, wish);
}

/** Chosen payments go out together; what goes wrong is said here and the choice stays. */
export function SendBar({ picked, send }: { picked: readonly Row[]; send(): Promise<void> }) {
  const isBusy = useSignal(false);
  const problem = useSignal('');
  const press = async () => {
    if (isBusy.value) return;
    isBusy.value = true;
    problem.value = '';
    try {
      await send();
    } catch (cause) {
      if (!(cause instanceof ProblemError)) console.error(cause);
      problem.value = (cause instanceof ProblemError && cause.title) || t('problem.unreachable');
    }
    isBusy.value = false;
  };
  return (
    <div class="next">
      {problem.value && (
        <div role="alert">
          <Notice kind="danger" title={problem.value} />
        </div>
      )}
      <p role="status">
        {picked.length > 0
          ? t('pay.chosen', { n: count(picked.length), sum: money(sumOf(picked)) })
          : t('pay.chosenNone')}
      </p>
      <p class="actions">
        <button
          type="button"
          class="button primary"
          disabled={picked.length === 0 || isBusy.value}
          onClick={() => void press()}
        >
          {t(isBusy.value ? 'pay.sending' : 'pay.send')}
        </button>
      </p>
    </div>
  );
}

type SentProps = {
  sent: Sent;
  items: readonly Row[];
  save(id: string, kind: 'csv' | 'xlsx'): Promise<void>;
};

const leftInWords = (why: string) => named(`pay.left.${why}`, t('pay.left.other'));

/** What went out, with its files, and what was left and why. */
export function Sent({ sent: { batch, left }, items, save }: SentProps) {
  const nameOf = (one: Sent['left'][number]) => {
    const key = `${one.purchase}.${one.organizationId}.${one.number}`;
    const row = items.find((item) => keyOf(item) === key);
    return row ? `${row.organization} ${t('pay.nth', { nth: row.number })}` : key;
  };
  return (
    <div id="sent" tabIndex={-1} role="status" class="stack">
      {batch && (
        <Notice
          kind="good"
          title={t('pay.made', {
            n: count(batch.rows.length),
            sum: money(batch.rows.reduce((sum, { amountFen }) => sum + amountFen, 0)),
          })}
        >
          <p>{t('pay.madeText')}</p>
          <SaveButtons id={batch.id} save={save} isMain />
        </Notice>
      )}
      {left.length > 0 && (
        <Notice kind="warn" title={t('pay.left', { n: count(left.length) })}>
          <ul>
            {left.map((one) => (
              <li key={nameOf(one)}>{`${nameOf(one)}: ${leftInWords(one.why)}`}</li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
