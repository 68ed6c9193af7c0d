import { useMemo } from 'preact/hooks';
import type { LedgerChange, LedgerView } from '../../../shared/contracts/ledger.ts';
import { surplusUses } from '../../../shared/domain/ledger/entry-names.ts';
import { intention } from '../../api/ask.ts';
import { changeLedger } from '../../api/ledger.ts';
import {
  type Checks,
  chosen,
  faultsOf,
  readYuan,
  text,
  writeYuan,
  yuanAmount,
} from '../../form/checks.ts';
import { Field } from '../../form/field.tsx';
import { createForm, type Form } from '../../form/form.ts';
import { type FormValues, textAt } from '../../form/path.ts';
import { goTo, hereWith, parameter } from '../../here.ts';
import { money, named, t } from '../../i18n.ts';
import { ActCard } from '../../parts/act-card.tsx';
import { Upload } from '../../parts/upload.tsx';
import { at, lineName, type Shown, sourceName, today } from './situation.ts';

type Expense = Extract<LedgerChange, { type: 'recordExpense' }>;

const most = Number.MAX_SAFE_INTEGER;
const checks: Checks = {
  amount: yuanAmount(most, 1),
  lineId: chosen,
  payee: text(100, 2),
  paidOn: chosen,
  source: chosen,
  number: text(60),
};

/** What was entered last is the likeliest, and what a row of the bank says is not typed again. */
function initialOf({ expenses, figures, bankLines }: LedgerView) {
  const row = bankLines.find(({ id }) => id === parameter('bank'));
  const last = expenses[expenses.length - 1];
  return {
    amount: row ? writeYuan(Math.abs(row.amountFen)) : '',
    lineId: last?.lineId ?? '',
    payee: row?.counterparty ?? '',
    paidOn: row?.on ?? today(),
    source: last?.source ?? figures.sources[0]?.source ?? '',
    use: 'welfare',
    number: '',
    file: '',
    fileName: '',
    purpose: '',
  };
}

function expenseOf(values: FormValues): Expense {
  const said = (path: string) => textAt(values, path).trim();
  const source = said('source') as Expense['source'];
  const [file, purpose] = [said('file'), said('purpose')];
  return {
    type: 'recordExpense',
    lineId: said('lineId'),
    amountFen: readYuan(said('amount')) ?? 0,
    paidOn: said('paidOn'),
    payee: said('payee'),
    ...(purpose && { purpose }),
    source,
    ...(source === 'earned' && { use: said('use') as NonNullable<Expense['use']> }),
    voucher: { number: said('number'), ...(file && { documentId: file as never }) },
  };
}

function Fields({ form, view }: { form: Form; view: LedgerView }) {
  const { lines, sources } = view.figures;
  return (
    <>
      <Field form={form} path="amount" kind="money" label={t('ledger.amount')} isShort />
      <Field
        form={form}
        path="lineId"
        kind="select"
        label={t('ledger.line')}
        options={[
          ['', t('choose')],
          ...lines.map((line) => {
            const left = money(line.plannedFen - line.spentFen);
            return [line.id, t('ledger.line.left', { line: lineName(line), left })] as const;
          }),
        ]}
      />
      <Field form={form} path="payee" label={t('ledger.payee')} />
      <Field form={form} path="paidOn" kind="date" label={t('ledger.paidOn')} />
      <Field
        form={form}
        path="source"
        kind="select"
        label={t('ledger.source')}
        options={sources.map(({ source }) => [source, sourceName(source)] as const)}
      />
      {textAt(form.values.value, 'source') === 'earned' && (
        <Field
          form={form}
          path="use"
          kind="select"
          label={t('ledger.use')}
          options={surplusUses.map((use) => [use, named(`ledger.use.${use}`)] as const)}
        />
      )}
      <Field
        form={form}
        path="number"
        label={t('ledger.voucher')}
        hint={t('ledger.voucher.hint')}
      />
      <Upload
        form={form}
        path="file"
        label={t('ledger.photo')}
        hint={t('ledger.photo.hint')}
        accept=".pdf,.ofd,.jpg,.jpeg,.png"
        place={{ tenant: at.tenant, purchase: at.purchase, organization: at.acting }}
        about={{ purpose: 'report' }}
      />
      <Field form={form} path="purpose" label={t('ledger.purpose')} isOptional />
    </>
  );
}

/** One expense, in the order in which it stands on the receipt. */
export function ExpenseForm({ view, reload }: Shown) {
  const { form, wish } = useMemo(
    () => ({
      form: createForm({
        initial: initialOf(view),
        faultsOf: (values) => faultsOf(values, checks),
      }),
      wish: intention(),
    }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      const { frozen } = await changeLedger(at, expenseOf(values), wish);
      await reload();
      goTo(hereWith({ act: '', bank: '', done: frozen ? 'frozen' : 'kept' }));
    });
  return (
    <ActCard
      id="expense"
      title={t('ledger.record')}
      form={form}
      send={send}
      label={t('ledger.keep')}
    >
      <Fields form={form} view={view} />
    </ActCard>
  );
}
