import { type Context, Hono } from 'hono';
import {
  BudgetLinePath,
  BudgetPath,
  BudgetQuery,
  DecideBudget,
  KeepBudgetLine,
  SubmitBudget,
  WithdrawBudget,
} from '../../../shared/contracts/budget.ts';
import { TenantPath } from '../../../shared/contracts/purchases.ts';
import { yearOfLine } from '../../../shared/domain/budget/annual-plan.ts';
import {
  decidePlan,
  dropLine,
  keepLine,
  submitPlan,
  withdrawPlan,
} from '../../../shared/domain/budget/decide-plan.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import type { PersonId, TenantId } from '../../../shared/domain/ids.ts';
import { type Post, posts } from '../../../shared/domain/policy/posts.ts';
import { hashOf } from '../../../shared/store/audit.ts';
import { loadTenant, type TenantConfig } from '../../../shared/store/tenants.ts';
import { budgetSettingOf } from '../../budget/demand-budget.ts';
import { repeatOf, versionRequired } from '../../http/commanding.ts';
import type { Env } from '../../http/environment.ts';
import { invalid } from '../../http/problem.ts';
import { valid } from '../../http/valid.ts';
import { tenantNow } from '../../tenants.ts';
import { changePlan, type PlanChange } from '../budget/change-plan.ts';
import { budgetView } from '../budget/view.ts';

const holdersIn = ({ members }: TenantConfig): Partial<Record<Post, readonly PersonId[]>> =>
  Object.fromEntries(
    posts.map((post) => [
      post,
      members.filter((m) => m.posts.includes(post)).map(({ personId }) => personId),
    ]),
  );

type Asked = { tenant: TenantId; year: number; command: string; reason?: string | undefined };
type Deciding = (
  config: TenantConfig,
  now: Awaited<ReturnType<typeof tenantNow>>,
) => PlanChange['decide'];

async function changed(
  c: Context<Env>,
  { tenant, year, command, reason }: Asked,
  request: unknown,
  deciding: Deciding,
) {
  const { deps, session, actor } = c.var;
  if (actor.kind !== 'official') throw new DomainError({ code: 'not-permitted' });
  const repeat = repeatOf(c, session.person.id, request);
  const expected = versionRequired(c, 'v');
  const config = await loadTenant(deps.table, tenant, deps.clock.now());
  const now = await tenantNow(deps, config);
  const decide = deciding(config, now);
  return c.json(
    await changePlan(deps, { config, year, actor, expected, command, reason, repeat, decide }),
    200,
  );
}

export const budget = new Hono<Env>()
  .get('/', valid('param', TenantPath), valid('query', BudgetQuery), async (c) => {
    const { deps, actor } = c.var;
    const { tenant } = c.req.valid('param');
    const config = await loadTenant(deps.table, tenant, deps.clock.now());
    return c.json(await budgetView(deps, config, actor, c.req.valid('query').year), 200);
  })
  .put('/:year/lines/:line', valid('param', BudgetLinePath), valid('json', KeepBudgetLine), (c) => {
    const { tenant, year, line: id } = c.req.valid('param');
    const { line } = c.req.valid('json');
    if (yearOfLine(id) !== year) throw invalid([{ pointer: '/line', code: 'other-year' }]);
    return changed(c, { tenant, year, command: 'keepBudgetLine' }, line, (config) => (plan) => {
      const funds = config.settings.fundSources;
      const fund = funds?.find((one) => one.id === line.fundId);
      if (line.fundId && fund?.kind !== line.source)
        throw invalid([{ pointer: '/line/fundId', code: 'unknown-entry' }]);
      return keepLine(plan, { ...line, id }, c.var.session.person.id);
    });
  })
  .delete('/:year/lines/:line', valid('param', BudgetLinePath), (c) => {
    const { tenant, year, line } = c.req.valid('param');
    return changed(
      c,
      { tenant, year, command: 'dropBudgetLine' },
      { line },
      () => (plan) => dropLine(plan, line, c.var.session.person.id),
    );
  })
  .post('/:year/approval-request', valid('param', BudgetPath), valid('json', SubmitBudget), (c) => {
    const { tenant, year } = c.req.valid('param');
    const { reason } = c.req.valid('json');
    return changed(
      c,
      { tenant, year, command: 'submitBudget', reason },
      { reason },
      (config, at) => (plan) =>
        submitPlan(plan, {
          by: c.var.session.person.id,
          at,
          reason,
          chain: budgetSettingOf(config).chain,
          holders: holdersIn(config),
          contentHash: hashOf({ year, lines: plan.lines }),
        }),
    );
  })
  .post('/:year/withdrawal', valid('param', BudgetPath), valid('json', WithdrawBudget), (c) => {
    const { tenant, year } = c.req.valid('param');
    return changed(c, { tenant, year, command: 'withdrawBudget' }, {}, () => withdrawPlan);
  })
  .post('/:year/decision', valid('param', BudgetPath), valid('json', DecideBudget), (c) => {
    const { tenant, year } = c.req.valid('param');
    const body = c.req.valid('json');
    const { actor, session } = c.var;
    const held = actor.kind === 'official' ? actor.posts : [];
    const asked = { tenant, year, command: 'decideBudget', reason: body.opinion };
    return changed(
      c,
      asked,
      body,
      (_config, at) => (plan) =>
        decidePlan(plan, { ...body, by: session.person.id, posts: held, at }),
    );
  });
