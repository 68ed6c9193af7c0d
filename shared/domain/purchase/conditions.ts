import { type EligibilityRule, eligibilityRules } from '../organization/eligibility-hints.ts';
import type { Plan } from './plan.ts';

/** A condition as it is judged: what the law asks of every supplier, or a document the call asks for. */
export type Condition = { item: string; rule?: EligibilityRule; document?: string };

/** What eligibility is judged by, as it is kept in the file (LAW §22; REG §17; domain.md 2.2). */
const texts: Record<EligibilityRule, string> = {
  registered: '依法登记的社会组织',
  inspected: '上一年度年检（年报）合格',
  notListed: '未列入异常名录或严重违法失信名单',
  notPenalized: '近两年未受行政处罚',
  noMajorViolation: '近三年没有重大违法记录',
  governed: '内部治理和财务制度健全',
  ownAccount: '有独立的银行账户',
  inCharter: '项目在章程业务范围之内',
};

/** The conditions of a call: those of the law first, then each document it asks for. */
export const conditionsOf = ({
  requiredDocuments,
}: Pick<Plan, 'requiredDocuments'>): Condition[] => [
  ...eligibilityRules.map((rule): Condition => ({ item: texts[rule], rule })),
  ...requiredDocuments.map((document): Condition => ({ item: `提交${document}`, document })),
];
