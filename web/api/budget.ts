import type * as z from 'zod';
import type { BudgetView, KeepBudgetLine } from '../../shared/contracts/budget.ts';
import { ask, type Wish } from './ask.ts';

/** An annual plan as it was seen. */
export type SeenPlan = { tenant: string; year: number; version: number };

const place = ({ tenant, year }: SeenPlan) => ({ tenant, year: String(year) });
const under = ({ version }: SeenPlan, headers: Record<string, string>) => ({
  ...headers,
  'if-match': `"v${version}"`,
});

export const getBudget = (tenant: string, year: string): Promise<BudgetView> =>
  ask('$get', '/api/t/:tenant/budget', {
    param: { tenant },
    query: year ? { year } : {},
  } as never) as Promise<BudgetView>;

export type WrittenLine = z.input<typeof KeepBudgetLine>['line'];
export const keepLine = (seen: SeenPlan, id: string, line: WrittenLine, wish: Wish) =>
  ask(
    '$put',
    '/api/t/:tenant/budget/:year/lines/:line',
    { param: { ...place(seen), line: id }, json: { line } } as never,
    under(seen, wish({ id, line })),
  );

export const dropLine = (seen: SeenPlan, id: string, wish: Wish) =>
  ask(
    '$delete',
    '/api/t/:tenant/budget/:year/lines/:line',
    { param: { ...place(seen), line: id } } as never,
    under(seen, wish({ id })),
  );

export const submitBudget = (seen: SeenPlan, reason: string, wish: Wish) => {
  const json = reason ? { reason } : {};
  return ask(
    '$post',
    '/api/t/:tenant/budget/:year/approval-request',
    { param: place(seen), json } as never,
    under(seen, wish(json)),
  );
};

export const withdrawBudget = (seen: SeenPlan, wish: Wish) =>
  ask(
    '$post',
    '/api/t/:tenant/budget/:year/withdrawal',
    { param: place(seen), json: {} } as never,
    under(seen, wish({})),
  );

export type BudgetDecision = {
  decision: 'approve' | 'return';
  opinion: string;
  contentHash: string;
};
export const decideBudget = (seen: SeenPlan, json: BudgetDecision, wish: Wish) =>
  ask(
    '$post',
    '/api/t/:tenant/budget/:year/decision',
    { param: place(seen), json } as never,
    under(seen, wish(json)),
  );
