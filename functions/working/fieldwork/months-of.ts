import type { LogRow, MonthRow, Progress } from '../../../shared/contracts/fieldwork.ts';
import type { Project } from '../../../shared/domain/purchase/project.ts';
import { dayOf, type Instant } from '../../../shared/domain/time.ts';

/** What a ledger says of a month; the tranches that were paid come from the purchase. */
export type LedgerMonth = { month: string; spentFen: number; earnedFen: number };

const monthOf = (at: Instant) => dayOf(at).slice(0, 7);

function monthsBetween(first: string, last: string): string[] {
  const found: string[] = [];
  let [year = 0, month = 1] = first.split('-').map(Number);
  for (let left = 120; left > 0; left -= 1) {
    const name = `${year}-${String(month).padStart(2, '0')}`;
    if (name > last) break;
    found.push(name);
    month = month === 12 ? 1 : month + 1;
    if (month === 1) year += 1;
  }
  return found;
}

const sum = (figures: readonly number[]) => figures.reduce((total, one) => total + one, 0);

type Sources = {
  progress: Progress;
  project: Project;
  rows: readonly LogRow[];
  ledger: readonly LedgerMonth[];
};

function rowOf(
  month: string,
  { progress, project, rows, ledger }: Sources,
): Omit<MonthRow, 'balanceFen'> {
  const held = rows.filter(
    ({ startedAt, status }) => status === 'closed' && monthOf(startedAt) === month,
  );
  const money = ledger.filter((one) => one.month === month);
  return {
    month,
    receivedFen: sum(
      project.payments
        .filter(({ paidAt }) => paidAt && monthOf(paidAt) === month)
        .map(({ amountFen }) => amountFen),
    ),
    earnedFen: sum(money.map(({ earnedFen }) => earnedFen)),
    spentFen: sum(money.map(({ spentFen }) => spentFen)),
    activities: held.length,
    attendances: sum(held.map(({ attended, headCount }) => Math.max(attended, headCount))),
    units: Object.fromEntries(
      progress.deliverables
        .filter(({ countedFrom }) => countedFrom === 'activities')
        .map(({ id, units }) => [id, units.filter(({ at }) => monthOf(at) === month).length]),
    ),
  };
}

/** Every month since the work began, also those in which nothing happened. Pure. */
export function monthsOf(sources: Sources): MonthRow[] {
  const { progress, rows, ledger } = sources;
  const begun = [
    monthOf(progress.from),
    ...rows.map(({ startedAt }) => monthOf(startedAt)),
    ...ledger.map(({ month }) => month),
  ].sort();
  let balanceFen = 0;
  return monthsBetween(begun[0] ?? '', monthOf(progress.now)).map((month) => {
    const row = rowOf(month, sources);
    balanceFen += row.receivedFen + row.earnedFen - row.spentFen;
    return { ...row, balanceFen };
  });
}
