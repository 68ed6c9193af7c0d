import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { NeedImport, RowsRead } from '../../../shared/contracts/needs.ts';
import { beginImport, getImports, sendRows } from '../../api/needs.ts';
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

type Faults = RowsRead['faults'];
type Receipts = RowsRead['receipts'];
type State =
  | { is: 'nothing' }
  | { is: 'failed'; title: string }
  | { is: 'checking'; sheet: ReadSheet; list: NeedImport; done: number }
  | { is: 'checked'; sheet: ReadSheet; list: NeedImport; good: number; faults: Faults }
  | { is: 'importing'; sheet: ReadSheet; list: NeedImport; faults: Faults; good: number }
  | { is: 'paused'; sheet: ReadSheet; list: NeedImport; faults: Faults; good: number }
  | { is: 'done'; list: NeedImport; receipts: Receipts };

type Waiting = Extract<State, { is: 'checked' | 'paused' }>;

const columnLetter = (column: number) => String.fromCharCode(64 + column);

function FaultTable({ faults, name }: { faults: Faults; name: string }) {
  const heads = [t('needs.import.row'), t('needs.import.column'), t('needs.import.what')];
  const rows = faults.map(({ row, column, message }) => [
    String(row),
    columnLetter(column),
    message,
  ]);
  return (
    <>
      {faults.length > shownFaults && <p>{t('needs.import.shown', { n: shownFaults })}</p>}
      <p class="actions">
        <button type="button" class="button" onClick={() => saveCsv(name, [heads, ...rows])}>
          {t('needs.import.save')}
        </button>
      </p>
      <TableFrame label={t('needs.import.what')}>
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

function Progress({ value, whole, label }: { value: number; whole: number; label: string }) {
  return (
    <p role="status">
      <progress value={value} max={whole} aria-label={label} /> {label}
    </p>
  );
}

const titleOf = (problem: unknown) =>
  problem instanceof ProblemError ? problem.title : t('needs.import.bad');

/** How a list is looked at and taken in, step by step; each step says how far it is. */
function useImport(tenant: string) {
  const state = useSignal<State>({ is: 'nothing' });
  const check = async (file: File) => {
    try {
      const sheet = await readSheet(file);
      const { name, sha256, header, rows } = sheet;
      const list = await beginImport(tenant, { name, sha256, header, rows: rows.length });
      const faults: Faults = [];
      let good = 0;
      for (let at = 0; at < rows.length; at += atOnce.checked) {
        state.value = { is: 'checking', sheet, list, done: at };
        const part = rows.slice(at, at + atOnce.checked);
        const place = { tenant, import: list.id };
        const read = await sendRows(place, { from: at + 2, rows: part, isCheck: true });
        good += read.good;
        faults.push(...read.faults);
      }
      state.value = { is: 'checked', sheet, list, good, faults };
    } catch (problem) {
      state.value = { is: 'failed', title: titleOf(problem) };
    }
  };
  /** Rows from where the list stands, until it is through or somebody pauses it. */
  const goOn = async ({ sheet, faults, good, ...from }: Waiting, receipts: Receipts) => {
    let { list } = from;
    while (list.next - 2 < sheet.rows.length) {
      state.value = { is: 'importing', sheet, list, faults, good };
      const rows = sheet.rows.slice(list.next - 2, list.next - 2 + atOnce.kept);
      const place = { tenant, import: list.id };
      const read = await sendRows(place, { from: list.next, rows, skipsFaulty: true });
      receipts.push(...read.receipts);
      list = read.import;
      if (state.value.is !== 'importing') {
        state.value = { is: 'paused', sheet, list, faults, good };
        return;
      }
    }
    state.value = { is: 'done', list, receipts };
  };
  const keep = async () => {
    const from = state.value;
    if (from.is !== 'checked' && from.is !== 'paused') return;
    try {
      await goOn(from, []);
    } catch {
      const now = state.value;
      if (now.is === 'importing') state.value = { ...now, is: 'paused' };
    }
  };
  const stop = () => {
    const now = state.value;
    if (now.is === 'importing') state.value = { ...now, is: 'paused' };
  };
  return { state, check, keep, stop };
}

function Step({ now, keep, stop }: { now: State; keep(): void; stop(): void }) {
  switch (now.is) {
    case 'nothing':
      return null;
    case 'failed':
      return (
        <div role="alert">
          <Notice kind="danger" title={now.title} />
        </div>
      );
    case 'checking': {
      const rows = now.sheet.rows.length;
      return (
        <Progress
          value={now.done}
          whole={rows}
          label={t('needs.import.checked', { done: now.done, rows })}
        />
      );
    }
    case 'importing': {
      const { list } = now;
      const label = t('needs.import.progress', {
        next: list.next,
        rows: list.rows,
        kept: list.kept,
      });
      return (
        <>
          <Progress value={list.next - 2} whole={list.rows} label={label} />
          <p class="actions">
            <button type="button" class="button" onClick={stop}>
              {t('needs.import.stop')}
            </button>
          </p>
        </>
      );
    }
    case 'done':
      return (
        <div role="status">
          <Notice
            kind="good"
            title={t('needs.import.end', { kept: now.list.kept, skipped: now.list.skipped })}
          >
            <p>
              <button
                type="button"
                class="button"
                onClick={() =>
                  saveCsv(
                    now.list.name,
                    now.receipts.map(({ row, receipt }) => [String(row), receipt]),
                  )
                }
              >
                {t('needs.import.codes')}
              </button>
            </p>
          </Notice>
        </div>
      );
    default: {
      const { sheet, list, good, faults } = now;
      const bad = new Set(faults.map(({ row }) => row)).size;
      return (
        <>
          <p role="status">{t('needs.import.result', { rows: sheet.rows.length, good, bad })}</p>
          <p class="actions">
            <button type="button" class="button primary" disabled={good === 0} onClick={keep}>
              {list.next > 2
                ? t('needs.import.resume', { next: list.next })
                : t('needs.import.go', { good })}
            </button>
          </p>
          {faults.length > 0 && <FaultTable faults={faults} name={sheet.name} />}
        </>
      );
    }
  }
}

function Earlier({ tenant }: { tenant: string }) {
  const asked = useMemo(() => query(() => getImports(tenant)), []);
  const items = asked.data.value?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section class="card">
      <h2>{t('needs.import.earlier')}</h2>
      <p class="quiet">{t('needs.import.where')}</p>
      <ul class="plain-list">
        {items.map(({ id, name, at, by, next, rows, kept }) => (
          <li key={id}>
            <span lang="zh-CN">{name}</span>
            <span class="block small quiet">
              {instant(at)} · {by} ·{' '}
              {t('needs.import.progress', {
                next: count(next),
                rows: count(rows),
                kept: count(kept),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Taking in a list: looked at first, every fault named; then the good rows, part by part. */
export function Import({ tenant }: { tenant: string }) {
  const { state, check, keep, stop } = useImport(tenant);
  return (
    <>
      <section class="card">
        <h2>{t('needs.tab.import')}</h2>
        <p class="quiet">{t('needs.import.lead')}</p>
        <div class="field">
          <label for="list-file">{t('needs.import.file')}</label>
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
        <Step now={state.value} keep={() => void keep()} stop={stop} />
      </section>
      <Earlier tenant={tenant} />
    </>
  );
}
