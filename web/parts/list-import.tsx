import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { BeginList, ListImport, ListRows } from '../../shared/contracts/list-rows.ts';
import { instant, t } from '../i18n.ts';
import { ProblemError } from '../problem.ts';
import { query } from '../query.ts';
import { Notice } from '../shell/notice.tsx';
import { TableFrame } from '../table/table.tsx';
import { saveCsv } from './csv.ts';
import { type ReadSheet, readSheet } from './read-sheet.ts';

/** Rows in one request: looked at, and kept. */
const atOnce = { checked: 500, kept: 80 };
const shownFaults = 100;

type Fault = { row: number; column: number; message: string };
type Answer<List> = { import: List; good: number; faults: Fault[] };
type Sent = Pick<ListRows, 'from' | 'rows'> & Partial<ListRows>;

/** What a page that takes in lists of one kind asks and says. */
export type ListTexts<List extends ListImport, Read extends Answer<List>> = {
  title: string;
  lead: string;
  begin(list: BeginList): Promise<List>;
  send(list: string, rows: Sent): Promise<Read>;
  earlier(): Promise<{ items: List[] }>;
  progress(list: List): string;
  end(list: List): string;
  /** What can be done with the answers about rows that were kept. */
  Kept?: (props: { list: List; kept: readonly Read[] }) => preact.JSX.Element;
};

type Looked<List> = { sheet: ReadSheet; list: List; good: number; faults: Fault[] };
type State<List, Read> =
  | { is: 'nothing' }
  | { is: 'failed'; title: string }
  | { is: 'checking'; sheet: ReadSheet; done: number }
  | ({ is: 'checked' | 'importing' | 'paused' } & Looked<List>)
  | { is: 'done'; list: List; kept: Read[] };

const columnLetter = (column: number) => String.fromCharCode(64 + column);
const titleOf = (problem: unknown) =>
  problem instanceof ProblemError ? problem.title : t('rows.bad');

async function looked<List extends ListImport, Read extends Answer<List>>(
  { begin, send }: ListTexts<List, Read>,
  sheet: ReadSheet,
  tell: (done: number) => void,
): Promise<Looked<List>> {
  const { name, sha256, header, rows } = sheet;
  const list = await begin({ name, sha256, header, rows: rows.length });
  const faults: Fault[] = [];
  let good = 0;
  for (let at = 0; at < rows.length; at += atOnce.checked) {
    tell(at);
    const part = rows.slice(at, at + atOnce.checked);
    const read = await send(list.id, { from: at + 2, rows: part, isCheck: true });
    good += read.good;
    faults.push(...read.faults);
  }
  return { sheet, list, good, faults };
}

/** How a list is looked at and taken in, step by step; each step says how far it is. */
function useImport<List extends ListImport, Read extends Answer<List>>(
  texts: ListTexts<List, Read>,
) {
  const state = useSignal<State<List, Read>>({ is: 'nothing' });
  const check = async (file: File) => {
    try {
      const sheet = await readSheet(file);
      const found = await looked(texts, sheet, (done) => {
        state.value = { is: 'checking', sheet, done };
      });
      state.value = { is: 'checked', ...found };
    } catch (problem) {
      state.value = { is: 'failed', title: titleOf(problem) };
    }
  };
  const kept: Read[] = useMemo(() => [], []);
  /** Rows from where the list stands, until it is through or somebody pauses it. */
  const goOn = async (from: Looked<List>) => {
    let { list } = from;
    const { rows } = from.sheet;
    while (list.next - 2 < rows.length) {
      state.value = { ...from, is: 'importing', list };
      const part = rows.slice(list.next - 2, list.next - 2 + atOnce.kept);
      const read = await texts.send(list.id, { from: list.next, rows: part, skipsFaulty: true });
      kept.push(read);
      list = read.import;
      if (state.value.is !== 'importing') {
        state.value = { ...from, is: 'paused', list };
        return;
      }
    }
    state.value = { is: 'done', list, kept };
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

function FaultTable({ faults, name }: { faults: readonly Fault[]; name: string }) {
  if (faults.length === 0) return null;
  const heads = [t('rows.row'), t('rows.column'), t('rows.what')];
  const rows = faults.map((one) => [String(one.row), columnLetter(one.column), one.message]);
  return (
    <>
      {faults.length > shownFaults && <p>{t('rows.shown', { n: shownFaults })}</p>}
      <p class="actions">
        <button type="button" class="button" onClick={() => saveCsv(name, [heads, ...rows])}>
          {t('rows.save')}
        </button>
      </p>
      <TableFrame label={t('rows.what')}>
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

type StepProps<List extends ListImport, Read extends Answer<List>> = {
  now: State<List, Read>;
  texts: ListTexts<List, Read>;
  keep(): void;
  stop(): void;
};

function Checked<List extends ListImport>({ now, keep }: { now: Looked<List>; keep(): void }) {
  const { sheet, list, good, faults } = now;
  const bad = new Set(faults.map(({ row }) => row)).size;
  return (
    <>
      <p role="status">{t('rows.result', { rows: sheet.rows.length, good, bad })}</p>
      <p class="actions">
        <button type="button" class="button primary" disabled={good === 0} onClick={keep}>
          {list.next > 2 ? t('rows.resume', { next: list.next }) : t('rows.go', { good })}
        </button>
      </p>
      <FaultTable faults={faults} name={sheet.name} />
    </>
  );
}

function Step<List extends ListImport, Read extends Answer<List>>(props: StepProps<List, Read>) {
  const { now, texts, keep, stop } = props;
  if (now.is === 'nothing') return null;
  if (now.is === 'failed')
    return (
      <div role="alert">
        <Notice kind="danger" title={now.title} />
      </div>
    );
  if (now.is === 'checking') {
    const rows = now.sheet.rows.length;
    const label = t('rows.checked', { done: now.done, rows });
    return <Progress value={now.done} whole={rows} label={label} />;
  }
  if (now.is === 'done')
    return (
      <div role="status">
        <Notice kind="good" title={texts.end(now.list)}>
          {texts.Kept && <texts.Kept list={now.list} kept={now.kept} />}
        </Notice>
      </div>
    );
  if (now.is !== 'importing') return <Checked now={now} keep={keep} />;
  const { list } = now;
  return (
    <>
      <Progress value={list.next - 2} whole={list.rows} label={texts.progress(list)} />
      <p class="actions">
        <button type="button" class="button" onClick={stop}>
          {t('rows.stop')}
        </button>
      </p>
    </>
  );
}

function Earlier<List extends ListImport, Read extends Answer<List>>({
  texts,
}: {
  texts: ListTexts<List, Read>;
}) {
  const asked = useMemo(() => query(() => texts.earlier()), []);
  const items = asked.data.value?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section class="card">
      <h2>{t('rows.earlier')}</h2>
      <p class="quiet">{t('rows.where')}</p>
      <ul class="plain-list">
        {items.map((list) => (
          <li key={list.id}>
            <span lang="zh-CN">{list.name}</span>
            <span class="block small quiet">
              {instant(list.at)} · {list.by} · {texts.progress(list)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Taking in a list: looked at first, every fault named; then the good rows, part by part. */
export function ListImporting<List extends ListImport, Read extends Answer<List>>({
  texts,
}: {
  texts: ListTexts<List, Read>;
}) {
  const { state, check, keep, stop } = useImport(texts);
  return (
    <>
      <section class="card">
        <h2>{texts.title}</h2>
        <p class="quiet">{texts.lead}</p>
        <div class="field">
          <label for="list-file">{t('rows.file')}</label>
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
        <Step now={state.value} texts={texts} keep={keep} stop={stop} />
      </section>
      <Earlier texts={texts} />
    </>
  );
}
