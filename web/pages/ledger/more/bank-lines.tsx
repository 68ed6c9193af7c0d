import { useMemo } from 'preact/hooks';
import type { LedgerView } from '../../../../shared/contracts/ledger.ts';
import { intention } from '../../../api/ask.ts';
import { changeLedger } from '../../../api/ledger.ts';
import { faultsOf, text } from '../../../form/checks.ts';
import { Field } from '../../../form/field.tsx';
import { createForm } from '../../../form/form.ts';
import { textAt } from '../../../form/path.ts';
import { PlainForm } from '../../../form/plain-form.tsx';
import { goTo, hereWith, parameter, stayHere } from '../../../here.ts';
import { count, money, t } from '../../../i18n.ts';
import { at, type Shown } from '../situation.ts';

type BankLine = LedgerView['bankLines'][number];

/** An entry in one line: whom, when, by which voucher. */
function entryOf({ expenses, incomes }: LedgerView, id: string): string {
  const expense = expenses.find((one) => one.id === id);
  if (expense) return [expense.payee, expense.paidOn, expense.voucher.number].join(' · ');
  const income = incomes.find((one) => one.id === id);
  return income ? [income.from, income.receivedOn].join(' · ') : '';
}

/** The entry it is, or why it is none. Suggestions have its amount and a day near it; a person decides. */
function Settle({ line, view, reload }: { line: BankLine } & Shown) {
  const { form, wish } = useMemo(
    () => ({
      form: createForm({
        initial: { entry: line.suggestions[0] ?? '', reason: '' },
        faultsOf: (values) =>
          textAt(values, 'entry') === '' ? faultsOf(values, { reason: text(200, 2) }) : {},
      }),
      wish: intention(),
    }),
    [line.id],
  );
  const entry = textAt(form.values.value, 'entry');
  const send = () =>
    form.submit(async (values) => {
      const reason = textAt(values, 'reason').trim();
      const chosen = textAt(values, 'entry');
      await changeLedger(
        at,
        {
          type: 'settleBankLine',
          line: line.id,
          ...(chosen ? { entry: chosen as never } : { reason }),
        },
        wish,
      );
      await reload();
      goTo(hereWith({ act: '', bank: '', done: 'settled' }));
    });
  const record = line.amountFen < 0 ? 'expense' : 'income';
  return (
    <PlainForm form={form} send={send}>
      <Field
        form={form}
        path="entry"
        kind="select"
        label={t('lm.bank.which')}
        options={[
          ...line.suggestions.map((id) => [id, entryOf(view, id)] as const),
          ['', t('lm.bank.noEntry')],
        ]}
      />
      {entry === '' && <Field form={form} path="reason" label={t('lm.bank.reason')} />}
      <p class="actions">
        <button type="submit" class="button primary" disabled={form.isBusy.value}>
          {t('lm.bank.settle')}
        </button>
        <a
          class="button"
          href={hereWith({ act: record, bank: line.id, done: '' })}
          onClick={stayHere}
        >
          {t(record === 'expense' ? 'lm.bank.asExpense' : 'lm.bank.asIncome')}
        </a>
        <a class="button plain" href={hereWith({ act: '', bank: '' })} onClick={stayHere}>
          {t('act.leave')}
        </a>
      </p>
    </PlainForm>
  );
}

function Row({ line, view, reload }: { line: BankLine } & Shown) {
  const { settled } = line;
  const isOpened = parameter('act') === 'settle' && parameter('bank') === line.id;
  const state = settled ? 'settled' : line.suggestions.length > 0 ? 'matched' : 'open';
  const looks = { settled: 'done', matched: 'current', open: 'warn' } as const;
  const names = {
    settled: 'lm.bank.settled',
    matched: 'lm.bank.matched',
    open: 'lm.bank.open',
  } as const;
  return (
    <li data-bank={state}>
      <p>
        <strong>{money(line.amountFen)}</strong> {line.counterparty || t('none')}{' '}
        <span class={`tag ${looks[state]}`}>{t(names[state])}</span>
      </p>
      <p class="small quiet">{[line.on, line.memo, line.reference].filter(Boolean).join(' · ')}</p>
      {settled && (
        <p class="small">{settled.entryId ? entryOf(view, settled.entryId) : settled.reason}</p>
      )}
      {isOpened && <Settle line={line} view={view} reload={reload} />}
      {!settled && !isOpened && view.may.record && (
        <p>
          <a href={hereWith({ act: 'settle', bank: line.id, done: '' })} onClick={stayHere}>
            {t('lm.bank.doSettle')}
          </a>
        </p>
      )}
    </li>
  );
}

/** Rows of the bank, those that nobody has explained first. */
export function BankLines({ view, reload }: Shown) {
  const { bankLines } = view;
  const open = bankLines.filter(({ settled }) => !settled);
  const rest = bankLines.filter(({ settled }) => settled);
  return (
    <section class="card" aria-labelledby="bank">
      <h2 id="bank">{t('lm.bank')}</h2>
      {bankLines.length === 0 ? (
        <p class="quiet">{t('lm.bank.none')}</p>
      ) : (
        <p role="status">
          {t('lm.bank.standing', { all: count(bankLines.length), open: count(open.length) })}
        </p>
      )}
      <ul class="field-items bank-lines">
        {[...open, ...rest].map((line) => (
          <Row key={line.id} line={line} view={view} reload={reload} />
        ))}
      </ul>
    </section>
  );
}
