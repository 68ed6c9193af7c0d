import { useMemo, useState } from 'preact/hooks';
import type { ExpertPool, ImportedExperts } from '../../../shared/contracts/experts.ts';
import { columnNames, sheetOf } from '../../../shared/domain/experts/sheet-columns.ts';
import { intention } from '../../api/ask.ts';
import { importExperts } from '../../api/experts.ts';
import { text } from '../../form/checks.ts';
import { Field } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { textAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { count, language, named, t } from '../../i18n.ts';
import { saveCsv } from '../../parts/csv.ts';
import { base64Of } from '../../parts/file-content.ts';
import { ProblemError } from '../../problem.ts';
import { Notice } from '../../shell/notice.tsx';
import { TableFrame } from '../../table/table.tsx';

const most = 180_000;

type Row = ImportedExperts['rows'][number];

const columnName = (column: keyof typeof columnNames) =>
  columnNames[column][language() === 'en' ? 1 : 0];

function RowState({ row }: { row: Row }) {
  if (row.isKept) return <span class="tag done">{t('experts.rowKept')}</span>;
  if (row.faults.length === 0) return <span class="tag ahead">{t('experts.rowGood')}</span>;
  return (
    <>
      <span class="tag stopped">{t('experts.rowBad')}</span>
      <ul class="small">
        {row.faults.map(({ column, code }) => (
          <li key={`${column}.${code}`}>
            {columnName(column)}：{named(`sheetFault.${code}`)}
          </li>
        ))}
      </ul>
    </>
  );
}

function Preview({ rows }: { rows: readonly Row[] }) {
  return (
    <TableFrame label={t('experts.preview')}>
      <thead>
        <tr>
          <th scope="col" class="num">
            {t('experts.line')}
          </th>
          <th scope="col">{t('experts.name')}</th>
          <th scope="col">{t('experts.rowState')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.line}>
            <td class="num">{row.line}</td>
            <th scope="row">{row.name || t('none')}</th>
            <td>
              <RowState row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

type Asked = { content: string; found: ImportedExperts };

/** Keeps the good rows; those with faults stay for another file. */
function Keep({
  tenant,
  asked,
  onKept,
}: {
  tenant: string;
  asked: Asked;
  onKept(found: ImportedExperts): void;
}) {
  const good = asked.found.rows.filter(({ faults }) => faults.length === 0);
  const { form, wish } = useMemo(
    () => ({
      wish: intention(),
      form: createForm({
        initial: { reason: '' },
        faultsOf: (values) => {
          const fault = text(300)(textAt(values, 'reason'));
          return fault ? { reason: fault } : {};
        },
      }),
    }),
    [asked.content],
  );
  if (good.length === 0) return null;
  const send = () =>
    form.submit(async (values) => {
      const lines = good.map(({ line }) => line);
      const json = { content: asked.content, reason: textAt(values, 'reason').trim(), lines };
      onKept(await importExperts(tenant, json, wish));
    });
  return (
    <PlainForm form={form} send={send}>
      <Field form={form} path="reason" label={t('reason')} />
      <p class="actions">
        <button type="submit" class="button primary" disabled={form.isBusy.value}>
          {t('experts.importGood', { n: count(good.length) })}
        </button>
      </p>
    </PlainForm>
  );
}

async function lookedAt(tenant: string, file: File): Promise<Asked> {
  if (file.size > most) throw new RangeError(t('experts.tooLarge'));
  const content = await base64Of(file);
  return { content, found: await importExperts(tenant, { content }, intention()) };
}

const sentenceOf = (cause: unknown): string => {
  if (cause instanceof RangeError) return cause.message;
  if (!(cause instanceof ProblemError)) return t('problem.unreachable');
  return cause.faults[0]?.message ?? cause.title ?? t('problem.unreachable');
};

/** A list is looked at first, row by row; nothing is kept before somebody says so. */
export function ImportList({
  tenant,
  pool,
  onDone,
}: {
  tenant: string;
  pool: ExpertPool;
  onDone(): void;
}) {
  const [asked, setAsked] = useState<Asked>();
  const [problem, setProblem] = useState('');
  const look = async (file: File | undefined) => {
    setAsked(undefined);
    setProblem('');
    if (!file) return;
    try {
      setAsked(await lookedAt(tenant, file));
    } catch (cause) {
      setProblem(sentenceOf(cause));
    }
  };
  const { lacks = [], rows = [] } = asked?.found ?? {};
  const bad = rows.filter(({ faults }) => faults.length > 0).length;
  const kept = rows.filter(({ isKept }) => isKept).length;
  return (
    <details class="card">
      <summary>{t('experts.importTitle')}</summary>
      <p>{t('experts.importLead')}</p>
      <p class="actions">
        <button
          type="button"
          class="button"
          onClick={() => saveCsv(t('experts.fileName'), sheetOf(pool.items))}
        >
          {t('experts.export')}
        </button>
      </p>
      <div class="field">
        <label for="expert-list">{t('experts.file')}</label>
        <input
          id="expert-list"
          type="file"
          accept=".csv,.xlsx"
          onChange={(event) => void look(event.currentTarget.files?.[0])}
        />
      </div>
      <div role="status">
        {problem && <Notice kind="warn" title={problem} />}
        {lacks.length > 0 && (
          <Notice
            kind="warn"
            title={t('experts.lacks', { list: lacks.map(columnName).join(t('list.comma')) })}
          />
        )}
        {rows.length > 0 && (
          <p>
            {kept > 0
              ? t('experts.importDone', { n: count(kept), bad: count(bad) })
              : t('experts.importFound', { all: count(rows.length), bad: count(bad) })}
          </p>
        )}
      </div>
      {rows.length > 0 && <Preview rows={rows} />}
      {asked && kept === 0 && (
        <Keep
          tenant={tenant}
          asked={asked}
          onKept={(found) => {
            setAsked({ ...asked, found });
            onDone();
          }}
        />
      )}
    </details>
  );
}
