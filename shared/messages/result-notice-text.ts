import type { Purchase } from '../domain/purchase/purchase.ts';
import { money, points } from './format.ts';
import { zh } from './terms.zh.ts';

export type Announced = {
  purchase: Pick<Purchase, 'plan' | 'ranking' | 'awards' | 'rules' | 'awardDecision'>;
  tenantName: string;
  /** Names of organizations and experts by id. */
  nameOf(id: string): string;
  /** Who sat on the panel to the end: the notice has to name them (REG §43). */
  experts: readonly string[];
  /** What the review cost, where the notice has to say so. */
  reviewFeeFen?: number | undefined;
};

const units = { workingDays: '个工作日', calendarDays: '日' } as const;
const numbered = (lines: readonly string[]) => lines.map((line, i) => `${i + 1}. ${line}`);

/** Who sat on the panel to the end. */
export const sittingExperts = ({ panel }: Pick<Purchase, 'panel'>): string[] =>
  (panel?.seats ?? [])
    .filter(({ conflict }) => conflict === 'none')
    .map(({ personId }) => personId);

function decided({ awardDecision: decision }: Announced['purchase']): string[] {
  if (decision?.kind !== 'deemed') return [];
  return [
    `采购人逾期未确定中选机构且未提出异议，依据${decision.source ?? '规定'}，排序第一的机构视为中选。`,
  ];
}

/**
 * The result as it is handed to the statutory medium: winners and amounts, the work, points and ranks, the experts, and
 * how and how long it can be challenged (REG §43, LAW §52). Notices are written in Chinese only.
 */
export function resultText(announced: Announced): string {
  const { purchase, tenantName, nameOf, experts, reviewFeeFen } = announced;
  const { plan, ranking, awards, rules } = purchase;
  const { announcement, challenge } = rules.periods;
  const winners = awards.map(
    ({ organizationId, amountFen }) =>
      `${nameOf(organizationId)}，中选金额：${money(amountFen, 'zh-CN')}`,
  );
  const work = plan.deliverables.map(({ name, quantity, unit }) => `${name}：${quantity}${unit}`);
  const scores = ranking.map(
    ({ organizationId, rank, totalPoints }) =>
      `第${rank}名：${nameOf(organizationId)}，${points(totalPoints)}分`,
  );
  const days = `${challenge.count}${units[challenge.unit]}`;
  return [
    `${plan.title} ${zh[`method.${plan.method}`]}结果公告`,
    `一、采购人：${tenantName}`,
    '二、中选结果',
    ...numbered(winners),
    ...decided(purchase),
    '三、主要标的',
    ...numbered(work),
    '四、评审得分和排序',
    ...scores,
    `五、评审专家：${experts.map(nameOf).join('、')}`,
    `六、评审费：${reviewFeeFen === undefined ? '无' : money(reviewFeeFen, 'zh-CN')}`,
    `七、公告期限：自公告发布之日起${announcement.count}${units[announcement.unit]}（不计当日）`,
    `八、质疑：申报机构对结果有异议的，可以在公告期限届满之日起${days}内，在三社平台本项目页面或者书面向采购人提出。`,
  ].join('\n');
}
