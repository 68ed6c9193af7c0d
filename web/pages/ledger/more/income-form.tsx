import { useMemo } from 'preact/hooks';
import type { LedgerChange, LedgerView } from '../../../../shared/contracts/ledger.ts';
import { incomeKinds } from '../../../../shared/domain/ledger/entry-names.ts';
import { intention } from '../../../api/ask.ts';
import { changeLedger } from '../../../api/ledger.ts';
import { chosen, faultsOf, readYuan, text, writeYuan, yuanAmount } from '../../../form/checks.ts';
import { Field } from '../../../form/field.tsx';
import { createForm } from '../../../form/form.ts';
import { type FormValues, textAt } from '../../../form/path.ts';
import { goTo, hereWith, parameter } from '../../../here.ts';
import { named, t } from '../../../i18n.ts';
import { ActCard } from '../../../parts/act-card.tsx';
import { Upload } from '../../../parts/upload.tsx';
import { at, type Shown, today } from '../situation.ts';

type Income = Extract<LedgerChange, { type: 'recordIncome' }>;

const checks = {
  amount: yuanAmount(Number.MAX_SAFE_INTEGER, 1),
  kind: chosen,
  from: text(100, 2),
  receivedOn: chosen,
  number: text(60, 0),
  note: text(200, 0),
};

/** What a row of the bank says is not typed again. */
function initialOf({ bankLines }: LedgerView) {
  const row = bankLines.find(({ id }) => id === parameter('bank'));
  return {
    kind: 'paidService',
    amount: row ? writeYuan(row.amountFen) : '',
    from: row?.counterparty ?? '',
    receivedOn: row?.on ?? today(),
    number: '',
    file: '',
    fileName: '',
    note: row?.memo ?? '',
  };
}

function incomeOf(values: FormValues): Income {
  const said = (path: string) => textAt(values, path).trim();
  const [number, file, note] = [said('number'), said('file'), said('note')];
  return {
    type: 'recordIncome',
    kind: said('kind') as Income['kind'],
    amountFen: readYuan(said('amount')) ?? 0,
    receivedOn: said('receivedOn'),
    from: said('from'),
    ...(note && { note }),
    ...(number && { voucher: { number, ...(file && { documentId: file as never }) } }),
  };
}

/** What the work brought in itself: it may be spent for the work, and each spending says for what. */
export function IncomeForm({ view, reload }: Shown) {
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
      await changeLedger(at, incomeOf(values), wish);
      await reload();
      goTo(hereWith({ act: '', bank: '', done: 'income' }));
    });
  return (
    <ActCard
      id="income"
      title={t('lm.income.record')}
      form={form}
      send={send}
      label={t('ledger.keep')}
      leaving={{ bank: '' }}
    >
      <Field
        form={form}
        path="kind"
        kind="select"
        label={t('lm.income.kind')}
        options={incomeKinds.map((kind) => [kind, named(`lm.kind.${kind}`)] as const)}
      />
      <Field form={form} path="amount" kind="money" label={t('ledger.amount')} isShort />
      <Field form={form} path="from" label={t('lm.income.from')} />
      <Field form={form} path="receivedOn" kind="date" label={t('lm.income.on')} />
      <Field form={form} path="number" label={t('ledger.voucher')} isOptional />
      <Upload
        form={form}
        path="file"
        label={t('ledger.photo')}
        hint={t('lm.income.photo')}
        accept=".pdf,.ofd,.jpg,.jpeg,.png"
        place={{ tenant: at.tenant, purchase: at.purchase, organization: at.acting }}
        about={{ purpose: 'report' }}
      />
      <Field form={form} path="note" label={t('lm.income.note')} isOptional />
    </ActCard>
  );
}
