import { useSignal } from '@preact/signals';
import type { Payments } from '../../../shared/contracts/paying.ts';
import { getBatchFile } from '../../api/payments.ts';
import { count, instant, money, t } from '../../i18n.ts';
import { ProblemError } from '../../problem.ts';

type Kind = 'csv' | 'xlsx';
const types: Record<Kind, string> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Hands the list of a batch out as a file. */
export async function saveBatch(tenant: string, id: string, kind: Kind): Promise<void> {
  const file = await getBatchFile(tenant, id);
  const bytes = Uint8Array.from(atob(file[kind]), (letter) => letter.charCodeAt(0));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type: types[kind] }));
  link.download = `${file.name}.${kind}`;
  link.click();
  URL.revokeObjectURL(link.href);
}

type SaveProps = { id: string; isMain?: boolean; save(id: string, kind: Kind): Promise<void> };

export function SaveButtons({ id, save, isMain }: SaveProps) {
  const problem = useSignal('');
  const press = (kind: Kind) => {
    problem.value = '';
    save(id, kind).catch((cause: unknown) => {
      if (!(cause instanceof ProblemError)) console.error(cause);
      problem.value = (cause instanceof ProblemError && cause.title) || t('problem.unreachable');
    });
  };
  return (
    <>
      <p class="actions">
        {(['xlsx', 'csv'] as const).map((kind) => (
          <button
            key={kind}
            type="button"
            class={isMain && kind === 'xlsx' ? 'button primary' : 'button'}
            onClick={() => press(kind)}
          >
            {t(`pay.batch.${kind}`)}
          </button>
        ))}
      </p>
      {problem.value && (
        <p class="error" role="alert">
          {problem.value}
        </p>
      )}
    </>
  );
}

type Props = { tenant: string; batches: Payments['batches']; maySave: boolean };

/** What went to the finance bureau, newest first, and how much of it is paid. */
export function Batches({ tenant, batches, maySave }: Props) {
  return (
    <section class="card">
      <h2>{t('pay.batches')}</h2>
      <ul class="pay-rows" aria-label={t('pay.batches')}>
        {batches.map(({ id, madeAt, rows, amountFen, paid }) => (
          <li key={id}>
            <span class="pay-name">{t('pay.batch.of', { at: instant(madeAt) })}</span>
            <span class="pay-sum">{money(amountFen)}</span>
            <span class="pay-state">
              <span class={`tag ${paid === rows ? 'done' : 'current'}`}>
                {t('pay.batch.paid', { paid: count(paid), n: count(rows) })}
              </span>
            </span>
            {maySave && (
              <SaveButtons id={id} save={(batch, kind) => saveBatch(tenant, batch, kind)} />
            )}
          </li>
        ))}
      </ul>
      {maySave && <p class="small quiet">{t('pay.columns')}</p>}
    </section>
  );
}
