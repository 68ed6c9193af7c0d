import { computed, signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { ImportedCommunities } from '../../../shared/contracts/communities.ts';
import {
  type CommunityColumn,
  columnNames,
  neededColumns,
} from '../../../shared/domain/communities/sheet-columns.ts';
import { intention } from '../../api/ask.ts';
import { importCommunities } from '../../api/communities.ts';
import { parameter } from '../../here.ts';
import { count, language, named, t } from '../../i18n.ts';
import { saveCsv } from '../../parts/csv.ts';
import { ProblemError } from '../../problem.ts';
import { Notice } from '../../shell/notice.tsx';
import { TableFrame } from '../../table/table.tsx';

type Row = ImportedCommunities['rows'][number];
type Asked = { content: string; found: ImportedCommunities };

/** Rows kept with one request, and rows with faults that a page lists. */
const batch = 50;
const mostListed = 100;
const mostBytes = 185_000;

const columns = Object.keys(columnNames) as CommunityColumn[];
const columnName = (column: string) =>
  columnNames[column as CommunityColumn]?.[language() === 'en' ? 1 : 0] ?? column;
const listOf = (names: readonly CommunityColumn[]) => names.map(columnName).join(t('list.comma'));

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

const faultsInWords = ({ faults }: Row) =>
  faults.map(({ column, code }) => `${columnName(column)}：${named(`cm.fault.${code}`)}`);

function RowState({ row }: { row: Row }) {
  if (row.isKept) return <span class="tag done">{t('cm.im.kept')}</span>;
  if (row.faults.length === 0) return <span class="tag ahead">{t('cm.im.good')}</span>;
  return (
    <>
      <span class="tag stopped">{t('cm.im.bad')}</span>
      <ul class="small">
        {faultsInWords(row).map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </>
  );
}

function Preview({ rows }: { rows: readonly Row[] }) {
  const first = [...rows].sort((a, b) => b.faults.length - a.faults.length).slice(0, mostListed);
  return (
    <>
      <TableFrame label={t('cm.import')}>
        <thead>
          <tr>
            <th scope="col" class="num">
              {t('cm.im.line')}
            </th>
            <th scope="col">{t('cm.col.place')}</th>
            <th scope="col">{t('cm.im.state')}</th>
          </tr>
        </thead>
        <tbody>
          {first.map((row) => (
            <tr key={row.line}>
              <td class="num">{row.line}</td>
              <th scope="row">{row.name}</th>
              <td>
                <RowState row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
      {rows.length > first.length && (
        <p class="small quiet">{t('cm.im.more', { n: count(rows.length - first.length) })}</p>
      )}
    </>
  );
}

const sentenceOf = (cause: unknown): string => {
  if (cause instanceof RangeError) return cause.message;
  if (!(cause instanceof ProblemError)) return t('problem.unreachable');
  return cause.faults[0]?.message ?? (cause.title || t('problem.unreachable'));
};

/** What was found in a list, and how far keeping its good rows has come. */
function importing(tenant: string, day: string, onDone: () => void) {
  const asked = signal<Asked | undefined>(undefined);
  const problem = signal('');
  const on = signal(day);
  const kept = signal<number | undefined>(undefined);
  const isBusy = signal(false);
  const rows = computed(() => asked.value?.found.rows ?? []);
  const good = computed(() => rows.value.filter((row) => row.faults.length === 0 && !row.isKept));
  const bad = computed(() => rows.value.filter(({ faults }) => faults.length > 0));

  const trying = async (run: () => Promise<void>) => {
    problem.value = '';
    isBusy.value = true;
    await run().catch((cause: unknown) => {
      problem.value = sentenceOf(cause);
    });
    isBusy.value = false;
  };
  const look = async (file: File | undefined) => {
    asked.value = undefined;
    kept.value = undefined;
    if (!file) return;
    if (file.size > mostBytes) throw new RangeError(t('cm.im.tooLarge'));
    const content = await base64Of(file);
    const found = await importCommunities(tenant, { content, on: on.value }, intention());
    asked.value = { content, found };
  };
  const keepSome = async ({ content, found }: Asked, lines: readonly number[]) => {
    const body = { content, on: on.value, lines: [...lines] };
    const after = await importCommunities(tenant, body, intention());
    const byLine = new Map(after.rows.map((row) => [row.line, row]));
    const next = found.rows.map((row) =>
      lines.includes(row.line) ? (byLine.get(row.line) ?? row) : row,
    );
    asked.value = { content, found: { ...found, rows: next } };
  };
  const keep = async () => {
    const lines = good.value.map(({ line }) => line);
    kept.value = 0;
    for (let at = 0; at < lines.length && asked.value; at += batch) {
      const some = lines.slice(at, at + batch);
      await keepSome(asked.value, some);
      kept.value += some.length;
    }
    onDone();
  };
  return {
    ...{ asked, problem, on, kept, isBusy, rows, good, bad },
    look: (file: File | undefined) => void trying(() => look(file)),
    keep: () => void trying(keep),
  };
}
type Importing = ReturnType<typeof importing>;

function Status({ it }: { it: Importing }) {
  const { rows, bad, kept, isBusy, asked, problem } = it;
  const lacks = asked.value?.found.lacks ?? [];
  const done = rows.value.filter(({ isKept }) => isKept).length;
  const all = rows.value.length - bad.value.length;
  return (
    <div role="status">
      {problem.value && <Notice kind="warn" title={problem.value} />}
      {lacks.length > 0 && (
        <Notice
          kind="warn"
          title={t('cm.im.lacks', { list: lacks.map(columnName).join(t('list.comma')) })}
        />
      )}
      {rows.value.length > 0 && kept.value === undefined && (
        <p>{t('cm.im.found', { all: count(rows.value.length), bad: count(bad.value.length) })}</p>
      )}
      {kept.value !== undefined && (
        <p>
          {isBusy.value
            ? t('cm.im.going', { n: count(kept.value), all: count(all) })
            : t('cm.im.done', { n: count(done) })}
        </p>
      )}
    </div>
  );
}

const saveFaults = (bad: readonly Row[]) =>
  saveCsv(t('cm.im.faultsName'), [
    [t('cm.im.line'), t('cm.col.place'), t('cm.im.bad')],
    ...bad.map((row) => [String(row.line), row.name, faultsInWords(row).join('; ')]),
  ]);

function Chosen({ it }: { it: Importing }) {
  const { on, isBusy, look, bad } = it;
  return (
    <>
      <p class="actions">
        <button
          type="button"
          class="button"
          onClick={() => saveCsv(t('cm.im.templateName'), [columns.map(columnName)])}
        >
          {t('cm.im.template')}
        </button>
        {bad.value.length > 0 && (
          <button type="button" class="button" onClick={() => saveFaults(bad.value)}>
            {t('cm.im.faults')}
          </button>
        )}
      </p>
      <div class="field">
        <label for="import-on">{t('cm.on')}</label>
        <input
          class="input short"
          id="import-on"
          type="date"
          value={on.value}
          onInput={(event) => {
            on.value = event.currentTarget.value;
          }}
        />
      </div>
      <div class="field">
        <label for="import-file">{t('cm.im.file')}</label>
        <input
          id="import-file"
          type="file"
          accept=".csv,.xlsx"
          disabled={isBusy.value}
          onChange={(event) => look(event.currentTarget.files?.[0])}
        />
      </div>
    </>
  );
}

const optionalColumns = columns.filter(
  (one) => !(neededColumns as readonly CommunityColumn[]).includes(one),
);

/** A list is looked at first, row by row; then its good rows are kept, so many at a time. */
export function ImportList({ day, onDone }: { day: string; onDone(): void }) {
  const it = useMemo(() => importing(parameter('tenant'), day, onDone), []);
  const { good, rows, isBusy, keep } = it;
  return (
    <div class="stack">
      <p>{t('cm.im.lead')}</p>
      <p class="small quiet">
        {t('cm.im.needs', { list: listOf(neededColumns), more: listOf(optionalColumns) })}
      </p>
      <Chosen it={it} />
      <Status it={it} />
      {good.value.length > 0 && (
        <p class="actions">
          <button type="button" class="button primary" disabled={isBusy.value} onClick={keep}>
            {t('cm.im.go', { n: count(good.value.length) })}
          </button>
        </p>
      )}
      {rows.value.length > 0 && <Preview rows={rows.value} />}
    </div>
  );
}
