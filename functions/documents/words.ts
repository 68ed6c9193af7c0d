import type * as z from 'zod';
import type { SupplementReason } from '../../shared/domain/contract/contract.ts';
import type { charges } from '../../shared/domain/contract/term-names.ts';
import type { BondForm } from '../../shared/domain/contract/terms.ts';
import type { Tranche } from '../../shared/domain/purchase/plan.ts';

/* A contract is written in Chinese, whatever language its readers have chosen for the pages. */

export const sourceWords: Record<string, string> = {
  fiscal: '财政预算资金',
  welfareLottery: '福利彩票公益金',
  partyServiceFund: '党组织为民服务资金',
  namedFund: '冠名基金',
  donation: '社会捐赠',
};

export const bondWords: Record<BondForm, string> = {
  cheque: '支票',
  draft: '汇票',
  promissoryNote: '本票',
  guarantee: '金融机构或担保机构出具的保函',
};

export const chargeWords: Record<(typeof charges)[number], string> = {
  free: '向服务对象免费提供',
  paid: '向服务对象收费',
  mixed: '免费与低偿收费相结合，困难群体免费',
};

export const reasonWords: Record<z.infer<typeof SupplementReason>, string> = {
  moreOfTheSame: '需追加与合同标的相同的服务',
  fewerBeneficiaries: '服务对象减少',
  placeUnavailable: '服务场所变化',
  policyChange: '政策调整',
  forceMajeure: '不可抗力',
  scheduleShift: '时间调整',
  providerRequest: '承接方申请',
  inspection: '接受检查',
  causeGone: '中止原因已消除',
  mutualAgreement: '双方协商一致',
  breach: '违约',
  needGone: '需求不再存在',
  contractorGone: '原承接方退出',
};

export const acceptedAfter = ({ after, period }: Tranche): string =>
  after === 'period'
    ? `第${period}期验收合格后`
    : after === 'midTerm'
      ? '中期评估合格后'
      : '期末评估验收合格后';

export const yuan = (fen: number): string => {
  const sign = fen < 0 ? '-' : '';
  const whole = String(Math.floor(Math.abs(fen) / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${sign}${whole}.${String(Math.abs(fen) % 100).padStart(2, '0')}元`;
};

export const chineseDay = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};
