import { parameter } from '../../../here.ts';
import type { Shown } from '../situation.ts';
import { BankLines } from './bank-lines.tsx';
import { IncomeForm } from './income-form.tsx';
import { Incomes } from './incomes.tsx';
import { ShiftForm } from './shift-form.tsx';
import { Shifts } from './shifts.tsx';
import { StatementForm } from './statement.tsx';

/** The form the address asks for, above the figures. */
export function MoreForm({ view, reload }: Shown) {
  const act = parameter('act');
  if (!view.may.record) return null;
  if (act === 'income') return <IncomeForm view={view} reload={reload} />;
  if (act === 'shift') return <ShiftForm view={view} reload={reload} />;
  return act === 'statement' ? <StatementForm reload={reload} /> : null;
}

/** What else the ledger holds: requests to move money, income, and the rows of the bank. */
export function MoreEntries({ view, reload }: Shown) {
  return (
    <>
      <Shifts view={view} reload={reload} />
      <Incomes view={view} />
      <BankLines view={view} reload={reload} />
    </>
  );
}
