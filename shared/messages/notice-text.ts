import type { Plan } from '../domain/purchase/plan.ts';
import type { Instant } from '../domain/time.ts';
import { lastMinute, money } from './format.ts';
import { zh } from './terms.zh.ts';

type Noticed = { plan: Plan; tenantName: string; closesAt: Instant };

const numbered = (lines: readonly string[]) => lines.map((line, i) => `${i + 1}. ${line}`);

const deliverable = ({
  name,
  quantity,
  unit,
  minimumAttendance,
  minimumSessions,
}: Plan['deliverables'][number]) =>
  [
    `${name}：${quantity}${unit}`,
    minimumSessions && `每${unit}不少于${minimumSessions}节`,
    minimumAttendance && `每${unit}不少于${minimumAttendance}人次`,
  ]
    .filter(Boolean)
    .join('，');

const criterion = ({ name, max, indicator }: Plan['criteria'][number]) =>
  `${name}（${max}分）${indicator ? `：${indicator}` : ''}`;

/**
 * The notice as it is handed to the statutory medium: what appears there must be word for word what is mirrored here
 * (MoF order 101). Notices are written in Chinese only.
 */
export function noticeText({ plan, tenantName, closesAt }: Noticed): string {
  const price = plan.priceWeight > 0 ? [`价格（${plan.priceWeight}分，低价优先）`] : [];
  return [
    `${plan.title} ${zh[`method.${plan.method}`]}公告`,
    `一、采购人：${tenantName}`,
    `二、采购方式：${zh[`method.${plan.method}`]}`,
    `三、预算金额：${money(plan.budgetFen, 'zh-CN')}；单个项目上限：${money(plan.ceilingFen, 'zh-CN')}；最多选定${plan.maximumAwards}个`,
    '四、服务内容',
    ...numbered(plan.deliverables.map(deliverable)),
    '五、评审因素',
    ...numbered([...plan.criteria.map(criterion), ...price]),
    '六、应附材料',
    ...numbered(plan.requiredDocuments),
    ...(plan.smallReservation
      ? [
          plan.smallReservation.isReserved
            ? '本项目专门面向中小企业采购。'
            : `本项目不专门面向中小企业采购：${plan.smallReservation.reason ?? ''}`,
        ]
      : []),
    `七、申报截止时间：${lastMinute(closesAt)}（北京时间）`,
  ].join('\n');
}

/** What is compared: media set texts anew, so blanks and line breaks do not count. */
export const comparable = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');
