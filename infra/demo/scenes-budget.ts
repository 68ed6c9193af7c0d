import type { BudgetDone, BudgetView } from '../../shared/contracts/budget.ts';
import type { Plan } from '../../shared/domain/purchase/plan.ts';
import { freshKey } from './http-client.ts';
import type { Person } from './person.ts';
import { tell, title } from './progress.ts';
import type { Story } from './story.ts';

const dayMillis = 86_400_000;
const dayBefore = (now: string, days: number) =>
  new Date(Date.parse(now) - days * dayMillis).toISOString().slice(0, 10);

const see = (person: Person, story: Story, year?: number) =>
  person.json<BudgetView>(`${story.tenantPath}/budget${year ? `?year=${year}` : ''}`);

/** One change of the annual plan, asked for as it stands. */
async function change(
  person: Person,
  story: Story,
  { year, version }: Pick<BudgetView, 'year' | 'version'>,
  { method = 'POST', path, json }: { method?: 'POST' | 'PUT'; path: string; json: unknown },
): Promise<BudgetDone> {
  const headers = { 'idempotency-key': freshKey(), 'if-match': `"v${version}"` };
  return person.json<BudgetDone>(`${story.tenantPath}/budget/${year}${path}`, {
    method,
    json,
    headers,
  });
}

/** The line this purchase is paid from: one of its own, so that plays do not take each other's money. */
const lineOf = ({ title: name, fundSource, budgetFen, categories }: Plan) => ({
  line: {
    name: name.slice(0, 100),
    kind: 'services',
    level: 'county',
    department: '民政局',
    source: fundSource,
    amountFen: budgetFen,
    categories,
    uses: '本项目',
    goals: {
      quantity: '按合同约定的数量完成',
      quality: '验收合格率百分之百',
      satisfaction: '服务对象满意度不低于百分之八十五',
      cost: '不超过预算',
    },
  },
});

/** A line of the plan of the year it is, approved up the levels. @returns its id */
async function approvedLine(story: Story): Promise<string> {
  const handler = await story.handler();
  const before = await see(handler, story);
  const { year } = before;
  const id = `${year}-play-${before.lines.length + 1}-${before.version}`;
  await change(handler, story, before, {
    method: 'PUT',
    path: `/lines/${id}`,
    json: lineOf(story.cast.plan),
  });
  const reason = before.inForce ? { reason: '追加本年度购买服务项目' } : {};
  await change(handler, story, await see(handler, story, year), {
    path: '/approval-request',
    json: reason,
  });
  for (const { post } of (await see(handler, story, year)).rounds.at(-1)?.steps ?? []) {
    const approver = await story.person(story.emailOf(post));
    const view = await see(approver, story, year);
    const json = { decision: 'approve', opinion: '同意', contentHash: view.contentHash };
    await change(approver, story, view, { path: '/decision', json });
    tell(`  ${post} approved the annual plan ${year}`);
  }
  return id;
}

/** The annual plan first: nothing unbudgeted starts. @returns the plan with its line and a survey of this year */
export async function budget(story: Story): Promise<Plan> {
  title('0 Annual plan');
  const { plan } = story.cast;
  const budgetLineId = await approvedLine(story);
  const now = await story.now();
  const survey: Plan['survey'] = {
    method: 'questionnaire',
    heldFrom: dayBefore(now, 60),
    heldTo: dayBefore(now, 30),
    respondents: 1_260,
    summary: plan.need.summary,
    documentName: '需求调查报告',
  };
  tell(`  the purchase is paid from ${budgetLineId}`);
  return {
    ...plan,
    funding: [{ source: plan.fundSource, budgetLineId, amountFen: plan.budgetFen }],
    survey,
  };
}
