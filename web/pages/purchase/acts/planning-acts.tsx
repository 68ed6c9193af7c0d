import type { Act, Acts } from '../../../acts/act.ts';
import { money, named, t } from '../../../i18n.ts';

const submitPlan: Act = {
  intro: () => t('act.submitPlan.intro'),
  facts: (_values, { view }) => {
    const { plan, rules } = view.purchase;
    const chain = rules.approvalChains.plan.map(
      ({ post, quorum }) =>
        named(`post.${post}`) +
        (quorum === 1 ? '' : ` ×${quorum === 'all' ? t('approval.everybody') : quorum}`),
    );
    return [
      [t('plan.title'), <span class="big">{plan.title}</span>],
      [t('plan.budgetFen'), <span class="big">{money(plan.budgetFen)}</span>],
      [t('purchase.method'), named(`method.${plan.method}`)],
      [t('approval.chain'), chain.join(' → ')],
    ];
  },
  build: () => ({ type: 'submitPlan' }),
};

export const planningActs: Acts = { submitPlan };
