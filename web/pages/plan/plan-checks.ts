import {
  type Check,
  type Checks,
  chosen,
  type Faults,
  faultsOf,
  readWhole,
  readYuan,
  text,
  whole,
  yuanAmount,
} from '../../form/checks.ts';
import { type FormValues, rowsAt, textAt } from '../../form/path.ts';
import { t } from '../../i18n.ts';
import { trancheChecks, trancheFaults } from '../../parts/tranches.tsx';
import { fundingRows } from './funding-values.ts';
import { documentsOf, isPriced, pointsOf } from './plan-values.ts';

const optional =
  (check: Check): Check =>
  (value) =>
    value.trim() === '' ? undefined : check(value);

const bonus: Check = (value) =>
  /^-?([1-9]|[1-4]\d|50)$/.test(value.trim())
    ? undefined
    : t('fault.range', { min: '-50', max: '50' });

/**
 * What the server will ask of each field, said while somebody writes. The server's schema decides; a test keeps the
 * two in step. The schema itself is not shipped: with its library it is larger than the page.
 */
const checks: Checks = {
  title: text(120),
  track: chosen,
  'need.summary': text(2000),
  'need.affectedResidents': whole(1, 999_999_999),
  'need.residents': whole(1, 999_999_999),
  goals: text(2000),
  fundSource: chosen,
  budgetFen: yuanAmount(),
  ceilingFen: yuanAmount(),
  maximumAwards: whole(1, 60),
  'deliverables.*.name': text(100),
  'deliverables.*.unit': text(20),
  'deliverables.*.quantity': whole(1, 1_000_000),
  'criteria.*.name': text(100),
  'criteria.*.max': whole(1, 100),
  'criteria.*.indicator': text(300, 0),
  'deliverables.*.unitFen': optional(yuanAmount()),
  'deliverables.*.minimumAttendance': optional(whole(1, 100_000)),
  'deliverables.*.minimumSessions': optional(whole(1, 1000)),
  'bonusItems.*.name': text(100),
  'bonusItems.*.max': bonus,
  'bonusItems.*.indicator': text(300),
  'performanceGoals.*.indicator': text(100),
  'performanceGoals.*.target': text(100),
  'voices.residents': optional(whole(0, 49)),
  'voices.organizations': optional(whole(0, 49)),
  'voices.quorum': optional(whole(1, 10_000)),
  contractMonths: optional(whole(1, 36)),
  questionsUntil: optional(whole(0, 60)),
  individualReason: text(1000, 0),
  periods: whole(1, 12),
  periodMonths: whole(1, 12),
  midTermAfter: whole(1, 12),
  ...trancheChecks,
};

type Between = (values: FormValues) => string | undefined;
const number = (values: FormValues, path: string) => readWhole(textAt(values, path)) ?? 0;
const fen = (values: FormValues, path: string) => readYuan(textAt(values, path)) ?? 0;

/** What must hold between fields, by the field that is to blame. */
const between: Readonly<Record<string, Between>> = {
  regionCodes: (values) =>
    rowsAt(values, 'regionCodes').length === 0 ? t('fault.region') : undefined,
  categories: (values) =>
    rowsAt(values, 'categories').length === 0 ? t('fault.category') : undefined,
  'need.affectedResidents': (values) =>
    number(values, 'need.affectedResidents') > number(values, 'need.residents')
      ? t('fault.affected')
      : undefined,
  ceilingFen: (values) =>
    fen(values, 'ceilingFen') > fen(values, 'budgetFen') ? t('fault.ceiling') : undefined,
  'funding.0.amountFen': (values) => {
    const rows = fundingRows(values);
    const sum = rows.reduce((total, { amountFen }) => total + amountFen, 0);
    return rows.length > 0 && sum !== fen(values, 'budgetFen') ? t('fault.funding') : undefined;
  },
  requiredDocuments: (values) => {
    const documents = documentsOf(values);
    return documents.length > 20 || documents.some((name) => name.length > 60)
      ? t('fault.documents')
      : undefined;
  },
  priceWeight: (values) =>
    isPriced(values) ? whole(0, 100)(textAt(values, 'priceWeight')) : undefined,
  criteria: (values) => {
    const sum = pointsOf(values);
    return sum === 100 ? undefined : t('fault.points', { sum });
  },
  midTermAfter: (values) =>
    number(values, 'midTermAfter') > number(values, 'periods') ? t('fault.midTerm') : undefined,
};

export function planFaults(values: FormValues): Faults {
  const single = faultsOf(values, checks);
  const found: Record<string, string> = { ...trancheFaults(values, number(values, 'periods')) };
  for (const [path, check] of Object.entries(between)) {
    const fault = check(values);
    if (fault) found[path] = fault;
  }
  return { ...found, ...single };
}
