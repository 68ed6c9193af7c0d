import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { ConfirmationsRead } from '../../../shared/contracts/payment-batches.ts';
import { intention } from '../../api/ask.ts';
import { sendConfirmations } from '../../api/payments.ts';
import { count, money, named, t } from '../../i18n.ts';
import { base64Of } from '../../parts/file-content.ts';
import { ProblemError } from '../../problem.ts';
import { Notice } from '../../shell/notice.tsx';
import { TableFrame } from '../../table/table.tsx';

const most = 250_000;

type Row = ConfirmationsRead['rows'][number];

const looks: Record<string, string> = { fits: 'warn', done: 'ahead' };

function Outcome({ row: { outcome, isRecorded } }: { row: Row }) {
  if (isRecorded) return <span class="tag done">{t('pay.out.recorded')}</span>;
  return (
    <span class={`tag ${looks[outcome] ?? 'stopped'}`}>
      {named(`pay.out.${outcome}`, t('pay.out.other'))}
    </span>
  );
}

const sumIn = (fen: number | undefined) => (fen === undefined ? '–' : money(fen));

const Preview = ({ rows }: { rows: readonly Row[] }) => (
  <TableFrame label={t('pay.import')}>
    <thead>
      <tr>
        <th scope="col" class="num">
          {t('pay.import.line')}
        </th>
        <th scope="col">{t('pay.import.payee')}</th>
        <th scope="col" class="num">
          {t('pay.import.paidFen')}
        </th>
        <th scope="col" class="num">
          {t('pay.import.dueFen')}
        </th>
        <th scope="col">{t('pay.import.outcome')}</th>
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={row.line}>
          <td class="num">{row.line}</td>
          <th scope="row">
            {row.payee ?? '–'}
            <span class="block small quiet">{row.reference}</span>
          </th>
          <td class="num">{sumIn(row.paidFen)}</td>
          <td class="num">{sumIn(row.dueFen)}</td>
          <td>
            <Outcome row={row} />
          </td>
        </tr>
      ))}
    </tbody>
  </TableFrame>
);

const sentenceOf = (cause: unknown): string => {
  if (cause instanceof RangeError) return cause.message;
  if (!(cause instanceof ProblemError)) return t('problem.unreachable');
  return cause.faults[0]?.message ?? cause.title ?? t('problem.unreachable');
};

function Told({ read, isKept }: { read: ConfirmationsRead; isKept: boolean }) {
  const { lacks, rows } = read;
  if (lacks.length > 0)
    return (
      <Notice
        kind="warn"
        title={t('pay.import.lacks', {
          columns: lacks.map((column) => t(`pay.column.${column}`)).join(t('list.comma')),
        })}
      />
    );
  if (rows.length === 0) return <Notice kind="warn" title={t('pay.import.empty')} />;
  const kept = rows.filter(({ isRecorded }) => isRecorded).length;
  if (isKept) return <Notice kind="good" title={t('pay.import.kept', { n: count(kept) })} />;
  const fits = rows.filter(({ outcome }) => outcome === 'fits').length;
  return (
    <>
      <p>
        {t('pay.import.found', {
          n: count(rows.length),
          fits: count(fits),
          rest: count(rows.length - fits),
        })}
      </p>
      {fits === 0 && <p class="quiet">{t('pay.import.nothing')}</p>}
    </>
  );
}

/** Confirmations are compared first, row by row; nothing is recorded before somebody says so. */
export function Import({ tenant, onKept }: { tenant: string; onKept(): void }) {
  const content = useSignal('');
  const read = useSignal<ConfirmationsRead | undefined>(undefined);
  const isKept = useSignal(false);
  const isBusy = useSignal(false);
  const problem = useSignal('');
  const wish = useMemo(() => intention(), []);
  const send = async (keep: boolean) => {
    isBusy.value = true;
    problem.value = '';
    try {
      read.value = await sendConfirmations(tenant, { content: content.value, keep }, wish);
      isKept.value = keep;
      if (keep) onKept();
    } catch (cause) {
      problem.value = sentenceOf(cause);
    }
    isBusy.value = false;
  };
  const take = async (file: File | undefined) => {
    read.value = undefined;
    isKept.value = false;
    problem.value = '';
    if (!file) return;
    if (file.size > most) {
      problem.value = t('pay.import.large');
      return;
    }
    content.value = await base64Of(file);
    await send(false);
  };
  const fits = (read.value?.rows ?? []).filter(({ outcome }) => outcome === 'fits').length;
  return (
    <section class="card">
      <h2>{t('pay.import')}</h2>
      <p class="lead">{t('pay.import.lead')}</p>
      <div class={problem.value ? 'field has-error' : 'field'}>
        <label for="confirmations">{t('pay.import.file')}</label>
        <input
          id="confirmations"
          class="input"
          type="file"
          accept=".csv,.xlsx"
          disabled={isBusy.value}
          onChange={(event) => void take(event.currentTarget.files?.[0])}
        />
      </div>
      <div role="status">
        {isBusy.value && <p class="loading">{t('pay.import.reading')}</p>}
        {problem.value && <Notice kind="danger" title={problem.value} />}
        {read.value && <Told read={read.value} isKept={isKept.value} />}
      </div>
      {read.value && read.value.rows.length > 0 && <Preview rows={read.value.rows} />}
      {fits > 0 && !isKept.value && (
        <p class="actions">
          <button
            type="button"
            class="button primary"
            disabled={isBusy.value}
            onClick={() => void send(true)}
          >
            {t('pay.import.keep', { n: count(fits) })}
          </button>
        </p>
      )}
    </section>
  );
}
