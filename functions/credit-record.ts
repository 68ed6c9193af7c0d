import type { CreditAnswer, CreditRow, ShownRecord } from '../shared/contracts/credit.ts';
import { plusMonths } from '../shared/domain/evaluation/consequence.ts';
import { creditFormula, creditOf } from '../shared/domain/evaluation/credit.ts';
import { lineOf, type NoticedToAll } from '../shared/domain/evaluation/public-result.ts';
import type { OrganizationId } from '../shared/domain/ids.ts';
import { dayOf } from '../shared/domain/time.ts';
import { creditLines } from '../shared/store/credit.ts';
import { purchasePlace } from './pages/notice-list.ts';
import type { Deps } from './ports.ts';

type Place = { tenant: string; purchase: string; organization: { id: string } };

/** The folder of the page on which a result was noticed, in Chinese. */
export const resultPlace = ({ tenant, purchase, organization, round }: Place & { round: string }) =>
  `${purchasePlace(tenant, purchase)}results/${organization.id}/${round}/`;

/** Full months from `day` to `today`. */
function monthsBetween(day: string, today: string): number {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const [thisYear = 0, thisMonth = 0] = today.split('-').map(Number);
  const months = (thisYear - year) * 12 + thisMonth - month;
  return plusMonths(day, months) > today ? months - 1 : months;
}

const rowOf = (one: NoticedToAll): CreditRow => ({
  tenant: one.tenant,
  tenantName: one.tenantName,
  purchase: one.purchase,
  title: one.title,
  round: one.round,
  phase: one.phase,
  attempt: one.attempt,
  standing: one.standing,
  points: one.points,
  grade: one.grade,
  ...(one.gradeName && { gradeName: one.gradeName }),
  isPass: one.isPass,
  noticedAt: one.noticedAt,
  ...(one.appealUntil && { appealUntil: one.appealUntil }),
  corrects: one.corrects,
  notice: `/${resultPlace(one)}`,
});

type Noticed = Awaited<ReturnType<typeof creditLines>>;

function recordOf({ results, bars }: Noticed, today: string): ShownRecord {
  const { score, mean, deduction, lines, past, ...found } = creditOf(
    results.flatMap(lineOf),
    bars,
    today,
  );
  const aged = (one: NoticedToAll & { day: string }) => ({
    ...rowOf(one),
    day: one.day,
    months: monthsBetween(one.day, today),
  });
  return {
    ...(score !== undefined && { score }),
    ...(mean !== undefined && { mean }),
    deduction,
    lines: lines.map((one) => ({ ...aged(one), weight: one.weight, share: one.share })),
    past: past.map((one) => ({ ...aged(one), why: one.why })),
    pending: results.filter(({ standing }) => standing !== 'final').map(rowOf),
    bars: found.bars.map((bar) => ({
      ...bar,
      notice: `/${purchasePlace(bar.tenant, bar.purchase)}`,
    })),
  };
}

/** A rehearsal's clock runs ahead of the world: its record is reckoned on the day of its last result. */
const lastDay = ({ results }: Noticed, today: string) =>
  [today, ...results.flatMap(lineOf).map(({ day }) => day)].sort().at(-1) ?? today;

/** The credit record of an organization from what was noticed to everybody, wherever it was; two calls. */
export async function creditRecord(
  { table, clock }: Deps,
  organization: OrganizationId,
): Promise<CreditAnswer> {
  const [real, rehearsed] = await Promise.all([
    creditLines(table, organization, false),
    creditLines(table, organization, true),
  ]);
  const today = dayOf(clock.now());
  const all = [...rehearsed.results, ...rehearsed.bars, ...real.results, ...real.bars];
  const { ages, ...formula } = creditFormula;
  return {
    ...(all.length > 0 && { name: all.at(-1)?.organization.name }),
    today,
    formula: { ...formula, ages: [...ages] },
    record: recordOf(real, today),
    ...(rehearsed.results.length + rehearsed.bars.length > 0 && {
      rehearsal: recordOf(rehearsed, lastDay(rehearsed, today)),
    }),
  };
}
