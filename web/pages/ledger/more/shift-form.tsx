import { useMemo } from 'preact/hooks';
import { intention } from '../../../api/ask.ts';
import { changeLedger } from '../../../api/ledger.ts';
import { chosen, faultsOf, readYuan, text, yuanAmount } from '../../../form/checks.ts';
import { Field } from '../../../form/field.tsx';
import { createForm } from '../../../form/form.ts';
import { textAt } from '../../../form/path.ts';
import { goTo, hereWith } from '../../../here.ts';
import { money, t } from '../../../i18n.ts';
import { ActCard } from '../../../parts/act-card.tsx';
import { at, lineName, type Shown } from '../situation.ts';

const checks = {
  from: chosen,
  to: chosen,
  amount: yuanAmount(Number.MAX_SAFE_INTEGER, 1),
  reason: text(300, 4),
};

/** Asks for money to be moved from one line to another; what is frozen for want of it then counts by itself. */
export function ShiftForm({ view, reload }: Shown) {
  const { form, wish } = useMemo(
    () => ({
      form: createForm({
        initial: { from: '', to: '', amount: '', reason: '' },
        faultsOf: (values) => ({
          ...faultsOf(values, checks),
          ...(textAt(values, 'from') !== '' &&
            textAt(values, 'from') === textAt(values, 'to') && { to: t('lm.shift.same') }),
        }),
      }),
      wish: intention(),
    }),
    [],
  );
  const said = (values: typeof form.values.value, path: string) => textAt(values, path).trim();
  const send = () =>
    form.submit(async (values) => {
      const amountFen = readYuan(said(values, 'amount')) ?? 0;
      const [from, to, reason] = [said(values, 'from'), said(values, 'to'), said(values, 'reason')];
      await changeLedger(at, { type: 'askShift', from, to, amountFen, reason }, wish);
      await reload();
      goTo(hereWith({ act: '', done: 'asked' }));
    });
  const { lines } = view.figures;
  const options = [
    ['', t('choose')] as const,
    ...lines.map((line) => {
      const left = money(line.plannedFen - line.spentFen);
      return [line.id, t('ledger.line.left', { line: lineName(line), left })] as const;
    }),
  ];
  const { shiftPercent } = view.rules;
  return (
    <ActCard
      id="shift"
      title={t('lm.shift.ask')}
      form={form}
      send={send}
      label={t('lm.shift.send')}
    >
      <p class="hint">
        {t('lm.shift.how')}
        {shiftPercent !== undefined && ` ${t('lm.shift.most', { n: shiftPercent })}`}
      </p>
      <Field form={form} path="from" kind="select" label={t('lm.shift.from')} options={options} />
      <Field form={form} path="to" kind="select" label={t('lm.shift.to')} options={options} />
      <Field form={form} path="amount" kind="money" label={t('ledger.amount')} isShort />
      <Field form={form} path="reason" kind="text" rows={3} label={t('ledger.reason')} />
    </ActCard>
  );
}
