import { signal } from '@preact/signals';
import type { StatementRead } from '../../../../shared/contracts/ledger.ts';
import { intention } from '../../../api/ask.ts';
import { importStatement } from '../../../api/ledger.ts';
import { goTo, hereWith, stayHere } from '../../../here.ts';
import { count, money, named, t } from '../../../i18n.ts';
import { ProblemError } from '../../../problem.ts';
import { Notice } from '../../../shell/notice.tsx';
import { TableFrame } from '../../../table/table.tsx';
import { at, type Shown } from '../situation.ts';

/** As many bytes as a request takes, with room for base64. */
const mostBytes = 250_000;

type Looked = { content: string; name: string; found: StatementRead };
const looked = signal<Looked | undefined>(undefined);
const said = signal('');
const isBusy = signal(false);
let wish = intention();

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await new Response(file).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

async function attempt(work: () => Promise<void>): Promise<void> {
  said.value = '';
  isBusy.value = true;
  try {
    await work();
  } catch (cause) {
    const title = cause instanceof ProblemError ? cause.faults[0]?.message || cause.title : '';
    said.value = title || t('problem.unreachable');
  }
  isBusy.value = false;
}

const look = (file: File | undefined) =>
  attempt(async () => {
    looked.value = undefined;
    if (!file) return;
    if (file.size > mostBytes) {
      said.value = t('lm.bank.tooLarge');
      return;
    }
    const content = await base64Of(file);
    const found = await importStatement(at, { content, keep: false }, intention());
    wish = intention();
    looked.value = { content, name: file.name, found };
  });

const keep = ({ content }: Looked, reload: Shown['reload']) =>
  attempt(async () => {
    await importStatement(at, { content, keep: true }, wish);
    looked.value = undefined;
    await reload();
    goTo(hereWith({ act: '', done: 'imported' }));
  });

function Faults({ found: { faults } }: { found: StatementRead }) {
  if (faults.length === 0) return null;
  return (
    <Notice kind="warn" title={t('lm.bank.faults', { n: count(faults.length) })}>
      <ul class="points">
        {faults.map(({ row, column, code, text }) => (
          <li key={`${row}.${column}`}>
            {t('lm.bank.fault', {
              row,
              column: named(`lm.column.${column}`),
              what: named(`lm.fault.${code}`),
              text,
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** What the file holds, before anything is kept: rows that are new, rows that are there already. */
function Preview({ one, reload }: { one: Looked; reload: Shown['reload'] }) {
  const { found } = one;
  const fresh = found.rows.filter(({ isKnown }) => !isKnown).length;
  if (found.lacks.length > 0)
    return (
      <Notice kind="warn" title={t('lm.bank.lacks')}>
        <p>{found.lacks.map((column) => named(`lm.column.${column}`)).join(t('list.comma'))}</p>
        <p>{t('lm.bank.lacks.do')}</p>
      </Notice>
    );
  return (
    <>
      <p role="status" class="lead">
        {t('lm.bank.found', {
          name: one.name,
          all: count(found.rows.length),
          fresh: count(fresh),
          known: count(found.rows.length - fresh),
        })}
      </p>
      <Faults found={found} />
      <TableFrame label={t('lm.bank.preview')}>
        <thead>
          <tr>
            <th scope="col">{t('lm.bank.who')}</th>
            <th scope="col" class="num">
              {t('ledger.amount')}
            </th>
            <th scope="col">{t('lm.bank.state')}</th>
          </tr>
        </thead>
        <tbody>
          {found.rows.map((row) => (
            <tr key={row.row}>
              <th scope="row">
                {row.counterparty || t('none')}
                <span class="small quiet block">
                  {[row.on, row.memo, row.reference].filter(Boolean).join(' · ')}
                </span>
              </th>
              <td class="num">{money(row.amountFen)}</td>
              <td>
                <span class={`tag ${row.isKnown ? '' : 'current'}`}>
                  {t(row.isKnown ? 'lm.bank.known' : 'lm.bank.fresh')}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
      {fresh > 0 && (
        <p class="actions">
          <button
            type="button"
            class="button primary"
            disabled={isBusy.value}
            onClick={() => void keep(one, reload)}
          >
            {t('lm.bank.keep', { n: count(fresh) })}
          </button>
        </p>
      )}
    </>
  );
}

/** A statement as the bank exports it: looked at first, kept when somebody says so. */
export function StatementForm({ reload }: Pick<Shown, 'reload'>) {
  return (
    <section class="card act" aria-labelledby="statement">
      <h2 id="statement">{t('lm.bank.import')}</h2>
      {said.value && (
        <p class="error" role="alert">
          {said.value}
        </p>
      )}
      <div class="field">
        <label for="statement-file">{t('lm.bank.file')}</label>
        <p class="hint" id="statement-hint">
          {t('lm.bank.file.hint')}
        </p>
        <input
          id="statement-file"
          class="input"
          type="file"
          accept=".csv,.xlsx"
          aria-describedby="statement-hint"
          disabled={isBusy.value}
          onChange={(event) => void look(event.currentTarget.files?.[0])}
        />
      </div>
      {looked.value && <Preview one={looked.value} reload={reload} />}
      <p class="actions">
        <a class="button plain" href={hereWith({ act: '' })} onClick={stayHere}>
          {t('act.leave')}
        </a>
      </p>
    </section>
  );
}
