import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { DirectoryImport, DirectoryRowsRead } from '../../../shared/contracts/directory.ts';
import {
  beginDirectoryImport,
  getDirectoryImports,
  sendDirectoryRows,
} from '../../api/directory.ts';
import { count, instant, t } from '../../i18n.ts';
import { saveCsv } from '../../parts/csv.ts';
import { type ReadSheet, readSheet } from '../../parts/read-sheet.ts';
import { ProblemError } from '../../problem.ts';
import { query } from '../../query.ts';
import { Notice } from '../../shell/notice.tsx';
import { TableFrame } from '../../table/table.tsx';

/** Rows in one request: looked at, and kept. */
const atOnce = { checked: 500, kept: 80 };
const shownFaults = 100;

type Faults = DirectoryRowsRead['faults'];
type Looked = { sheet: ReadSheet; list: DirectoryImport; good: number; faults: Faults };
type State =
  | { is: 'nothing' }
  | { is: 'failed'; title: string }
  | { is: 'checking'; sheet: ReadSheet; done: number }
  | ({ is: 'checked' | 'importing' | 'paused' } & Looked)
  | { is: 'done'; list: DirectoryImport };

const columnLetter = (column: number) => String.fromCharCode(64 + column);
const titleOf = (problem: unknown) =>
  problem instanceof ProblemError ? problem.title : t('dir.import.bad');

async function looked(
  tenant: string,
  sheet: ReadSheet,
  tell: (done: number) => void,
): Promise<Looked> {
  const { name, sha256, header, rows } = sheet;
  const list = await beginDirectoryImport(tenant, { name, sha256, header, rows: rows.length });
  const faults: Faults = [];
  let good = 0;
  for (let at = 0; at < rows.length; at += atOnce.checked) {
    tell(at);
    const part = rows.slice(at, at + atOnce.checked);
    const place = { tenant, import: list.id };
    const read = await sendDirectoryRows(place, { from: at + 2, rows: part, isCheck: true });
    good += read.good;
    faults.push(...read.faults);
  }
  return { sheet, list, good, faults };
}

/** How a list is looked at and taken in, step by step; each step says how far it is. */
function useImport(tenant: string) {
  const state = useSignal<State>({ is: 'nothing' });
  const check = async (file: File) => {
    try {
      const sheet = await readSheet(file);
      const found = await looked(tenant, sheet, (done) => {
        state.value = { is: 'checking', sheet, done };
      });
      state.value = { is: 'checked', ...found };
    } catch (problem) {
      state.value = { is: 'failed', title: titleOf(problem) };
    }
  };
  /** Rows from where the list stands, until it is through or somebody pauses it. */
  const goOn = async (from: Looked) => {
    let { list } = from;
    const { rows } = from.sheet;
    while (list.next - 2 < rows.length) {
      state.value = { ...from, is: 'importing', list };
      const part = rows.slice(list.next - 2, list.next - 2 + atOnce.kept);
      const place = { tenant, import: list.id };
      const sent = { from: list.next, rows: part, skipsFaulty: true };
      list = (await sendDirectoryRows(place, sent)).import;
      if (state.value.is !== 'importing') {
        state.value = { ...from, is: 'paused', list };
        return;
      }
    }
    state.value = { is: 'done', list };
  };
  const stop = () => {
    const now = state.value;
    if (now.is === 'importing') state.value = { ...now, is: 'paused' };
  };
  const keep = () => {
    const now = state.value;
    if (now.is === 'checked' || now.is === 'paused') goOn(now).catch(stop);
  };
  return { state, check, keep, stop };
}

function FaultTable({ faults, name }: { faults: Faults; name: string }) {
  if (faults.length === 0) return null;
  const heads = [t('dir.import.row'), t('dir.import.column'), t('dir.import.what')];
  const rows = faults.map((one) => [String(one.row), columnLetter(one.column), one.message]);
  return (
    <>
      {faults.length > shownFaults && <p>{t('dir.import.shown', { n: shownFaults })}</p>}
      <p class="actions">
        <button type="button" class="button" onClick={() => saveCsv(name, [heads, ...rows])}>
          {t('dir.import.save')}
        </button>
      </p>
      <TableFrame label={t('dir.import.what')}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shownFaults).map(([row = '', column = '', message = '']) => (
            <tr key={`${row}${column}`}>
              <td class="num">{row}</td>
              <td>{column}</td>
              <td>{message}</td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </>
  );
}

const Progress = ({ value, whole, label }: { value: number; whole: number; label: string }) => (
  <p role="status">
    <progress value={value} max={whole} aria-label={label} /> {label}
  </p>
);

const progressOf = ({ next, rows, added, changed }: DirectoryImport) =>
  t('dir.import.progress', { next: count(next), rows: count(rows), added, changed });

function Step({ now, keep, stop }: { now: State; keep(): void; stop(): void }) {
  if (now.is === 'nothing') return null;
  if (now.is === 'failed')
    return (
      <div role="alert">
        <Notice kind="danger" title={now.title} />
      </div>
    );
  if (now.is === 'checking') {
    const rows = now.sheet.rows.length;
    const label = t('dir.import.checked', { done: now.done, rows });
    return <Progress value={now.done} whole={rows} label={label} />;
  }
  if (now.is === 'done') {
    const { added, changed, same, skipped } = now.list;
    return (
      <div role="status">
        <Notice kind="good" title={t('dir.import.end', { added, changed, same, skipped })} />
      </div>
    );
  }
  const { sheet, list, good, faults } = now;
  if (now.is === 'importing')
    return (
      <>
        <Progress value={list.next - 2} whole={list.rows} label={progressOf(list)} />
        <p class="actions">
          <button type="button" class="button" onClick={stop}>
            {t('dir.import.stop')}
          </button>
        </p>
      </>
    );
  const bad = new Set(faults.map(({ row }) => row)).size;
  return (
    <>
      <p role="status">{t('dir.import.result', { rows: sheet.rows.length, good, bad })}</p>
      <p class="actions">
        <button type="button" class="button primary" disabled={good === 0} onClick={keep}>
          {list.next > 2
            ? t('dir.import.resume', { next: list.next })
            : t('dir.import.go', { good })}
        </button>
      </p>
      <FaultTable faults={faults} name={sheet.name} />
    </>
  );
}

function Earlier({ tenant }: { tenant: string }) {
  const asked = useMemo(() => query(() => getDirectoryImports(tenant)), []);
  const items = asked.data.value?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section class="card">
      <h2>{t('dir.import.earlier')}</h2>
      <ul class="plain-list">
        {items.map((list) => (
          <li key={list.id}>
            <span lang="zh-CN">{list.name}</span>
            <span class="block small quiet">
              {instant(list.at)} · {list.by} · {progressOf(list)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Taking in a list of outlets: looked at first, every fault named; then the good rows, part by part. */
export function Import({ tenant }: { tenant: string }) {
  const { state, check, keep, stop } = useImport(tenant);
  return (
    <>
      <section class="card">
        <h2>{t('dir.tab.import')}</h2>
        <p class="quiet">{t('dir.import.lead')}</p>
        <div class="field">
          <label for="list-file">{t('dir.import.file')}</label>
          <input
            id="list-file"
            type="file"
            accept=".csv,.xlsx"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file) void check(file);
            }}
          />
        </div>
        <Step now={state.value} keep={keep} stop={stop} />
      </section>
      <Earlier tenant={tenant} />
    </>
  );
}
