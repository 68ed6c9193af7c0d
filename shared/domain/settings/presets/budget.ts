import { inTurn } from '../../policy/rules.ts';
import type { BudgetSetting } from '../budget.ts';

/** What the law asks where a tenant has set nothing: no purchase without a budget, a survey within the year. */
export const lawfulBudget: BudgetSetting = {
  required: ['PROCUREMENT', 'BELOW_LIMIT'],
  chain: inTurn('officeHead', 'financeOfficer', 'leadingGroupHead'),
  surveyMonths: 12,
  targets: [],
  source:
    '政府采购法第六条、第三十三条；实施条例第二十九条；财政部令第102号：无预算不购买；财库〔2021〕22号：一年内的需求调查 (no budget, no purchase; a survey within the year)',
  certainty: 'primary',
};
