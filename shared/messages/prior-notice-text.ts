import type { Plan } from '../domain/purchase/plan.ts';
import { money } from './format.ts';
import { zh } from './terms.zh.ts';

type Noticed = { plan: Plan; tenantName: string };

/** The intention as it is handed to the statutory medium: what, how much, when (MoF 2020 no. 10). In Chinese only. */
export const intentionText = ({
  plan,
  tenantName,
  expected,
}: Noticed & { expected: string }): string =>
  [
    `${tenantName}采购意向公开`,
    `一、采购项目名称：${plan.title}`,
    `二、采购需求概况：${plan.need.summary}`,
    `三、预算金额：${money(plan.budgetFen, 'zh-CN')}`,
    `四、预计采购时间：${expected.slice(0, 4)}年${Number(expected.slice(5))}月`,
    '五、本次公开的采购意向是初步安排，具体情况以采购公告和采购文件为准。',
  ].join('\n');

const reasons = {
  unique: '只能从唯一供应商处采购',
  emergency: '发生了不可预见的紧急情况，不能从其他供应商处采购',
  addition: '须保证原有采购项目一致性或服务配套，继续从原供应商处添购',
} as const;

/** Why one supplier is asked, who it is, and who found so, as the notice has to say (REG §38). */
export function singleSourceText({
  plan,
  tenantName,
  supplier,
}: Noticed & { supplier: string }): string {
  const { singleSource } = plan;
  const experts = singleSource?.experts ?? [];
  return [
    `${plan.title} ${zh['method.singleSource']}公示`,
    `一、采购人：${tenantName}`,
    `二、预算金额：${money(plan.budgetFen, 'zh-CN')}`,
    `三、采用单一来源采购方式的原因：${singleSource ? reasons[singleSource.reason] : ''}。${singleSource?.explanation ?? ''}`,
    `四、拟定供应商：${supplier}`,
    '五、专业人员论证意见',
    ...experts.map(
      ({ name, employer, title, opinion }, i) =>
        `${i + 1}. ${name}（${employer}，${title}）：${opinion}`,
    ),
    '六、对公示有异议的，可以在公示期内书面反馈采购人。',
  ].join('\n');
}
