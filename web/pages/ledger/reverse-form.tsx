import { useMemo } from 'preact/hooks';
import { intention } from '../../api/ask.ts';
import { changeLedger } from '../../api/ledger.ts';
import { faultsOf, text } from '../../form/checks.ts';
import { Field } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { textAt } from '../../form/path.ts';
import { goTo, hereWith, parameter } from '../../here.ts';
import { money, t } from '../../i18n.ts';
import { ActCard } from '../../parts/act-card.tsx';
import { at, type Shown } from './situation.ts';

/** An expense by its payee, an income by who paid it. */
function entryOf({ expenses, incomes }: Shown['view'], id: string) {
  const income = incomes.find((one) => one.id === id);
  return income ? { ...income, payee: income.from } : expenses.find((one) => one.id === id);
}

/** Takes an entry out of the count, and says why; both stay to be read. */
export function ReverseForm({ view, reload }: Shown) {
  const entry = entryOf(view, parameter('entry'));
  const { form, wish } = useMemo(
    () => ({
      form: createForm({
        initial: { reason: '' },
        faultsOf: (values) => faultsOf(values, { reason: text(300, 2) }),
      }),
      wish: intention(),
    }),
    [],
  );
  if (!entry) return null;
  const send = () =>
    form.submit(async (values) => {
      const reason = textAt(values, 'reason').trim();
      await changeLedger(at, { type: 'reverse', entry: entry.id, reason }, wish);
      await reload();
      goTo(hereWith({ act: '', entry: '', done: 'reversed' }));
    });
  return (
    <ActCard
      id="reverse"
      title={t('ledger.reverse.title', { payee: entry.payee, sum: money(entry.amountFen) })}
      form={form}
      send={send}
      label={t('ledger.reverse')}
      leaving={{ entry: '' }}
    >
      <Field form={form} path="reason" label={t('ledger.reason')} hint={t('ledger.reverse.hint')} />
    </ActCard>
  );
}
